import type { Effect } from '#domain/effect'
import { type Judge, type Judgement, wantsToStop } from '#domain/judgement'
import { suppressAddress } from '#store/addresses'
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
      case 'HearStop':
        await hearStop(shell, judge, effect, at)
        return null
      case 'SuppressAddress':
        // Done before the save; it never waits in an outbox.
        return null
    }
  }

/** A thread keeps so many answers; a wish to stop is honoured after any number of them, and no model is paid for it. */
export const hearStop = async (
  { table, secrets }: MailShell,
  judge: Judge,
  { text, addresses }: Pick<Extract<Effect, { kind: 'HearStop' }>, 'text' | 'addresses'>,
  at: number,
): Promise<void> => {
  if (text === '' || !wantsToStop(await judge(text, 'alone'))) return
  for (const address of addresses) await suppressAddress(table, secrets.pepper, address, 'opted out', at)
}

/** An answer without words gives no reason, and nobody is set aside for it. */
const WORDLESS: Judgement = { label: 'stranger', confidence: 0, evidence: [], suppress: false }
