/** A share of the run at whose begin everything is loaded, compiled and cached. */
const WARM = 0.3
/** More growth than this from there to the end is a leak. */
export const MOST_GROWTH_MB = 2

/** Heap after a full collection, in MB; node must run with --expose-gc. */
export const heapNow = (): number => {
  if (globalThis.gc === undefined) throw new Error('run node with --expose-gc')
  // The second takes what the finalizers of the first let go.
  globalThis.gc()
  globalThis.gc()
  return process.memoryUsage().heapUsed / 1e6
}

export type Sample = { readonly messages: number; readonly mb: number }

/** The line through the samples after the warm-up. `grown`: MB from there to the end along it; `slope`: KB for 1,000 messages. */
export const lineThrough = (samples: readonly Sample[]): { grown: number; slope: number } => {
  const last = samples.at(-1)?.messages ?? 0
  const warm = samples.filter(({ messages }) => messages >= WARM * last - 1)
  const mean = (of: (sample: Sample) => number) =>
    warm.reduce((sum, sample) => sum + of(sample), 0) / warm.length
  const [x, y] = [mean(({ messages }) => messages), mean(({ mb }) => mb)]
  const spread = mean(({ messages }) => (messages - x) ** 2)
  const rise = mean(({ messages, mb }) => (messages - x) * (mb - y))
  const perMessage = spread === 0 ? 0 : rise / spread
  return { grown: perMessage * (last - (warm[0]?.messages ?? 0)), slope: perMessage * 1e6 }
}

/** One line of the printed table: MB at each tenth, and the line through them. */
export const flatness = (what: string, samples: readonly Sample[]) => {
  const { grown, slope } = lineThrough(samples)
  return {
    what,
    ...Object.fromEntries(samples.map(({ mb }, index) => [`${(index + 1) * 10} %`, Number(mb.toFixed(1))])),
    'grown MB': Number(grown.toFixed(2)),
    'KB per 1,000': Number(slope.toFixed(1)),
  }
}
