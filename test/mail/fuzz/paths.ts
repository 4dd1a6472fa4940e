import { type Profiler, Session } from 'node:inspector'

/** Which blocks of our own code ran, and about how often; a path is new when a block first ran, or ran far more often. */
export class Paths {
  readonly #session = new Session()
  readonly #known = new Set<string>()
  readonly #folder: string

  /** `folder`: what stands in the address of every module that counts. */
  constructor(folder: string) {
    this.#folder = folder
    this.#session.connect()
    this.#session.post('Profiler.enable')
    this.#session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })
  }

  get size(): number {
    return this.#known.size
  }

  /** What ran since it was last asked; true if any of it is new. */
  hasNew(): boolean {
    const before = this.#known.size
    for (const { url, scriptId, functions } of this.#taken()) {
      if (!url.includes(this.#folder)) continue
      for (const { ranges } of functions) {
        for (const { startOffset, endOffset, count } of ranges) {
          const often = Math.ceil(Math.log2(count + 1) / 2)
          if (count > 0) this.#known.add(`${scriptId}:${startOffset}:${endOffset}:${often}`)
        }
      }
    }
    return this.#known.size > before
  }

  #taken(): readonly Profiler.ScriptCoverage[] {
    let taken: readonly Profiler.ScriptCoverage[] = []
    this.#session.post('Profiler.takePreciseCoverage', (error, answer) => {
      if (error) throw error
      taken = answer.result
    })
    return taken
  }
}
