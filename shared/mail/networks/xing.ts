import { cleanLine } from '../clean.ts'
import { fold } from '../fold.ts'
import type { Original } from '../original.ts'
import { saysOnlyConnect } from '../says-only-connect.ts'
import { isAtHost } from './host.ts'
import type { NetworkReader, NetworkReading } from './network-reader.ts'

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
  const lines = (original.text.length > 0 ? original.text : original.html()).map((line) => line.text)
  const spoken = [original.subject, ...lines]
  const nothing = { note: null, reminder: false, invitationId: null, words: '', spoken, answerTo: [] }
  const name = nameIn([original.subject, ...lines.slice(0, 50)])
  if (name === null) return { ...nothing, kind: 'other', inviter: null }
  const at = lines.findIndex((line) => fold(line) === fold(name))
  const headline = at === -1 ? null : (lines.slice(at + 1, at + 3).find((line) => line !== '') ?? null)
  const inviter = { name, headline, location: null, profileUrl: null, mutualConnections: null }
  return {
    ...nothing,
    kind: 'invitation',
    inviter,
    reminder: REMINDER.test(original.subject),
    note: noteIn(lines, name),
  }
}

function nameIn(lines: readonly string[]): string | null {
  for (const line of lines) {
    for (const request of REQUESTS) {
      const name = cleanLine(request.exec(line.replace(REMINDER, '').replace(/\.$/, ''))?.[1] ?? '')
      if (/\p{L}/u.test(name)) return name
    }
  }
  return null
}

/** XING shows the inviter's words in quotation marks. */
function noteIn(lines: readonly string[], name: string): string | null {
  const text = lines.filter((line) => !FRAME.test(line)).join('\n')
  const quoted = /["„“»]([^"„“”«»]{10,1000})["“”«]/.exec(text)?.[1]?.trim() ?? null
  return quoted === null || saysOnlyConnect(quoted, [name]) ? null : quoted
}
