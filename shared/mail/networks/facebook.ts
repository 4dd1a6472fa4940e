import { isAtHost } from '#domain/address'
import type { Original } from '../original.ts'
import { type NetworkReader, type NetworkReading, NOTHING, nameIn } from './network-reader.ts'

/** Facebook's friend requests. They cannot be answered by mail. */
export const facebook: NetworkReader = { network: 'facebook', read }

const REQUESTS: readonly RegExp[] = [
  /^(.{1,100}) wants to be (?:your )?friends?(?: with you)? on Facebook\.?$/i,
  /^(.{1,100}) (?:sent|has sent) you a friend request\b.{0,40}$/i,
  /^(.{1,100}) added you as a friend on Facebook\b.{0,20}$/i,
  /^(.{1,100}) (?:möchte|will) (?:mit dir|dein) .{0,20}(?:befreundet|Freund|Freundin).{0,30}$/i,
  /^(.{1,100}) hat dir eine Freundschaftsanfrage (?:gesendet|geschickt).{0,20}$/i,
  /^(.{1,100}) (?:souhaite|veut) (?:être|devenir) .{0,20}amie?.{0,30}$/i,
  /^(.{1,100}) vous a (?:envoyé une|ajouté).{0,40}amie?.{0,30}$/i,
  /^(.{1,100}) quiere ser tu amig[oa].{0,30}$/i,
  /^(.{1,100}) te (?:ha enviado|envió) una solicitud de amistad.{0,30}$/i,
  /^(.{1,100}) (?:quer ser seu|adicionou você).{0,40}amig[oa].{0,30}$/i,
  /^(.{1,100}) enviou .{0,20}solicitação de amizade.{0,30}$/i,
  /^(.{1,100}) vuole (?:stringere amicizia|essere tu[oa] amic[oa]).{0,30}$/i,
  /^(.{1,100}) ti ha inviato una richiesta di amicizia.{0,30}$/i,
  /^(.{1,100}) wil vrienden met je worden.{0,30}$/i,
  /^(.{1,100}) heeft je een vriendschapsverzoek gestuurd.{0,30}$/i,
]
const REMINDER = /^(?:Reminder|Erinnerung|Rappel|Recordatorio)\s?: /i

function read(original: Original): NetworkReading | null {
  const host = original.from?.address?.split('@')[1] ?? ''
  if (!isAtHost(host, 'facebookmail.com') && !isAtHost(host, 'facebook.com')) return null
  const lines = [...original.text, ...original.html()].map((line) => line.text)
  const spoken = [original.subject, ...lines]
  const name = nameIn(spoken, REQUESTS, (line) => line.replace(REMINDER, ''))
  if (name === null) return { ...NOTHING, spoken }
  const reminder = /^reminder\b|erinnerung|rappel|recordatorio/i.test(original.subject)
  const inviter = { name, headline: null, location: null, profileUrl: null, mutualConnections: null }
  return { ...NOTHING, kind: 'invitation', inviter, reminder, spoken }
}
