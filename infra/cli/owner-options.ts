import { zoneOf as knownZone } from '#domain/digest-time'
import { LABELS, type Label } from '#domain/judgement'
import type { Recommendation } from '#domain/policy'
import { durationOf } from '#shell/config'
import { WrongUsage } from './command.ts'

export const OWNER_OPTIONS = {
  name: { type: 'string' },
  zone: { type: 'string' },
  'digest-hour': { type: 'string' },
  mode: { type: 'string' },
  grace: { type: 'string' },
  patience: { type: 'string' },
  recommend: { type: 'string', multiple: true },
  'ignore-alone': { type: 'string' },
  pause: { type: 'boolean' },
  resume: { type: 'boolean' },
} as const

export const OWNER_OPTIONS_HELP = `  --name NAME           as it stands in the question
  --zone ZONE           time zone, such as Europe/Berlin
  --digest-hour HOUR    0 to 23, in that zone
  --mode MODE           update: auto, or approve each question
  --grace, --patience   update: such as PT10M, P7D; "default" for the service's
  --recommend L=R       update: for label L accept, review or ignore; may be repeated
  --ignore-alone LIST   update: what is ignored without the owner once shown, such as
                        stranger,silent; "none", or "default"
  --pause, --resume     update: no digests, digests again`

/** @throws WrongUsage */
export const zoneOf = (text: string | undefined): string | undefined => {
  const zone = text === undefined ? undefined : knownZone(text)
  if (zone === null) throw new WrongUsage(`"${text}" is not a time zone such as Europe/Berlin.`)
  return zone
}

/** @throws WrongUsage */
export const digestHourOf = (hour: string | undefined): number | undefined => {
  if (hour !== undefined && (!/^\d{1,2}$/.test(hour) || Number(hour) > 23))
    throw new WrongUsage(`"${hour}" is not an hour from 0 to 23.`)
  return hour === undefined ? undefined : Number(hour)
}

/** @throws WrongUsage */
export const modeOf = (mode: string | undefined): 'auto' | 'approve' | undefined => {
  if (mode !== undefined && mode !== 'auto' && mode !== 'approve')
    throw new WrongUsage(`"${mode}" is not a mode: say auto or approve.`)
  return mode
}

/** Milliseconds; null for the service's setting. @throws WrongUsage */
export const lengthOf = (text: string | undefined): number | null | undefined => {
  if (text === undefined || text === 'default') return text && null
  const length = durationOf(text)
  if (length === null) throw new WrongUsage(`"${text}" is not an ISO 8601 duration such as PT10M or P7D.`)
  return length
}

/** @throws WrongUsage */
export const recommendOf = (words: readonly string[]): Partial<Record<Label, Recommendation>> =>
  Object.fromEntries(
    words.map((word) => {
      const [label = '', advice = ''] = word.split('=')
      if (!isLabel(label)) throw new WrongUsage(`"${label}" is not a label: there are ${LABELS.join(', ')}.`)
      if (advice !== 'accept' && advice !== 'review' && advice !== 'ignore')
        throw new WrongUsage(`"${word}" recommends nothing: say ${label}=accept, =review or =ignore.`)
      return [label, advice]
    }),
  )

/** Null for the service's setting. @throws WrongUsage */
export const ignoreAloneOf = (text: string | undefined): (Label | 'silent')[] | null | undefined => {
  if (text === undefined || text === 'default') return text && null
  if (text === 'none') return []
  return text.split(',').map((word) => {
    if (word !== 'silent' && !isLabel(word))
      throw new WrongUsage(`"${word}" can not be ignored alone: there are silent, ${LABELS.join(', ')}.`)
    return word
  })
}

const isLabel = (word: string): word is Label => (LABELS as readonly string[]).includes(word)
