import { zoneOf } from '#domain/digest-time'
import type { Label } from '#domain/judgement'
import { LABELS } from '#domain/judgement'
import type { Recommendation } from '#domain/policy'
import { checkWording } from '#text/wording'

/** What an owner may change on the settings page. */
export type Settings = {
  readonly digestHour: number
  readonly zone: string
  /** Days with a digest, 1 = Monday … 7 = Sunday. */
  readonly weekdays: readonly number[]
  readonly patienceDays: number
  readonly graceMinutes: number
  readonly mode: 'auto' | 'approve'
  readonly recommend: Readonly<Record<Label, Recommendation>>
  readonly ignoreAlone: readonly (Label | 'silent')[]
  /** The question in the owner's own words; null for ours. */
  readonly wording: string | null
}

export const RECOMMENDATIONS = ['accept', 'review', 'ignore'] as const satisfies readonly Recommendation[]
export const ALONE = [...LABELS, 'silent'] as const

/** Reads the form of the settings page. Problems are sentences, and then nothing may be saved. */
export const readSettings = (
  form: URLSearchParams,
): { readonly settings: Settings; readonly problems: readonly string[] } => {
  const wording = (form.get('wording') ?? '').replace(/\r\n/g, '\n').trim()
  const zone = form.get('zone') ?? ''
  const weekdays = form
    .getAll('weekday')
    .map(Number)
    .filter((day) => Number.isInteger(day) && day >= 1 && day <= 7)
  const [digestHour, patienceDays, graceMinutes] = [
    whole(form.get('hour'), 0, 23),
    whole(form.get('patience'), 1, 60),
    whole(form.get('grace'), 0, 7 * 24 * 60),
  ]
  const problems = [
    digestHour === null && 'The hour of the digest is a number from 0 to 23.',
    zoneOf(zone) === null && 'There is no such time zone.',
    weekdays.length === 0 && 'Choose at least one day for the digest, or pause it instead.',
    patienceDays === null && 'An answer is waited for 1 to 60 days.',
    graceMinutes === null && 'The grace time is 0 to 10080 minutes.',
    ...(wording === '' ? [] : checkWording(wording)),
  ]
  return {
    settings: {
      digestHour: digestHour ?? 8,
      zone,
      weekdays,
      patienceDays: patienceDays ?? 7,
      graceMinutes: graceMinutes ?? 10,
      mode: form.get('mode') === 'approve' ? 'approve' : 'auto',
      recommend: Object.fromEntries(
        LABELS.map((label) => [label, recommendation(form, label)]),
      ) as Settings['recommend'],
      ignoreAlone: ALONE.filter((label) => form.getAll('alone').includes(label)),
      wording: wording === '' ? null : wording,
    },
    problems: problems.filter((problem) => typeof problem === 'string'),
  }
}

/** An owner who sends no word on a label gets the careful one. */
const recommendation = (form: URLSearchParams, label: Label): Recommendation =>
  RECOMMENDATIONS.find((known) => known === form.get(`recommend-${label}`)) ?? 'review'

const whole = (text: string | null, least: number, most: number): number | null => {
  if (text === null || !/^\d{1,5}$/.test(text.trim())) return null
  const value = Number(text)
  return value >= least && value <= most ? value : null
}
