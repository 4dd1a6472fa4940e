import { createTransport } from 'nodemailer'
import type { OutboxRow } from '#local/web/outbox-view'
import type { ThreadView } from '#shell/operate'
import { CAST, invitations, type Letter, letter } from './letters.ts'

/** A running local service, as its endpoints file tells. */
export type Stage = {
  readonly http: number
  readonly smtp: number
  readonly domain: string
  readonly owner: { readonly name: string; readonly address: string }
}

/** Plays six invitations and their answers, moves the clock to the next digest, and says what there is to see. */
export async function play(stage: Stage, say: (line: string) => void): Promise<void> {
  const url = `http://localhost:${stage.http}`
  const transport = createTransport({ host: '127.0.0.1', port: stage.smtp, ignoreTLS: true })
  const send = ({ from, to, raw }: Letter) => transport.sendMail({ envelope: { from, to }, raw })
  const read = async <T>(path: string): Promise<T> => (await (await fetch(url + path)).json()) as T
  const pass = async (duration: string) => {
    await fetch(`${url}/clock`, { method: 'POST', body: JSON.stringify({ advance: duration }) })
  }

  say('The owner forwards:')
  for (const [what, mail] of await invitations(stage.owner, `invites@${stage.domain}`)) {
    await send(mail)
    say(`  · ${what}`)
  }
  say('\nTen minutes of grace pass, in case a note follows. Then those who can be reached are asked.')
  await pass('PT11M')

  const outbox = await read<OutboxRow[]>('/outbox.json')
  const answer = async (from: { name: string; address: string }, text: string) => {
    const question = outbox.findLast(
      ({ kind, to }) => kind === 'question' && to.some((one) => one.includes(from.address)),
    )
    const replyTo = [question?.headers['reply-to'] ?? []].flat()[0]
    if (question === undefined || replyTo === undefined) return
    await send(await letter(from, replyTo, `Re: ${question.subject}`, text))
    say(`  · ${from.name} answers: ${text}`)
  }
  await answer(CAST.noor, 'Yes! We sat next to each other at the choir weekend in Ghent, I sang alto.')
  await answer(CAST.milan, 'No, we have not met. I just want to grow my network.')
  say(`  · the question to ${CAST.pia.name} bounces`)

  say('\nA day passes, and the digest comes.\n')
  await pass('P1D')
  for (const thread of await read<ThreadView[]>('/threads.json')) say(`  ${lineOf(thread)}`)

  const digest = (await read<OutboxRow[]>('/outbox.json')).findLast(({ kind }) => kind === 'digest')
  say(`\nLook at:
  ${digest ? `${url}/outbox/${digest.id}` : `${url}/`}   the digest, with its buttons
  ${url}/   everything: what was sent, the threads, what was parked and why`)
}

const lineOf = ({ inviter, status, label, recommendation, reason }: ThreadView): string =>
  [
    `${inviter.name}: ${status}`,
    label === null ? null : `"${label}"`,
    recommendation === null ? null : `recommended: ${recommendation}`,
    reason,
  ]
    .filter((fact) => fact !== null)
    .join(', ')
