const WORDS =
  'hi|hello|hey|dear|hallo|guten tag|liebe|lieber|liebe\\(r\\)|bonjour|salut|chère|cher|hola|estimado|estimada|ola|olá|oi|prezado|prezada|ciao|buongiorno|gentile|hoi|dag|beste|hej|hei|kjære|kære|cześć|witaj|dzień dobry|dobrý den|ahoj|merhaba|sayın|hai|halo|moi|bună|szia|здравствуйте|привет'
const NAME = '[^\\s,.!?:;]{1,40}(?: [^\\s,.!?:;]{1,40}){0,3}'

/** The line, or its beginning, with which a network greets the recipient: `Hi Ada,`, `Hi,`, `Ada,`, `田中さん、`. */
export const GREETING = new RegExp(
  `^(?:(?:${WORDS})(?: ${NAME})?\\s?[,!]|${NAME},$|[^\\s、，,。]{1,30}(?:さん|様|님)?[、，]|(?:您好|你好)[，,！!]?[^，,！!]{0,20}[，,！!])\\s*`,
  'iu',
)
