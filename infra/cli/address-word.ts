import { WrongUsage } from './command.ts'

/** A mail address among the words, lower case. @throws WrongUsage */
export const addressOf = (word: string): string => {
  if (!/^[^\s<>@,;"]+@[^\s<>@,;"]+\.[^\s<>@,;".]+$/.test(word))
    throw new WrongUsage(`"${word}" is not a mail address.`)
  return word.toLowerCase()
}
