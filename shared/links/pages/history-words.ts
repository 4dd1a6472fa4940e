import type { Event } from '#domain/event'

/** What happened, in words for the owner. */
const HISTORY_WORDS: Readonly<Record<Event['kind'], string>> = {
  InvitationReceived: 'The invitation came',
  QuestionSent: 'The question was sent',
  QuestionRefused: 'The question could not be sent',
  QuestionLost: 'It is not certain that the question was sent',
  TimePassed: 'Time passed',
  AnswerReceived: 'An answer came',
  AnswerJudged: 'The answer was judged',
  AutoReplyReceived: 'An automatic reply came',
  SoftBounced: 'The mail was delayed',
  HardBounced: 'The mail could not be delivered',
  Complained: 'The mail was reported as unwanted',
  OwnerDecided: 'You decided',
  DecisionUndone: 'The decision was undone',
  OwnerAsked: 'You asked by yourself',
  QuestionApproved: 'You approved the question',
  SendAgainRequested: 'You had it sent again',
  AddressGiven: 'You gave the address',
  ShownInDigest: 'Your rules decided after the digest',
}

export const historyWords = (event: string): string =>
  Object.hasOwn(HISTORY_WORDS, event) ? HISTORY_WORDS[event as Event['kind']] : event
