import { NETWORK_NAMES, networkPage } from '#domain/network-page'
import { hasAskedToStop } from '#domain/policy'
import type { Plan, Step } from './command-plan.ts'
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
  const accepted = steps.filter(({ act }) => act === 'accept')
  return {
    subject: subjectOf(plan, all.length),
    text: lines([
      all.length === 0 ? 'There was nothing left to do.' : all.join('\n'),
      ...(accepted.length > 0
        ? [['One step is left, because only you may do it:', ...accepted.map(wayOn)].join('\n')]
        : []),
      ...(steps.length > 0
        ? ['Decisions can be undone for 7 days: answer the same digest with “undo” and the number.']
        : []),
      `Open my inbox: ${inboxLink}`,
    ]),
  }
}

const subjectOf = ({ steps, digests }: Plan, count: number): string => {
  if (count === 0) return 'Nothing was left to do'
  const areDecisions = digests === null && steps.every(({ act }) => act === 'accept' || act === 'ignore')
  const [noun, done] = areDecisions ? ['decision', 'recorded'] : ['command', 'carried out']
  return `${count} ${noun}${count === 1 ? '' : 's'} ${done}`
}

/** Where the owner answers the invitation itself: on its network, or by mail. */
const wayOn = ({ name, thread }: Step): string => {
  const { invitation } = thread
  const { network, replyChannel } = invitation
  const way = networkPage(invitation)
  if (way !== null) return `- ${name}, on ${NETWORK_NAMES[network]}: ${way.url}`
  if (hasAskedToStop(thread)) return `- ${name}, who asked not to be written to again`
  return `- ${name}, answer their mail${replyChannel.address === null ? '' : `: ${replyChannel.address}`}`
}

const digestsSay = (wish: NonNullable<Plan['digests']>): string => {
  if (wish.act === 'resume') return 'Digests are on again.'
  if (wish.days === null) return 'Digests are paused until you resume them.'
  return `Digests are paused for ${wish.days === 1 ? 'a day' : `${wish.days} days`}.`
}

const lines = (parts: readonly string[]): string => `${parts.join('\n\n')}\n`
