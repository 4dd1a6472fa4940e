import { copyFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { type BuildOptions, type BuildResult, build } from 'esbuild'
import { BUNDLING, DATA, ENTRIES, SUBSTITUTES, SUPPORTED } from './bundling.ts'

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
  supported: { ...SUPPORTED },
  alias: DEPLOYED.has(entry) ? { ...SUBSTITUTES } : {},
})

const DEPLOYED: ReadonlySet<string> = new Set(Object.values(ENTRIES))

/** What is deployed with a function's file, and read from beside it. */
export const dataOf = (name: string): string[] =>
  (DATA[name as keyof typeof ENTRIES] ?? []).map((path) => join(root, path))

/** Makes what is deployed for one function: its file, and its data in the same folder. */
export const bundle = async (
  name: keyof typeof ENTRIES,
  outfile: string,
  further: BuildOptions = {},
): Promise<BuildResult<{ metafile: true }>> => {
  const result = await build({ ...bundleOptions(ENTRIES[name], outfile), ...further, metafile: true })
  for (const file of dataOf(name)) await copyFile(file, join(dirname(outfile), basename(file)))
  return result
}

if (import.meta.main) {
  for (const name of Object.keys(ENTRIES) as (keyof typeof ENTRIES)[])
    await bundle(name, join(root, `dist/${name}.mjs`), {
      // Beside the code and not named in it, so that the code stays what is deployed.
      sourcemap: 'external',
      sourcesContent: false,
      logLevel: 'info',
    })
}
