import { copyFile, stat } from 'node:fs/promises'
import { basename, dirname, join, relative } from 'node:path'
import { type BuildOptions, build, type Plugin } from 'esbuild'
import { lean } from './lean/plugin.ts'

const root = join(import.meta.dirname, '../..')

/** The functions that are deployed, and what starts them. */
export const ENTRIES = {
  intake: 'functions/intake.ts',
  digest: 'functions/digest.ts',
  links: 'functions/links.ts',
  rotate: 'infra/aws/rotate.ts',
} as const

export type FunctionName = keyof typeof ENTRIES

/** Tables that lean/iconv-lite.ts reads. */
export const CHARSETS = ['infra/aws/lean/charsets-single.bin', 'infra/aws/lean/charsets-double.bin']

/** What a function reads from beside its file. */
const DATA: Readonly<Partial<Record<FunctionName, readonly string[]>>> = {
  intake: CHARSETS,
  digest: ['shared/judge/model.bin', 'shared/judge/phrases.bin', ...CHARSETS],
}

/** How a function becomes one file, with its packages as they are published; `bundle` leaves out of them what it can. */
export const bundleOptions = (entry: string, outfile: string): BuildOptions => ({
  entryPoints: [join(root, entry)],
  outfile,
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node24',
  // CommonJS breaks at load: email-forward-parser is an ES module.
  format: 'esm',
  mainFields: ['module', 'main'],
  minify: true,
  // mailparser and its kin are CommonJS and call require for Node's own modules.
  banner: {
    js: 'import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);',
  },
  logLevel: 'error',
})

/** What is deployed for one function: its file first, then what lies beside it; and how many bytes each source has in them. */
export type Bundle = { readonly files: readonly string[]; readonly bytesOf: ReadonlyMap<string, number> }

/** Makes what is deployed for one function: its file, and in the same folder what that loads later. */
export const bundle = async (
  name: FunctionName,
  outfile: string,
  further: BuildOptions = {},
): Promise<Bundle> => {
  const beside = (path: string) => join(dirname(outfile), basename(path))
  const parts = new Set<string>()
  const bytesOf = new Map<string, number>()
  const make = async (entry: string, file: string) => {
    const plugins = [lean, apart(parts)]
    const { metafile } = await build({ ...bundleOptions(entry, file), plugins, ...further, metafile: true })
    for (const { inputs } of Object.values(metafile.outputs))
      for (const [path, { bytesInOutput }] of Object.entries(inputs))
        bytesOf.set(path, (bytesOf.get(path) ?? 0) + bytesInOutput)
    return file
  }
  const files = [await make(ENTRIES[name], outfile)]
  for (const part of parts) files.push(await make(part, beside(part).replace(/\.ts$/, '.mjs')))
  for (const path of DATA[name] ?? []) {
    await copyFile(join(root, path), beside(path))
    bytesOf.set(path, (await stat(beside(path))).size)
    files.push(beside(path))
  }
  return { files, bytesOf }
}

/** What our code imports only when it needs it becomes a file of its own, with whatever that needs. */
const apart = (parts: Set<string>): Plugin => ({
  name: 'apart',
  setup(build) {
    build.onResolve({ filter: /^\.\/[\w-]+\.ts$/ }, ({ path, kind, resolveDir }) => {
      if (kind !== 'dynamic-import') return null
      parts.add(relative(root, join(resolveDir, path)))
      return { path: path.replace(/\.ts$/, '.mjs'), external: true }
    })
  },
})

// `node infra/aws/bundle.ts`: all of them into dist; with a name and a folder, that one as it is deployed.
if (import.meta.main) {
  const [name, folder] = process.argv.slice(2)
  if (name !== undefined && folder !== undefined)
    await bundle(name as FunctionName, join(folder, `${name}.mjs`))
  else
    for (const each of Object.keys(ENTRIES) as FunctionName[])
      await bundle(each, join(root, `dist/${each}.mjs`), {
        // Reading a map of a megabyte takes a tenth of a cold start: it lies beside the code, which does not name it.
        sourcemap: 'external',
        sourcesContent: false,
        logLevel: 'info',
      })
}
