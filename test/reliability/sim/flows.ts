import { DAY, MINUTE } from '#domain/policy'
import { getItem } from '#store/item'
import { ownerKey } from '#store/keys'
import { readOwner, saveOwner } from '#store/owners'
import { listThreads } from '#store/threads'
import { answer, forward, linkedin, type Person } from './letters.ts'
import { MODEL } from './model.ts'
import { isDigest, isQuestion, recipientOf, textOf } from './read-outbox.ts'
import { INTAKE, RON, type Stage } from './stage.ts'

const ADA: Person = { name: 'Ada Kroll', address: 'ada@example.org' }
const EVE: Person = { name: 'Eve Lund', address: 'eve@example.org' }
const MIA: Person = { name: 'Mia Sand', address: 'mia@owners.example.com' }
const GONE: Person = { name: 'Cy Gone', address: 'cy@nowhere.invalid' }
const CROSS: Person = { name: 'Di Cross', address: 'complaint+di@simulator.amazonses.com' }
const MET = 'Yes, we met at the fair in Bergen.'

/** What happens to people who use the service, from end to end; `settings` of the deployment. */
export type Flow = {
  readonly settings?: Readonly<Record<string, string>>
  readonly play: (stage: Stage) => Promise<void>
  /** What the threads are in the end, where nothing goes wrong. */
  readonly ends: readonly string[]
  /** What this flow alone promises; one sentence for each that is broken. */
  readonly check?: (stage: Stage) => string[]
}

export const MAIN = 'question, answer judged by a model, digest, accept, undo, the keys rotated twice'

export const FLOWS: Readonly<Record<string, Flow>> = {
  [MAIN]: {
    settings: { HWM_BEDROCK_MODEL: MODEL },
    ends: ['answered: shared_interest'],
    play: async (stage) => {
      await stage.forward(ADA)
      await stage.ask()
      await stage.world.rotateKeys()
      await stage.reply(ADA, MET)
      await stage.digest()
      await stage.world.rotateKeys()
      await stage.pass(DAY)
      const page = await stage.press('accept', ADA)
      const undo = /<form[^>]* action="(\/l\/[a-z2-7]+)"/.exec(page)?.[1]
      if (undo !== undefined) await stage.post(undo)
      await stage.pass(MINUTE)
    },
  },
  'hand-off, address given, question; hand-off, asked by the owner, answer forwarded': {
    ends: ['answered: met', 'answered: mutual_contact'],
    play: async (stage) => {
      await stage.forward(EVE, RON, linkedin(RON, EVE, 'one'))
      await stage.forward(ADA, RON, linkedin(RON, ADA, 'two'))
      await stage.digest()
      await stage.press('address', EVE, { address: EVE.address })
      await stage.press('asked', ADA)
      await stage.ask()
      await stage.reply(EVE, 'A friend of yours, Jo, told me about you.')
      const body = linkedin(RON, ADA, 'three', { note: 'We met at the fair number 3.' })
      await stage.forward(ADA, RON, body)
      await stage.digest()
    },
  },
  'a wish to stop to one owner, and the question of another': {
    ends: ['decided: opt_out', 'handoff: '],
    play: async (stage) => {
      await stage.world.addOwner(MIA)
      await stage.forward(ADA)
      await stage.ask()
      await stage.forward(ADA, MIA)
      await stage.reply(ADA, 'Stop. Do not write to me again.')
      await stage.ask()
      await stage.digest()
    },
  },
  'a hard bounce, a complaint, ignore': {
    ends: ['decided: ', 'undeliverable: '],
    play: async (stage) => {
      await stage.forward(GONE)
      await stage.forward(CROSS)
      await stage.ask()
      await stage.digest()
      await stage.press('ignore', GONE)
    },
  },
  'a question that waits for the owner, sent by a button': {
    ends: ['asked: '],
    play: async (stage) => {
      const { table } = stage.world.shells.operator
      const found = readOwner(await getItem(table, ownerKey(stage.ron.id)))
      if (found) await saveOwner(table, { ...found, owner: { ...found.owner, mode: 'approve' } })
      await stage.forward(ADA)
      await stage.digest()
      await stage.press('send', ADA)
      await stage.ask()
    },
  },
  'no answer, silence, ignored by policy, undo': {
    ends: ['silent: '],
    play: async (stage) => {
      await stage.forward(ADA)
      await stage.ask()
      await stage.pass(8 * DAY)
      await stage.digest()
      await stage.digest()
      await stage.press('undo', ADA)
    },
  },
  'a command mailed in answer to a digest': {
    ends: ['decided: met'],
    play: async (stage) => {
      await stage.forward(ADA)
      await stage.ask()
      await stage.reply(ADA, MET)
      await stage.digest()
      await command(stage, 'accept 1')
      await stage.pass(31 * MINUTE)
    },
    check: ({ world }) => {
      const others = world.outbox.mails.filter((mail) => !isQuestion(mail) && !isDigest(mail))
      return others.length > 1 || others.some((mail) => recipientOf(mail) !== RON.address)
        ? [`a command gets one summary, not ${others.length}`]
        : []
    },
  },
  'a stranger, a mail that names nobody, a machine that answers': {
    ends: ['asked: '],
    play: async (stage) => {
      const { world } = stage
      await world.arrive(answer(ADA, INTAKE, 'Buy my pumps.', 'x1'), INTAKE, ADA.address)
      await world.arrive(
        forward({
          by: RON,
          from: 'Bo <bo@example.org>',
          subject: 'Lunch',
          body: 'See you at one.',
          id: 'x2',
        }),
        INTAKE,
        RON.address,
      )
      await stage.forward(ADA)
      await stage.ask()
      await stage.reply(ADA, 'I am out of the office until Monday.', { 'Auto-Submitted': 'auto-replied' })
      await stage.digest()
    },
  },
}

/** Ron answers his latest digest; its first thread is Ada's. */
const command = async ({ world, ron, told }: Stage, words: string): Promise<void> => {
  const digest = world.outbox.mails.findLast(isDigest)
  const to = digest && /digest\+[a-z2-7]+@reply\.[a-z.]+/.exec(textOf(digest))?.[0]
  if (to === undefined) return
  await world.arrive(answer(RON, to, words, 'c1'), to, RON.address)
  for (const thread of await listThreads(world.shells.operator.table, ron.id))
    told.presses.push({
      grant: { action: 'accept', owner: ron.id, thread: thread.id, expires: 0 },
      at: world.now(),
      task: 'replies',
    })
}
