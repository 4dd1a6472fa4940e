const WORDS =
  'hi|hello|hey|dear|hallo|guten tag|liebe|lieber|liebe\\(r\\)|bonjour|salut|chère|cher|hola|estimado|estimada|ola|olá|oi|prezado|prezada|ciao|buongiorno|gentile|hoi|dag|beste|hej|hei|kjære|kære|cześć|witaj|dzień dobry|dobrý den|ahoj|merhaba|sayın|hai|halo|moi|bună|szia|здравствуйте|привет'
const NAME = '[^\\s,.!?:;]{1,40}(?: [^\\s,.!?:;]{1,40}){0,3}'

const WORD = new RegExp(`^(?:${WORDS}) `, 'iu')

/** The line, or its beginning, with which a network greets the recipient: `Hi Ada,`, `Hi,`, `Ada,`, `田中さん、`. */
const GREETING = new RegExp(
  `^(?:(?:您好|你好|嗨)[，,！! ]?[^，,！!。]{0,30}[，,！!]|(?:${WORDS})(?:,? ${NAME})?\\s?[,!:]|${NAME},$|[^\\s、，,。]{1,30}(?:さん|様|님)?[、，])\\s*`,
  'iu',
)

/** The greeting at the beginning of a text, '' where there is none; `names`: whom it may greet without a comma. */
export function greetingOf(text: string, names: readonly string[]): string {
  const marked = GREETING.exec(text)?.[0]
  if (marked !== undefined) return marked
  const word = WORD.exec(text)?.[0] ?? ''
  const rest = text.slice(word.length)
  for (const name of names.flatMap((name) => [name, name.split(' ')[0] ?? ''])) {
    if (word !== '' && name !== '' && rest.startsWith(name) && /^(?: |$)/.test(rest.slice(name.length))) {
      return text.slice(0, word.length + name.length + 1)
    }
  }
  return ''
}
