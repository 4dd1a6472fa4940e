import type { Command } from './command.ts'

type Entry = { readonly does: string; readonly load: () => Promise<Command> }

/** All commands, each loaded only when it is called. */
export const COMMANDS: Readonly<Record<string, Entry>> = {
  parse: {
    does: 'what a mail at the intake address says, as JSON',
    load: async () => (await import('./parse.ts')).parse,
  },
  reply: {
    does: 'what came back from an inviter, as JSON',
    load: async () => (await import('./reply.ts')).reply,
  },
  classify: {
    does: 'labels for JSON lines on stdin',
    load: async () => (await import('./classify.ts')).classifyLines,
  },
  eval: {
    does: 'how well labelled lines are judged',
    load: async () => (await import('./eval.ts')).evalFile,
  },
  owners: {
    does: 'list, add, update or remove whom the assistant works for',
    load: async () => (await import('./owners.ts')).owners,
  },
  threads: {
    does: 'list the inviters, or show one',
    load: async () => (await import('./threads.ts')).threads,
  },
  digest: {
    does: "preview or send an owner's digest",
    load: async () => (await import('./digest.ts')).digest,
  },
  replay: {
    does: 'give a raw mail, or all dead letters, to the service once more',
    load: async () => (await import('./replay.ts')).replay,
  },
  doctor: {
    does: 'what is wrong, and what to do about it',
    load: async () => (await import('./doctor.ts')).doctor,
  },
  switch: {
    does: 'stop or resume asking, for all owners',
    load: async () => (await import('./switch.ts')).switchAsking,
  },
  export: {
    does: 'all that is kept about an owner, as JSON',
    load: async () => (await import('./export.ts')).exportAll,
  },
  forget: {
    does: 'delete all that is kept about an owner or an inviter',
    load: async () => (await import('./forget.ts')).forgetAddress,
  },
}
