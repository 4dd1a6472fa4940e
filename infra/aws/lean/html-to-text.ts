/** Stands in for the package `html-to-text`: shared/mail/parse.ts has mailparser leave HTML as it is. */
export const htmlToText = (): never => {
  throw new Error('mailparser was asked for text from HTML, which is left out of the bundle')
}
