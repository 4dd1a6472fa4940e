import type { Plan } from './command-plan.ts'
import type { Act } from './commands.ts'

const DONE: Readonly<Record<Act, string>> = {
  accept: 'Accepted',
  ignore: 'Ignored',
  undo: 'Open again',
  asked: 'Noted as asked by you',
  send: 'The question goes out',
}

/** The one mail that tells an owner what became of their commands. `inboxLink`: where they can look. */
export const composeSummary = (plan: Plan, inboxLink: string): { subject: string; text: string } => {
  const { steps, digests, problems } = plan
  if (problems.length > 0)
    return {
      subject: 'Nothing was done',
      text: lines([
        'Nothing was done, because part of your mail was not clear:',
        problems.map((problem) => `- ${problem}`).join('\n'),
        [
          'You can write, for example: accept 3, ignore 5 and 6, undo 2, ignore all quiet, pause a week.',
          '“Quiet” are those who did not answer, and those who would be ignored by themselves.',
        ].join('\n'),
        `Open my inbox: ${inboxLink}`,
      ]),
    }
  const done = steps.map(({ act, number, name }) => `- ${DONE[act]}: ${number}. ${name}`)
  const all = [...done, ...(digests === null ? [] : [`- ${digestsSay(digests)}`])]
  const isAccepting = steps.some(({ act }) => act === 'accept')
  return {
    subject: all.length === 1 ? 'Done' : `Done: ${all.length} things`,
    text: lines([
      all.length === 0 ? 'There was nothing left to do.' : all.join('\n'),
      ...(isAccepting ? ['Accepting is recorded here only; please accept on the network too.'] : []),
      ...(steps.length > 0
        ? ['Decisions can be undone for 7 days: answer the same digest with “undo” and the number.']
        : []),
      `Open my inbox: ${inboxLink}`,
    ]),
  }
}

const digestsSay = (wish: NonNullable<Plan['digests']>): string => {
  if (wish.act === 'resume') return 'Digests are on again.'
  if (wish.days === null) return 'Digests are paused until you resume them.'
  return `Digests are paused for ${wish.days === 1 ? 'a day' : `${wish.days} days`}.`
}

const lines = (parts: readonly string[]): string => `${parts.join('\n\n')}\n`
