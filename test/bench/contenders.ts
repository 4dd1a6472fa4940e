import { copyFile, mkdir, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { type BuildOptions, build } from 'esbuild'
import { bundleOptions } from '#aws/bundle'
import { type BundleName, type BundleSize, bundleAll } from './bundle-size.ts'

const root = join(import.meta.dirname, '../..')

/** What makes the same AWS calls as one of our functions, and nothing else. */
const SAME = {
  'same calls': 'test/bench/floor/same-calls.ts',
  'same click': 'test/bench/floor/same-click.ts',
} as const

/** Where each function's file lies, apart from any node_modules but the peer's. */
export type Contenders = {
  readonly sizes: Readonly<Record<BundleName, BundleSize>>
  readonly fileOf: (name: BundleName | keyof typeof SAME | 'peer') => string
  /** Bytes of the modules that the peer loads. */
  readonly peerBytes: number
}

/** Makes all that is measured in `folder`: our bundles and the floors as deployed, the peer as its files are. */
export const makeContenders = async (folder: string): Promise<Contenders> => {
  const bundles = join(folder, 'bundles')
  const peer = join(folder, 'peer')
  await mkdir(bundles, { recursive: true })
  await mkdir(peer)
  const sizes = await bundleAll(bundles)
  const fileOfSame = (name: string) => join(bundles, `${name.replace(' ', '-')}.mjs`)
  for (const [name, entry] of Object.entries(SAME))
    await build({ ...bundleOptions(entry, fileOfSame(name)), logLevel: 'error' })
  const peerFile = join(peer, 'intake.mjs')
  const settings: BuildOptions = {
    entryPoints: [join(root, 'test/bench/peer/intake.ts')],
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
  }
  await build({ ...settings, outfile: peerFile, packages: 'external' })
  await symlink(join(root, 'node_modules'), join(peer, 'node_modules'))
  const { metafile } = await build({
    ...settings,
    outfile: join(peer, 'all.mjs'),
    write: false,
    metafile: true,
  })
  for (const script of ['start.mjs', 'serve.mjs']) {
    await copyFile(join(root, 'test/bench', script), join(bundles, script))
    await copyFile(join(root, 'test/bench', script), join(peer, script))
  }
  return {
    sizes,
    fileOf: (name) =>
      name === 'peer'
        ? peerFile
        : name === 'same calls' || name === 'same click'
          ? fileOfSame(name)
          : sizes[name].file,
    peerBytes: Object.values(metafile?.inputs ?? {}).reduce((sum, { bytes }) => sum + bytes, 0),
  }
}
