import type { Judgement, Label } from './judgement.ts'
import type { Answer } from './thread.ts'

/** What an answer says, in words for the owner; the sentence's subject is the inviter. */
export const LABEL_SAYS: Readonly<Record<Label, string>> = {
  met: 'Says that you have met',
  mutual_contact: 'Names someone you both know',
  shared_interest: 'Names something you have in common',
  sales_pitch: 'Wants to sell something or asks a favour',
  withdrawn: 'Takes the invitation back',
  opt_out: 'Does not want to be written to',
  question: 'Asks back',
  stranger: 'Gives no reason to connect',
}

/** What an answer says, in a few words. */
export const answerSays = ({ text, attached = 0, judgement }: Answer): string => {
  if (text !== '')
    return judgement === null ? 'Answered; not judged yet, please read it' : LABEL_SAYS[judgement.label]
  if (attached === 0) return 'Answered without words'
  return `Answered without words, with ${attached === 1 ? 'a file' : `${attached} files`} attached`
}

/** The same, and how sure that is. */
export const answerSaysSurely = (answer: Answer): string =>
  answer.judgement === null || answer.text === ''
    ? answerSays(answer)
    : `${answerSays(answer)} (${surenessOf(answer.judgement)})`

/** The words worth showing: where longer ones decided too, two or three letters tell nobody anything. */
export const tellingEvidence = ({ evidence }: Judgement): readonly string[] => {
  const telling = evidence.filter((words) => words.trim().length > 3)
  return telling.length > 0 ? telling : evidence
}

/** How far the judge trusts itself, e.g. `quite sure, 97%`. */
const surenessOf = ({ confidence }: Judgement): string => {
  const percent = Math.min(99, Math.round(confidence * 100))
  const words =
    confidence >= 0.9 ? 'quite sure' : confidence >= 0.7 ? 'fairly sure' : 'not sure, please read it'
  return `${words}, ${percent}%`
}
