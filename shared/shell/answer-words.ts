import { beyondQuestion } from '#digest/question'
import { cleanLine } from '#mail/clean'
import type { Mail } from '#mail/parse'
import type { Reply } from '#mail/read-reply'

/** What an answer says; where its body says nothing, what its subject says: "stop" is often written there. */
export const answerWords = ({ text }: Extract<Reply, { kind: 'answer' }>, { subject }: Mail): string =>
  text === '' ? cleanLine(beyondQuestion(subject)) : text
