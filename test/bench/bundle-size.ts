import { copyFile, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { bundleOptions, dataOf } from '#aws/bundle'
import { ENTRIES, SUBSTITUTES } from '#aws/bundling'

/** A floor is the packages that a function cannot do without, behind a handler that does nothing. */
export const FLOORS = {
  'floor of mail': 'test/bench/floor/mail.ts',
  'floor of links': 'test/bench/floor/links.ts',
} as const

/** The floors with what our own bundles put in the place of packages. */
export const LEAN_FLOORS = {
  'lean floor of mail': FLOORS['floor of mail'],
  'lean floor of links': FLOORS['floor of links'],
} as const

export type BundleName = keyof typeof ENTRIES | keyof typeof FLOORS | keyof typeof LEAN_FLOORS

/** Bytes of one bundle as it is deployed, with the data beside it, and of each package in it before it is compressed. */
export type BundleSize = {
  readonly file: string
  readonly bytes: number
  readonly gzip: number
  readonly packages: Readonly<Record<string, number>>
}

/** Makes the deployed bundles and the floors in `folder`, all with the settings that deploy. */
export const bundleAll = async (folder: string): Promise<Record<BundleName, BundleSize>> => {
  const sizes = await Promise.all(
    Object.entries({ ...ENTRIES, ...FLOORS, ...LEAN_FLOORS }).map(
      async ([name, entry]) => [name, await bundle(folder, name, entry)] as const,
    ),
  )
  return Object.fromEntries(sizes) as Record<BundleName, BundleSize>
}

const bundle = async (folder: string, name: string, entry: string): Promise<BundleSize> => {
  const file = join(folder, `${name.replaceAll(' ', '-')}.mjs`)
  const options = bundleOptions(entry, file)
  const { metafile } = await build({
    ...options,
    ...(Object.hasOwn(LEAN_FLOORS, name) && { alias: { ...SUBSTITUTES } }),
    metafile: true,
    logLevel: 'error',
  })
  const output = Object.values(metafile.outputs).find(({ entryPoint }) => entryPoint)
  const packages: Record<string, number> = {}
  for (const [path, { bytesInOutput }] of Object.entries(output?.inputs ?? {}))
    packages[packageOf(path)] = (packages[packageOf(path)] ?? 0) + bytesInOutput
  const deployed = [await readFile(file)]
  for (const path of dataOf(name === 'lean floor of mail' ? 'intake' : name)) {
    const data = await readFile(path)
    deployed.push(data)
    const of = packageOf(path.slice(root.length + 1))
    packages[of] = (packages[of] ?? 0) + data.length
    await copyFile(path, join(folder, basename(path)))
  }
  const sum = (sizeOf: (bytes: Buffer) => number) =>
    deployed.reduce((total, bytes) => total + sizeOf(bytes), 0)
  return {
    file,
    bytes: sum(({ length }) => length),
    gzip: sum((bytes) => gzipSync(bytes, { level: 9 }).length),
    packages,
  }
}

const root = join(import.meta.dirname, '../..')

/** `@aws-sdk/client-ses`, or a folder of ours such as `shared/mail`. */
const packageOf = (path: string): string =>
  /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? path.split('/').slice(0, 2).join('/')
