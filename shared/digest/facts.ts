import { HOLDS } from '#domain/hold'
import { answerSaysSurely } from '#domain/label-words'
import { NETWORK_NAMES } from '#domain/network-page'
import { bestAnswer, hasAskedToStop, isIgnoredAlone, type Policy } from '#domain/policy'
import { isUncertain } from '#domain/send'
import { senderDoubt } from '#domain/sender-words'
import type { Answer, Thread } from '#domain/thread'
import { openState } from '#domain/thread-change'
import { shorten, withoutLinks } from '#text/plain-name'
import { day, when } from '#text/when'
import { fold } from './quote.ts'

/** What a card is about, in one line. */
export const saysOf = (thread: Thread, zone: string): string => {
  const { state } = thread
  switch (state.status) {
    case 'answered':
      return bestSays(thread)
    case 'handoff':
      return state.reason === null ? handoffSays(thread) : clause(HOLDS[state.reason].says)
    case 'held':
      return clause(HOLDS[state.reason].says)
    case 'silent':
      return state.why === 'no answer' ? 'Did not answer the question' : 'Was never asked'
    case 'undeliverable':
      return state.why === 'bounced'
        ? 'The question could not be delivered'
        : 'The question was reported as unwanted; this address is never written to again'
    case 'asking':
      return `Will be asked, not before ${when(state.graceUntil, zone)}`
    case 'asked':
      return state.by === 'owner'
        ? `Asked by you on ${day(state.at, zone)}, no answer yet`
        : `Asked on ${day(state.at, zone)}, no answer yet`
    case 'decided': {
      const who = state.by === 'owner' ? 'You' : 'Your rules'
      const did = state.decision === 'accept' ? 'accepted' : 'ignored'
      const decided = `${who} ${did} this on ${day(state.at, zone)}`
      if (bestAnswer(thread) === null) return decided
      return `${bestSays(thread)}. ${decided}`
    }
  }
}

/** What else the owner should know: what was sent in their name, how the answer came, what happens next. */
export const factsOf = (thread: Thread, policy: Policy, zone: string): readonly string[] => {
  const { state, sent, invitation } = thread
  const best = bestAnswer(thread) ?? thread.answers.at(-1) ?? null
  const facts = [
    sent && `Asked in your name on ${when(sent.at, zone)}, at ${sent.to}.`,
    best && cameHow(best, thread, zone),
    alsoWrote(thread, best, zone),
    best?.judgement?.label === 'mutual_contact' &&
      'A proper introduction by that person would be a good way to connect.',
    state.status === 'held' && `The address is ${state.to}.`,
    state.status === 'held' &&
      HOLDS[state.reason].retries &&
      'It goes out by itself when the limit frees, within three days.',
    invitation.inviter.mutualConnections !== null &&
      invitation.inviter.mutualConnections > 0 &&
      `${invitation.inviter.mutualConnections} connections in common.`,
    isOpenForPolicy(thread) &&
      isIgnoredAlone(thread, policy) &&
      'Ignored by itself after this digest, unless you press accept.',
  ]
  return facts.filter((fact) => typeof fact === 'string')
}

/** What to think of before pressing; null where nothing can go wrong. */
export const warningOf = ({ state }: Thread): string | null => {
  if (state.status === 'held' && isUncertain(state.reason))
    return 'Sending again may bring a second copy to the inviter.'
  return null
}

const handoffSays = ({ invitation: { replyChannel, network } }: Thread): string => {
  if (replyChannel.kind === 'relay') return 'Only a mail from your own mailbox reaches the inviter'
  return network === 'person'
    ? 'There is no address to ask'
    : `${NETWORK_NAMES[network]} gave no address to ask`
}

/** Without its full stop: the card sets one. */
const clause = (sentence: string): string => sentence.replace(/\.$/, '')

const bestSays = (thread: Thread): string => {
  const best = bestAnswer(thread)
  if (best === null) return 'Answered; not judged yet, please read it'
  const says = answerSaysSurely(best)
  return hasAskedToStop(thread) && best.judgement.label !== 'opt_out'
    ? `${says}, and wants no more mail`
    : says
}

const cameHow = (answer: Answer, { state, sent }: Thread, zone: string): string => {
  const on = when(answer.at, zone)
  switch (answer.via) {
    case 'note':
      return openState(state).status === 'answered' && sent === null
        ? 'Written in the invitation itself, so nothing was asked.'
        : 'Written in the invitation itself.'
    case 'linkedin':
      return `Came as a message through the network on ${on}.`
    case 'forward':
      return `You forwarded this answer on ${on}.`
    case 'mail':
      return `Answered ${cameOn(answer, zone)}.`
  }
}

const cameOn = (answer: Answer, zone: string): string =>
  ['on', when(answer.at, zone), senderDoubt(answer)].filter((words) => words !== null).join(' ')

/** The newest answer, where an earlier one speaks better for the inviter and is quoted. */
const alsoWrote = ({ answers }: Thread, quoted: Answer | null, zone: string): string | null => {
  const newest = answers.at(-1)
  if (newest === undefined || newest === quoted) return null
  if (newest.text === '') return `They also wrote ${cameOn(newest, zone)}, without words.`
  return `They also wrote ${cameOn(newest, zone)}: “${shorten(fold(withoutLinks(newest.text)), 160)}”`
}

const isOpenForPolicy = ({ state }: Thread): boolean =>
  state.status === 'answered' || state.status === 'silent'
