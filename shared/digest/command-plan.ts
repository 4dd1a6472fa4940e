import { actionsOf } from '#domain/actions'
import { isIgnoredAlone, type Policy } from '#domain/policy'
import { lastWordAt } from '#domain/resolve'
import type { Thread } from '#domain/thread'
import { plainName, shownName } from '#text/plain-name'
import type { Act, Command, Group, Parsed } from './commands.ts'

/** A thread under the number that the digest gave it. */
export type Numbered = { readonly number: number; readonly thread: Thread }

export type Step = Numbered & { readonly act: Act; readonly name: string }

/** All that a mailed text asks for, or, with any problem, nothing. */
export type Plan = {
  readonly steps: readonly Step[]
  readonly digests:
    | { readonly act: 'pause'; readonly days: number | null }
    | { readonly act: 'resume' }
    | null
  /** Sentences for the owner. */
  readonly problems: readonly string[]
}

/** What a mailed text means for the threads of its digest; nothing is done by half (G-32). `now`: when the mail came. */
export const planCommands = (
  { commands, notUnderstood }: Parsed,
  numbered: readonly Numbered[],
  policy: Policy,
  now: number,
): Plan => {
  const problems = notUnderstood.map((said) => `I did not understand “${plainName(said, 80)}”.`)
  if (commands.length + problems.length === 0) problems.push('There was no command in it.')
  const steps: Step[] = []
  const wishes = commands.filter((command) => command.act === 'pause' || command.act === 'resume')
  if (wishes.length > 1) problems.push('It pauses or resumes the digest more than once.')
  for (const command of commands) {
    if (command.act === 'pause' || command.act === 'resume') continue
    const { found, missing } = targetsOf(command, numbered, policy, now)
    for (const number of missing) problems.push(`There is no ${number} in that digest.`)
    if (command.group !== null && !MAY_BE_MANY.has(command.act))
      problems.push(`“${command.act}” needs numbers, so that nothing is done by accident.`)
    // What the owner did since the mail came stays: its queue brought it late, or once more.
    const current = found.filter(({ thread }) => lastWordAt(thread) <= now)
    steps.push(...current.map((each) => ({ ...each, act: command.act, name: nameOf(each.thread) })))
  }
  for (const step of steps) {
    const other = steps.find((each) => each.number === step.number && each.act !== step.act)
    if (other && step.act < other.act)
      problems.push(`It wants both ${step.act} and ${other.act} for ${step.number} (${step.name}).`)
    else if (!isPossible(step, policy, now)) problems.push(impossible(step))
  }
  const [digests = null] = wishes
  return problems.length > 0
    ? { steps: [], digests: null, problems: [...new Set(problems)] }
    : { steps: unique(steps), digests, problems }
}

const MAY_BE_MANY: ReadonlySet<Act> = new Set(['ignore', 'undo'])

const targetsOf = (
  { act, numbers, group }: Extract<Command, { numbers: readonly number[] }>,
  numbered: readonly Numbered[],
  policy: Policy,
  now: number,
): { found: readonly Numbered[]; missing: readonly number[] } => {
  const isMeant = (each: Numbered): boolean =>
    group === null
      ? numbers.includes(each.number)
      : isIn(group, each.thread, policy) &&
        actionsOf(each.thread, policy, now).includes(act) &&
        // What the owner decided one by one, no word for many overturns.
        (act !== 'ignore' || each.thread.state.status !== 'decided')
  return {
    found: numbered.filter(isMeant),
    missing: numbers.filter((number) => !numbered.some((each) => each.number === number)),
  }
}

const isIn = (group: Group, thread: Thread, policy: Policy): boolean => {
  switch (group) {
    case 'all':
      return true
    case 'quiet':
      return isIgnoredAlone(thread, policy) || thread.state.status === 'silent'
    case 'silent':
      return thread.state.status === 'silent' || thread.state.status === 'asked'
  }
}

/** Deciding again as before is no mistake: it changes nothing. Nor is what this very mail did when it came before. */
const isPossible = ({ act, thread }: Step, policy: Policy, now: number): boolean =>
  actionsOf(thread, policy, now).includes(act) ||
  (thread.state.status === 'decided' && thread.state.decision === act) ||
  (act === 'asked' && thread.state.status === 'asked') ||
  thread.history.some(({ at }) => at === now)

const impossible = ({ act, number, name }: Step): string => {
  const whom = `${number} (${name})`
  if (act === 'undo') return `There is nothing to undo for ${whom}.`
  if (act === 'send') return `No question can be sent for ${whom}.`
  if (act === 'asked') return `${whom} is not yours to ask.`
  return `${whom} cannot be ${act}d now.`
}

const unique = (steps: readonly Step[]): readonly Step[] =>
  steps.filter((step, index) => steps.findIndex((each) => each.number === step.number) === index)

const nameOf = ({ invitation }: Thread): string => shownName(invitation.inviter.name)
