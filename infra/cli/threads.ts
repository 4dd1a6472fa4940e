import type { Status, Thread } from '#domain/thread'
import { type ThreadView, viewThreads } from '#shell/operate'
import type { Shell } from '#shell/shell'
import { getItem } from '#store/item'
import { threadKey } from '#store/keys'
import { listOwners } from '#store/owners'
import { readThread } from '#store/threads'
import { addressOf } from './address-word.ts'
import { CannotDo, printJson, WrongUsage } from './command.ts'
import { findOwner } from './find-owner.ts'
import { openService } from './service.ts'
import { withSubcommands } from './subcommands.ts'
import { readWords, SERVICE_HELP, SERVICE_OPTIONS } from './words.ts'

const STATUSES = Object.keys({
  asking: 0,
  held: 0,
  handoff: 0,
  asked: 0,
  answered: 0,
  silent: 0,
  undeliverable: 0,
  decided: 0,
} satisfies Record<Status, 0>)

export const threads = withSubcommands(
  `Usage: hwm threads list [--owner ADDRESS] [--status STATUS]
       hwm threads show ID

A thread is everything about one owner and one inviter. "show" adds answers, note
and history.

  --owner ADDRESS    of this owner only
  --status STATUS    ${STATUSES.join(', ')}
${SERVICE_HELP}`,
  {
    list: async (args, terminal) => {
      const { values } = readWords(args, [], {
        ...SERVICE_OPTIONS,
        owner: { type: 'string' },
        status: { type: 'string' },
      })
      if (values.status !== undefined && !STATUSES.includes(values.status))
        throw new WrongUsage(`"${values.status}" is no status: there are ${STATUSES.join(', ')}.`)
      const address = values.owner === undefined ? null : addressOf(values.owner)
      const { shell } = await openService(values, terminal)
      const owner = address === null ? null : (await findOwner(shell, address)).owner.addresses[0]
      const all = await viewThreads(shell)
      await printJson(
        terminal,
        all.filter(
          (each) =>
            (owner === null || each.owner === owner) &&
            (values.status === undefined || each.status === values.status),
        ),
      )
    },
    show: async (args, terminal) => {
      const { values, words } = readWords(args, ['ID'], SERVICE_OPTIONS)
      const [id = ''] = words
      const { shell } = await openService(values, terminal)
      const [view, thread] = await Promise.all([
        viewThreads(shell).then((all) => all.find((each) => each.id === id)),
        findThread(shell, id),
      ])
      if (!view || !thread) throw new CannotDo(`There is no thread ${id}.`)
      await printJson(terminal, detailsOf(view, thread))
    },
  },
)

const findThread = async ({ table }: Shell, id: string): Promise<Thread | null> => {
  for (const owner of await listOwners(table)) {
    const found = readThread(await getItem(table, threadKey(owner.id, id)))
    if (found) return found.thread
  }
  return null
}

const detailsOf = (view: ThreadView, { invitation, answers, sent, history, mail, createdAt }: Thread) => ({
  ...view,
  createdAt: timeOf(createdAt),
  network: invitation.network,
  note: invitation.note,
  replyChannel: invitation.replyChannel,
  invitationId: invitation.invitationId,
  sent: sent && { ...sent, at: timeOf(sent.at) },
  answers: answers.map((answer) => ({ ...answer, at: timeOf(answer.at) })),
  history: history.map((each) => ({ ...each, at: timeOf(each.at) })),
  mail,
})

const timeOf = (at: number): string => new Date(at).toISOString()
