import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

type Package = {
  readonly version?: string
  readonly license?: string
  readonly integrity?: string
  readonly hasInstallScript?: boolean
  readonly inBundle?: boolean
  readonly dev?: boolean
  readonly optional?: boolean
  readonly os?: readonly string[]
}

const read = (file: string): unknown =>
  JSON.parse(readFileSync(new URL(`../${file}`, import.meta.url), 'utf8'))
const { dependencies, devDependencies, allowScripts } = read('package.json') as Readonly<
  Record<'dependencies' | 'devDependencies' | 'allowScripts', Record<string, string>>
>
const { packages } = read('package-lock.json') as { packages: Record<string, Package> }
const locked = Object.entries(packages).filter(([path]) => path !== '')
/** Binaries of other systems, which .ci/complete-lock.mjs adds by their version alone; their parent's hash and licence stand for them. */
const isOtherSystems = ({ optional, os, integrity }: Package): boolean =>
  optional === true && os !== undefined && integrity === undefined
const nameOf = (path: string): string =>
  path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)

/** What may be used in an MIT product: permissive licences, by SPDX id. */
const PERMISSIVE = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'CC-BY-4.0',
  'ISC',
  'MIT',
  'MIT-0',
  'Python-2.0',
  'Unlicense',
  'Zlib',
])
/** Weak copyleft binds changed copies of a tool's own files; tools are not shipped. */
const FOR_TOOLS = 'MPL-2.0'
/** Others, each with why it may stay. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  slick: 'MIT, written with its address instead of its id',
}

it('every dependency is pinned to one version', () => {
  for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies }))
    expect(version, name).toMatch(/^\d+\.\d+\.\d+(?:-[\w.]+)?$/)
})

it('the lock file names version and hash of every package', () => {
  for (const [path, one] of locked) {
    expect(one.version, path).toBeDefined()
    // What lies inside another package has that one's hash.
    if (!one.inBundle && !isOtherSystems(one)) expect(one.integrity, path).toMatch(/^sha512-/)
  }
})

it('only packages on the list may run a script when they are installed', () => {
  const scripted = locked.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => nameOf(path))
  expect(scripted.filter((name) => !(name in allowScripts))).toEqual([])
})

it('every licence is a permissive one, or says why it may stay', () => {
  const others = locked
    .filter(([path, one]) => !isOtherSystems(one) && EXCEPTIONS[nameOf(path)] === undefined)
    .filter(([, { license = '', dev }]) => !isPermissive(license) && !(dev && license === FOR_TOOLS))
    .map(([path, { license }]) => `${nameOf(path)}: ${license}`)
  expect([...new Set(others)]).toEqual([])
})

it('a licence of another kind is found', () => {
  expect(['GPL-3.0', 'AGPL-3.0 AND MIT', 'UNLICENSED', ''].filter(isPermissive)).toEqual([])
  expect(['(MIT OR GPL-3.0)', 'MIT AND ISC'].filter(isPermissive)).toHaveLength(2)
})

/** One of several offered is enough; of several joined each must be. */
const isPermissive = (license: string): boolean =>
  license
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((offer) => offer.split(' AND ').every((part) => PERMISSIVE.has(part.trim())))
