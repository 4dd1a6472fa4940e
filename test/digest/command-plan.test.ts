import { describe, expect, test } from 'vitest'
import { commandExample } from '#digest/command-example'
import { planCommands } from '#digest/command-plan'
import { composeSummary } from '#digest/command-summary'
import { parseCommands } from '#digest/commands'
import { buildDigest } from '#digest/digest'
import { DEFAULT_POLICY } from '#domain/policy'
import type { Thread } from '#domain/thread'
import { again, answers, decides, input, NOW, sent, tell, weekLater, withInviter } from './story.ts'

const silent = tell({ name: 'Eve Silent' }, null, sent, weekLater)
const threads = [
  tell({ name: 'Ann Sample' }, null, sent, answers('We met in Hanover.', 'met')),
  tell({ name: 'Bob Stranger' }, null, sent, answers('No', 'stranger')),
  silent,
  tell({ name: 'Gil Asked' }, null, sent),
  tell({ name: 'Ida Done' }, null, sent, decides('ignore')),
  tell({ name: 'Dan Held' }, 'approve-mode'),
]
const numbered = threads.map((thread, index) => ({ number: index + 1, thread }))
const plan = (text: string, at = NOW) => planCommands(parseCommands(text), numbered, DEFAULT_POLICY, at)
const steps = (text: string) => plan(text).steps.map(({ act, number }) => `${act} ${number}`)
const summary = (text: string) => composeSummary(plan(text), 'https://met.example.com/l/inbox')

describe('G-32 all or nothing', () => {
  test('what is clear is planned', () => {
    expect(steps('accept 1, ignore 2, undo 5, send 6')).toEqual(['accept 1', 'ignore 2', 'undo 5', 'send 6'])
  })

  test('all quiet are those that would be ignored by themselves, and nobody who was asked and may still answer', () => {
    expect(steps('ignore all quiet')).toEqual(['ignore 2', 'ignore 3'])
  })

  test('a word for many overturns no decision of the owner', () => {
    const accepted = tell({ name: 'Joy Accepted' }, null, sent, answers('No', 'stranger'), decides('accept'))
    for (const text of ['ignore all', 'ignore all quiet'])
      expect(
        planCommands(parseCommands(text), [{ number: 1, thread: accepted }], DEFAULT_POLICY, NOW).steps,
      ).toEqual([])
    expect(steps('ignore everything')).toEqual(['ignore 1', 'ignore 2', 'ignore 3', 'ignore 4', 'ignore 6'])
  })

  test.each([
    ['accept 1 and frobnicate 2', 'I did not understand “frobnicate”.'],
    ['accept 1, ignore 9', 'There is no 9 in that digest.'],
    ['accept 1, ignore 1', 'It wants both accept and ignore for 1 (Ann Sample).'],
    ['accept all', '“accept” needs numbers, so that nothing is done by accident.'],
    ['accept 1, undo 2', 'There is nothing to undo for 2 (Bob Stranger).'],
    ['send 1', 'No question can be sent for 1 (Ann Sample).'],
    ['asked 1', '1 (Ann Sample) is not yours to ask.'],
    ['pause, resume', 'It pauses or resumes the digest more than once.'],
    ['hello', 'There was no command in it.'],
  ])('%s: nothing is done, and the reason is said', (text, problem) => {
    expect(plan(text)).toEqual({ steps: [], digests: null, problems: [problem] })
    expect(summary(text)).toMatchObject({ subject: 'Nothing was done' })
    expect(summary(text).text).toContain(`- ${problem}`)
  })

  test('deciding again as before is no problem', () => {
    expect(steps('ignore 5')).toEqual(['ignore 5'])
    expect(steps('ignore 2, ignore 2')).toEqual(['ignore 2'])
  })
})

describe('a mail that its queue brings late, or once more', () => {
  test('leaves what the owner did since as it is', () => {
    const before = threads[4]?.history.at(-1)?.at ?? NOW
    expect(plan('accept 5, undo 5', before - 1)).toEqual({ steps: [], digests: null, problems: [] })
    expect(plan('accept 5', before + 1).steps).toHaveLength(1)
  })

  test.each([
    ['undo 5', 'DecisionUndone'],
    ['send 6', 'QuestionApproved'],
  ] as const)('finds no fault with what it did itself: %s', (text, kind) => {
    const done = numbered.map(({ number, thread }) => ({
      number,
      thread: text.endsWith(`${number}`) ? again(thread, { kind, at: NOW }) : thread,
    }))
    expect(planCommands(parseCommands(text), done, DEFAULT_POLICY, NOW)).toMatchObject({
      steps: [{ thread: { history: expect.arrayContaining([expect.objectContaining({ event: kind })]) } }],
      problems: [],
    })
  })
})

describe('the digest gives an example', () => {
  const exampleOf = (of: readonly Thread[]) => {
    const digest = buildDigest(input(of))
    return digest === null ? null : commandExample(digest)
  }
  const [, stranger, , gil, , held] = threads

  test('that means what it says', () => {
    const example = exampleOf(threads)
    expect(example).toBe('accept 1, ignore 3')
    expect(parseCommands(example ?? '').notUnderstood).toEqual([])
    expect(buildDigest(input(threads))?.numbers[3]).toBe(stranger?.id)
  })

  test('that accepts nobody whom a card recommends to ignore, or says nothing of', () => {
    expect(exampleOf([stranger, silent].flatMap((each) => each ?? []))).toBe('ignore 1')
    expect(exampleOf([gil, held].flatMap((each) => each ?? []))).toBeNull()
  })

  test('that ignores nobody who is ignored already', () => {
    expect(exampleOf([again(silent, { kind: 'ShownInDigest', at: silent.newsAt + 1 })])).toBeNull()
  })
})

test('“quiet” is explained where it is offered', () => {
  expect(summary('hello').text).toContain('ignore all quiet, pause a week.\n“Quiet” are those who')
})

test('G-22 the summary says what was done', () => {
  const { subject, text } = summary('accept 1, ignore 2, pause a week')
  expect(subject).toBe('3 commands carried out')
  expect(text).toBe(`- Accepted: 1. Ann Sample
- Ignored: 2. Bob Stranger
- Digests are paused for 7 days.

One step is left, because only you may do it:
- Ann Sample, on LinkedIn: https://www.linkedin.com/mynetwork/invitation-manager/

Decisions can be undone for 7 days: answer the same digest with “undo” and the number.

Open my inbox: https://met.example.com/l/inbox
`)
})

test.each([
  ['accept 1, ignore 2', '2 decisions recorded'],
  ['ignore 2', '1 decision recorded'],
  ['undo 5, send 6', '2 commands carried out'],
  ['resume', '1 command carried out'],
])('“%s” is answered under a subject that counts: %s', (text, subject) => {
  expect(summary(text).subject).toBe(subject)
})

test('a mail that comes too late says that nothing was left to do', () => {
  const late = plan('accept 5', (threads[4]?.history.at(-1)?.at ?? NOW) - 1)
  expect(composeSummary(late, '').subject).toBe('Nothing was left to do')
})

describe('whom the owner accepts, they are shown the way to:', () => {
  const wayTo = (told: Parameters<typeof tell>[0]) => {
    const thread = tell(told)
    const accepted = planCommands(parseCommands('accept 1'), [{ number: 1, thread }], DEFAULT_POLICY, NOW)
    return composeSummary(accepted, '').text.split('\n').slice(2, 4)
  }
  const left = 'One step is left, because only you may do it:'
  const profileUrl = 'https://www.linkedin.com/in/ann-sample'

  test('the profile, where it is known', () => {
    expect(wayTo(withInviter({ name: 'Ann Sample' }, { profileUrl }))).toEqual([
      left,
      `- Ann Sample, on LinkedIn: ${profileUrl}`,
    ])
  })

  test('the mail of who came by mail, with no word of a network', () => {
    expect(wayTo({ name: 'Ann Sample', network: 'person' })).toEqual([
      left,
      '- Ann Sample, answer their mail: ann.sample@example.org',
    ])
  })

  test('none where they want no more mail', () => {
    const thread = tell({ name: 'Ben Two', network: 'person' }, null, sent, answers('Stop.', 'opt_out'))
    const accepted = planCommands(parseCommands('accept 1'), [{ number: 1, thread }], DEFAULT_POLICY, NOW)
    expect(composeSummary(accepted, '').text).toContain('- Ben Two, who asked not to be written to again')
  })
})
