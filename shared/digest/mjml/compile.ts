import { readFileSync, writeFileSync } from 'node:fs'
import mjml2html from 'mjml'

const HERE = import.meta.dirname

/**
 * The blocks of the digest as MJML makes them, as the text of `blocks.ts`: `frame` around everything and the
 * rows that stand in it. MJML stays out of the functions; only what it wrote goes along.
 */
export const compileBlocks = async (): Promise<string> => {
  const source = readFileSync(`${HERE}/digest.mjml`, 'utf8')
  const { html, errors } = await mjml2html(source, { validationLevel: 'strict' })
  if (errors.length > 0) throw new Error(errors.map(({ formattedMessage }) => formattedMessage).join('\n'))
  const [before = '', ...rest] = squeeze(html).split(/@@(\w*)@@/)
  const after = rest.pop() ?? ''
  rest.pop()
  const names = rest.filter((_, index) => index % 2 === 0)
  const blocks = names.map((name, index) => [name, rest[2 * index + 1] ?? ''])
  return `// Made from digest.mjml by \`npm run mail:compile\`; a test holds them together.
export const BLOCKS = {
${[['frame', `${before}{{content}}${after}`], ...blocks].map(([name, text]) => `  ${name}: ${JSON.stringify(text?.trim())},`).join('\n')}
} as const
`
}

/** Blanks between tags mean nothing in tables; style and comments keep theirs as one. */
const squeeze = (html: string): string =>
  html
    .replace(/\s+/g, ' ')
    .replace(/> </g, '><')
    .replace(/> (@@|\{\{)/g, '>$1')
    .replace(/(@@|\}\}) </g, '$1<')
    .replace(/ ?([{};,]) (?=[^{}<>]*[{}][^<>]*<\/style>)/g, '$1')
    .replace(/ >/g, '>')
    // None does anything here, and some mail programs know none.
    .replaceAll('cursor:auto;', '')
    .replaceAll('table-layout:auto;', '')
    .replaceAll(' target=""', '')

if (import.meta.main) writeFileSync(`${HERE}/blocks.ts`, await compileBlocks())
