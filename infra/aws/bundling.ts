import { basename } from 'node:path'
import { type BundlingOptions, OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs'

/**
 * What a deployed function carries instead of a package. shared/mail/parse.ts switches off what mailparser needs the
 * first three for; libmime came twice, once for each module system.
 */
export const SUBSTITUTES = {
  he: './infra/aws/lean/he.ts',
  'html-to-text': './infra/aws/lean/html-to-text.ts',
  'linkify-it': './infra/aws/lean/linkify-it.ts',
  libmime: './node_modules/libmime/dist/cjs/libmime.js',
} as const

/** How each function becomes one file; `npm run bundle` and the deployment both read it. */
export const BUNDLING = {
  // CommonJS breaks at load: email-forward-parser is an ES module.
  format: OutputFormat.ESM,
  target: 'node24',
  mainFields: ['module', 'main'],
  minify: true,
  // Reading a map of a megabyte takes a tenth of a cold start; `npm run bundle` writes the maps, which fit the deployed lines.
  sourceMap: false,
  // mailparser and its kin are CommonJS and call require for Node's own modules.
  banner:
    'import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);',
  // The version that was tested is the version that runs, and it loads faster than the runtime's.
  bundleAwsSDK: true,
  esbuildArgs: Object.fromEntries(
    Object.entries(SUBSTITUTES).map(([name, file]) => [`--alias:${name}`, file]),
  ),
} as const satisfies BundlingOptions

/** The functions that are deployed, and what starts them. */
export const ENTRIES = {
  intake: 'functions/intake.ts',
  digest: 'functions/digest.ts',
  links: 'functions/links.ts',
  rotate: 'infra/aws/rotate.ts',
} as const

/** What lies beside a function's file and is read from there. */
export const DATA: Readonly<Partial<Record<keyof typeof ENTRIES, readonly string[]>>> = {
  digest: ['shared/judge/model.bin', 'shared/judge/phrases.bin'],
}

/** The bundling of one function: its file, then its data beside it. The shell that copies may be Windows's. */
export const bundlingOf = (name: keyof typeof ENTRIES): BundlingOptions => ({
  ...BUNDLING,
  commandHooks: {
    beforeBundling: () => [],
    beforeInstall: () => [],
    afterBundling: (from, to) =>
      (DATA[name] ?? []).map((path) => {
        const [source, target] = [`${from}/${path}`, `${to}/${basename(path)}`].map((file) =>
          file.replaceAll('\\', '/'),
        )
        return `node -e "fs.copyFileSync('${source}', '${target}')"`
      }),
  },
})
