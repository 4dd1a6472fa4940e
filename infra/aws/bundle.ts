import { join } from 'node:path'
import { type BuildOptions, build } from 'esbuild'
import { BUNDLING, ENTRIES, SUBSTITUTES } from './bundling.ts'

const root = join(import.meta.dirname, '../..')

/** The deployed settings, in esbuild's own words. What is no deployed function gets its packages whole. */
export const bundleOptions = (entry: string, outfile: string): BuildOptions => ({
  entryPoints: [join(root, entry)],
  outfile,
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  format: BUNDLING.format,
  target: BUNDLING.target,
  mainFields: [...BUNDLING.mainFields],
  minify: BUNDLING.minify,
  sourcemap: BUNDLING.sourceMap,
  banner: { js: BUNDLING.banner },
  alias: DEPLOYED.has(entry) ? { ...SUBSTITUTES } : {},
})

const DEPLOYED: ReadonlySet<string> = new Set(Object.values(ENTRIES))

if (import.meta.main) {
  for (const [name, entry] of Object.entries(ENTRIES))
    await build({
      ...bundleOptions(entry, join(root, `dist/${name}.mjs`)),
      // Beside the code and not named in it, so that the code stays what is deployed.
      sourcemap: 'external',
      sourcesContent: false,
      logLevel: 'info',
    })
}
