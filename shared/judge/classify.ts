import { type Judgement, LABELS, type Label } from '#domain/judgement'
import { findEvidence } from './evidence.ts'
import { featuresOf } from './features.ts'
import { stopProbability, weighLabels } from './model.ts'
import { readText } from './reading.ts'
import { stopParts } from './stop-parts.ts'
import { MAX_CHARS } from './words.ts'

/** A wish to stop this likely is honoured. */
const STOP = 0.03
/** In an annoyed answer less will do. */
const STOP_IF_ANNOYED = 0.0005
/** Who gives a reason to talk and wants no more mail says so plainly; “I stop by your office” is said in passing. */
const STOP_BESIDE_REASON = 0.1
const REASONS: ReadonlySet<Label> = new Set(['met', 'mutual_contact', 'shared_interest'])

/** Judges one answer by the model in model.bin: no network, no state. The text is data, whatever it says (G-25). */
export function classify(text: string): Judgement {
  const reading = readText(text)
  if (reading.body.length === 0 && !reading.greets && reading.signature.length === 0) return NOTHING_SAID
  if (!/\p{L}/u.test(text)) return NOTHING_SAID
  const features = featuresOf(reading)
  const { probabilities, pullsTowards } = weighLabels(reading, features)
  const best = probabilities.indexOf(Math.max(...probabilities))
  const label = LABELS[best] as Label
  return {
    label,
    confidence: probabilities[best] as number,
    evidence: findEvidence(text.slice(0, MAX_CHARS), pullsTowards(best)),
    suppress: hearsStop(label, Math.max(...stopParts(reading, features).map(stopProbability))),
  }
}

/** Whether a wish to stop this likely is honoured, in an answer with this label. */
export const hearsStop = (label: Label, likely: number): boolean =>
  likely >= (label === 'opt_out' ? STOP_IF_ANNOYED : REASONS.has(label) ? STOP_BESIDE_REASON : STOP)

/** No reason, and no ground to set anybody aside: a thumb up may mean yes. */
const NOTHING_SAID: Judgement = {
  label: 'stranger',
  confidence: 1 / LABELS.length,
  evidence: [],
  suppress: false,
}
