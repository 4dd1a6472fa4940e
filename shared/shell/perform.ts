import { SendMessageCommand } from '@aws-sdk/client-sqs'
import type { Effect } from '#domain/effect'
import type { Event } from '#domain/event'
import type { Judge } from '#domain/judgement'
import type { Thread } from '#domain/thread'
import type { Loaded } from './load.ts'
import type { Perform } from './run.ts'
import { sendQuestion } from './send-question.ts'
import type { Shell } from './shell.ts'

/** What the work queue carries: look after this thread, or this owner's digest, as of `at`. */
export type Work = { readonly owner: string; readonly thread: string | null; readonly at: number }

/** For a function that neither sends nor judges: whatever is pending goes to the work queue. */
export const handOn: Perform = async (shell, { owner }, thread, _effect, at) => {
  await queueWork(shell, { owner: owner.id, thread: thread.id, at })
  return null
}

/** For intake: sends, and leaves judging to the function that carries the judge. */
export const performSending: Perform = async (shell, loaded, thread, effect, at) =>
  effect.kind === 'SendQuestion'
    ? sendQuestion(shell, loaded, thread, effect, at)
    : handOn(shell, loaded, thread, effect, at)

/** For digest: sends and judges. */
export const performAll =
  (judge: Judge): Perform =>
  async (shell: Shell, loaded: Loaded, thread: Thread, effect: Effect, at: number): Promise<Event | null> => {
    switch (effect.kind) {
      case 'SendQuestion':
        return sendQuestion(shell, loaded, thread, effect, at)
      case 'JudgeAnswer': {
        const text = thread.answers.find(({ id }) => id === effect.answer)?.text ?? ''
        return { kind: 'AnswerJudged', at, answer: effect.answer, judgement: await judge(text) }
      }
      case 'SuppressAddress':
        // Done before the save; it never waits in an outbox.
        return null
    }
  }

export const queueWork = async (shell: Shell, work: Work): Promise<void> => {
  await shell.sqs.send(
    new SendMessageCommand({ QueueUrl: shell.config.workQueueUrl, MessageBody: JSON.stringify(work) }),
  )
}
