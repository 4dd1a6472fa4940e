import { glob, readFile } from 'node:fs/promises'
import { posix } from 'node:path'

/** What a module imports: a file of ours by its path from the root, a package by its name. */
export type Import = {
  readonly target: string
  readonly isOurs: boolean
  /** Gone at run time. */
  readonly isType: boolean
}
/** Source text by path from the root. */
export type Sources = ReadonlyMap<string, string>
/** Imports by path from the root. */
export type Modules = ReadonlyMap<string, readonly Import[]>

/** All TypeScript of the product: what ships or runs, tests left out. */
export const readSources = async (root: string): Promise<Sources> => {
  const sources = new Map<string, string>()
  for await (const path of glob('{shared,functions,infra}/**/*.ts', { cwd: root }))
    sources.set(path, await readFile(posix.join(root, path), 'utf8'))
  return sources
}

/** @param aliases package.json's "imports", e.g. `#domain/*` → `./shared/domain/*.ts` */
export const readModules = (sources: Sources, aliases: Readonly<Record<string, string>>): Modules =>
  new Map([...sources].map(([path, source]) => [path, importsOf(path, source, aliases)]))

const STATEMENT =
  /^\s*(?:import|export)(\s+type)?\b[^'"`;=]*?\bfrom\s*['"]([^'"]+)['"]|^\s*import\s*()['"]([^'"]+)['"]|\b(?:import|require|createRequire\([^)]*\))\s*\(()\s*['"]([^'"]+)['"]/gm

const importsOf = (path: string, source: string, aliases: Readonly<Record<string, string>>): Import[] =>
  [...source.matchAll(STATEMENT)].map((found) => {
    const name = found[2] ?? found[4] ?? found[6] ?? ''
    const own = resolve(path, name, aliases)
    return { target: own ?? packageOf(name), isOurs: own !== null, isType: Boolean(found[1]) }
  })

const resolve = (from: string, name: string, aliases: Readonly<Record<string, string>>): string | null => {
  if (name.includes(INSIDE)) return null
  if (name.startsWith('.')) return posix.join(posix.dirname(from), name)
  for (const [alias, target] of Object.entries(aliases)) {
    const start = alias.replace(/\*$/, '')
    if (name.startsWith(start)) return posix.normalize(target.replace('*', name.slice(start.length)))
  }
  return null
}

/** A path into a package, which a bundle takes pieces of, is an import of that package. */
const INSIDE = '/node_modules/'

const packageOf = (name: string): string => {
  if (name.startsWith('node:')) return name
  const bare = name.slice(name.includes(INSIDE) ? name.lastIndexOf(INSIDE) + INSIDE.length : 0)
  return bare
    .split('/')
    .slice(0, bare.startsWith('@') ? 2 : 1)
    .join('/')
}
