/** One fact about the running service. Never an address, a name, a token or a path: logs are read by many. */
export type Fact = { readonly event: string } & Readonly<Record<string, string | number | boolean | null>>

type Sink = (fact: Fact) => void

let sink: Sink = (fact) => {
  process.stdout.write(`${JSON.stringify(fact)}\n`)
}

/** Writes one JSON line, as CloudWatch reads it. */
export const log: Sink = (fact) => {
  sink(fact)
}

/** Sends the facts elsewhere: the local service shows some of them on its page. */
export const setLogSink = (other: Sink): void => {
  sink = other
}
