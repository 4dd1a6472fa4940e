/** Stands in for the package `linkify-it`: shared/mail/parse.ts has mailparser look for no links in text. */
export default function linkifyIt() {
  const finder = {
    tlds: () => finder,
    add: () => finder,
    set: () => finder,
    pretest: () => false,
    match: () => null,
  }
  return finder
}
