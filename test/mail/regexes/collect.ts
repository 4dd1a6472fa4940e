import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Literal, literalsIn } from '../regex-attack.ts'

const ROOT = new URL('../../../', import.meta.url)
const FOLDERS = ['shared', 'functions', 'infra']

/** Every regular expression of the product, once: literals by its sources, and what its modules build of word lists as they load. */
export async function collectRegexes(): Promise<Literal[]> {
  const sources = FOLDERS.flatMap(sourcesIn)
  const literals = sources.flatMap(({ file, text }) => literalsIn(text, file))
  const building = sources.filter(({ text }) => text.includes('new RegExp('))
  const built = await builtBy(building.map(({ file }) => new URL(file, ROOT).href))
  const all = [...literals, ...built].map((regex) => [`/${regex.pattern}/${regex.flags}`, regex] as const)
  return [...new Map(all.toReversed()).values()].toReversed()
}

function sourcesIn(folder: string): { file: string; text: string }[] {
  return readdirSync(new URL(folder, ROOT), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(folder, file))
    .map((file) => ({ file, text: readFileSync(new URL(file, ROOT), 'utf8') }))
}

/** What is made of RegExp by our own code while these modules load. */
async function builtBy(modules: readonly string[]): Promise<Literal[]> {
  const built: Literal[] = []
  const native = globalThis.RegExp
  globalThis.RegExp = new Proxy(native, {
    construct(target, given, newTarget) {
      const regex: RegExp = Reflect.construct(target, given, newTarget)
      const caller = new Error().stack?.split('\n')[2] ?? ''
      const at = /\/((?:shared|functions|infra)\/[^:]+:\d+)/.exec(caller)?.[1]
      if (at !== undefined && !caller.includes('node_modules'))
        built.push({ at, pattern: regex.source, flags: regex.flags })
      return regex
    },
  })
  try {
    for (const module of modules) await import(module)
  } finally {
    globalThis.RegExp = native
  }
  return built
}
