import type { Dropped } from './disk/dropped.ts'

export type Fact = { readonly event: string } & Readonly<Record<string, string | number | boolean | null>>

/**
 * Watches the functions' log: what says that a mail was dropped is kept for the owner's page, and what
 * says that something failed is shown to the user.
 */
export function recordDrops(dropped: Dropped, now: () => number, say: (line: string) => void) {
  const writing = new Set<Promise<void>>()

  function sink(fact: Fact): void {
    const { event, mail, reason } = fact
    if (event === 'mail-dropped' && typeof mail === 'string' && typeof reason === 'string') {
      say(`A mail was dropped: ${reason}.`)
      const written = dropped
        .add(mail, reason, now())
        .catch((error: unknown) => say(`The dropped mail could not be listed: ${String(error)}`))
        .finally(() => writing.delete(written))
      writing.add(written)
    } else if (event.includes('failed')) say(JSON.stringify(fact))
  }

  return {
    sink,
    async kept(): Promise<void> {
      await Promise.all(writing)
    },
  }
}
