import type { Judge, Judgement } from '#domain/judgement'
import { handOn } from './hand-on.ts'
import type { MailShell } from './mail-shell.ts'
import type { Perform } from './run.ts'
import { sendQuestion } from './send-question.ts'

/** For intake: sends, and leaves judging to the function that carries the judge. */
export const performSending = (shell: MailShell): Perform => {
  const other = handOn(shell)
  return async (loaded, thread, effect, at) =>
    effect.kind === 'SendQuestion'
      ? sendQuestion(shell, loaded, thread, effect, at)
      : other(loaded, thread, effect, at)
}

/** For digest: sends and judges. */
export const performAll =
  (shell: MailShell, judge: Judge): Perform =>
  async (loaded, thread, effect, at) => {
    switch (effect.kind) {
      case 'SendQuestion':
        return sendQuestion(shell, loaded, thread, effect, at)
      case 'JudgeAnswer': {
        const text = thread.answers.find(({ id }) => id === effect.answer)?.text ?? ''
        const judgement = text === '' ? WORDLESS : await judge(text)
        return { kind: 'AnswerJudged', at, answer: effect.answer, judgement }
      }
      case 'SuppressAddress':
        // Done before the save; it never waits in an outbox.
        return null
    }
  }

/** An answer without words gives no reason, and nobody is set aside for it. */
const WORDLESS: Judgement = { label: 'stranger', confidence: 0, evidence: [], suppress: false }
