import { isAtHost } from '#domain/address'
import { fold } from '../fold.ts'
import { linesOf, type Original } from '../original.ts'
import { saysOnlyConnect } from '../says-only-connect.ts'
import { type NetworkReader, type NetworkReading, NOTHING, nameIn } from './network-reader.ts'

/** XING's contact requests. They cannot be answered by mail. */
export const xing: NetworkReader = { network: 'xing', read }

const REQUESTS: readonly RegExp[] = [
  /^(?:Neue )?Kontaktanfrage von (.{1,100})$/i,
  /^(.{1,100}) (?:möchte|will) (?:Sie|dich|Ihr|dein|sich|mit)\b.{0,60}(?:Kontakt|vernetzen|Netzwerk).{0,40}$/i,
  /^(.{1,100}) hat (?:Ihnen|dir) eine Kontaktanfrage (?:geschickt|gesendet).{0,20}$/i,
  /^(?:New )?contact request from (.{1,100})$/i,
  /^(.{1,100}) would like to (?:add you|connect|get in touch).{0,60}$/i,
  /^(.{1,100}) (?:has sent|sent) you a contact request.{0,30}$/i,
]
const REMINDER = /^(?:Erinnerung|Reminder)\s?: /i
const FRAME =
  /^(?:hallo|hello|hi|liebe|lieber|guten tag|sehr geehrte|kontaktanfrage|anfrage|zum profil|profil ansehen|view profile|kontakt bestätigen|confirm|bestätigen|annehmen|accept|xing|ihr xing|dein xing|your xing|diese e-mail|this e-?mail|impressum|©|new work)/i

function read(original: Original): NetworkReading | null {
  const host = original.from?.address?.split('@')[1] ?? ''
  if (!isAtHost(host, 'xing.com')) return null
  const lines = linesOf(original).map((line) => line.text)
  const spoken = [original.subject, ...lines]
  const name = nameIn(spoken, REQUESTS, (line) => line.replace(REMINDER, '').replace(/\.$/, ''))
  if (name === null) return { ...NOTHING, spoken }
  const at = lines.findIndex((line) => fold(line) === fold(name))
  const headline = at === -1 ? null : (lines.slice(at + 1, at + 3).find((line) => line !== '') ?? null)
  const inviter = { name, headline, location: null, profileUrl: null, mutualConnections: null }
  return {
    ...NOTHING,
    kind: 'invitation',
    inviter,
    reminder: REMINDER.test(original.subject),
    note: noteIn(lines, name),
    spoken,
  }
}

/** XING shows the inviter's words in quotation marks. */
function noteIn(lines: readonly string[], name: string): string | null {
  const text = lines.filter((line) => !FRAME.test(line)).join('\n')
  const quoted = /["„“»]([^"„“”«»]{10,1000})["“”«]/.exec(text)?.[1]?.trim() ?? null
  return quoted === null || saysOnlyConnect(quoted, [name]) ? null : quoted
}
