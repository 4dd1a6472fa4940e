import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { type BuildOptions, build } from 'esbuild'
import { type Bundle, bundle, bundleOptions, ENTRIES, type FunctionName } from '#aws/bundle'
import { lean } from '#aws/lean/plugin'

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

export type BundleName = FunctionName | keyof typeof FLOORS | keyof typeof LEAN_FLOORS

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
      async ([name, entry]) => [name, await sizeOf(folder, name, entry)] as const,
    ),
  )
  return Object.fromEntries(sizes) as Record<BundleName, BundleSize>
}

const sizeOf = async (folder: string, name: string, entry: string): Promise<BundleSize> => {
  const file = join(folder, `${name.replaceAll(' ', '-')}.mjs`)
  const { files, bytesOf } = isFunction(name)
    ? await bundle(name, file)
    : await buildFloor(entry, file, Object.hasOwn(LEAN_FLOORS, name) ? { plugins: [lean] } : {})
  const packages: Record<string, number> = {}
  for (const [path, bytes] of bytesOf) packages[packageOf(path)] = (packages[packageOf(path)] ?? 0) + bytes
  const deployed = await Promise.all(files.map((path) => readFile(path)))
  const sum = (bytesIn: (bytes: Buffer) => number) =>
    deployed.reduce((total, bytes) => total + bytesIn(bytes), 0)
  return {
    file,
    bytes: sum(({ length }) => length),
    gzip: sum((bytes) => gzipSync(bytes, { level: 9 }).length),
    packages,
  }
}

const isFunction = (name: string): name is FunctionName => Object.hasOwn(ENTRIES, name)

const buildFloor = async (entry: string, file: string, further: BuildOptions): Promise<Bundle> => {
  const { metafile } = await build({ ...bundleOptions(entry, file), ...further, metafile: true })
  const inputs = Object.values(metafile.outputs).flatMap((output) => Object.entries(output.inputs))
  return { files: [file], bytesOf: new Map(inputs.map(([path, { bytesInOutput }]) => [path, bytesInOutput])) }
}

/** `@aws-sdk/client-ses`, or a folder of ours such as `shared/mail`. */
const packageOf = (path: string): string =>
  /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? path.split('/').slice(0, 2).join('/')
