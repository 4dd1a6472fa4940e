import { copyFile, mkdir, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { type BuildOptions, build } from 'esbuild'
import { bundleOptions } from '#aws/bundle'
import { type BundleName, type BundleSize, bundleAll } from './bundle-size.ts'

const root = join(import.meta.dirname, '../..')

/** Where each function's file lies, apart from any node_modules but the peer's. */
export type Contenders = {
  readonly sizes: Readonly<Record<BundleName, BundleSize>>
  readonly fileOf: (name: BundleName | 'same calls' | 'peer') => string
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
  const sameCalls = join(bundles, 'same-calls.mjs')
  await build({ ...bundleOptions('test/bench/floor/same-calls.ts', sameCalls), logLevel: 'error' })
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
    fileOf: (name) => (name === 'peer' ? peerFile : name === 'same calls' ? sameCalls : sizes[name].file),
    peerBytes: Object.values(metafile?.inputs ?? {}).reduce((sum, { bytes }) => sum + bytes, 0),
  }
}
