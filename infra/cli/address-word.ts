import { parseMailboxes } from '#mail/mailbox'
import { WrongUsage } from './command.ts'

/** A mail address among the words, lower case. @throws WrongUsage */
export const addressOf = (word: string): string => {
  if (!/^[^\s<>@,;"]+@[^\s<>@,;"]+\.[^\s<>@,;".]+$/.test(word))
    throw new WrongUsage(`"${word}" is not a mail address.`)
  return word.toLowerCase()
}

/** A word that is an address or, as mail programs copy it, `Name <address>`. @throws WrongUsage */
export const mailboxOf = (word: string): { readonly name: string | null; readonly address: string } => {
  const [found, ...more] = word.includes('<') ? parseMailboxes(word) : []
  return more.length === 0 && found !== undefined
    ? { name: found.name || null, address: addressOf(found.address) }
    : { name: null, address: addressOf(word) }
}
