import { basename } from 'node:path'
import { type BundlingOptions, OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs'

/**
 * What a deployed function carries instead of a package. shared/mail/parse.ts switches off what mailparser needs the
 * first four for; libmime came twice, once for each module system.
 */
export const SUBSTITUTES = {
  he: './infra/aws/lean/he.ts',
  'html-to-text': './infra/aws/lean/html-to-text.ts',
  'linkify-it': './infra/aws/lean/linkify-it.ts',
  tlds: './infra/aws/lean/tlds.ts',
  libmime: './node_modules/libmime/dist/cjs/libmime.js',
  // The same letters for the same bytes, with the tables in files of their own.
  'iconv-lite': './infra/aws/lean/iconv-lite.ts',
  'encoding-japanese': './infra/aws/lean/encoding-japanese.ts',
  'dom-serializer': './infra/aws/lean/dom-serializer.ts',
  '@aws-sdk/credential-provider-node': './infra/aws/lean/credential-provider-node.ts',
  // No function has a configuration file in ~/.aws.
  '@smithy/core/config': './infra/aws/lean/smithy-config.ts',
} as const

/**
 * The SDK's `import('node:http')` becomes a call of require: an ECMAScript module of it reads all that it exports, which
 * loads Node's fetch, a tenth of a cold start.
 */
export const SUPPORTED = { 'dynamic-import': false } as const

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
  esbuildArgs: {
    ...Object.fromEntries(Object.entries(SUBSTITUTES).map(([name, file]) => [`--alias:${name}`, file])),
    ...Object.fromEntries(Object.entries(SUPPORTED).map(([name, is]) => [`--supported:${name}`, is])),
  },
} as const satisfies BundlingOptions

/** The functions that are deployed, and what starts them. */
export const ENTRIES = {
  intake: 'functions/intake.ts',
  digest: 'functions/digest.ts',
  links: 'functions/links.ts',
  rotate: 'infra/aws/rotate.ts',
} as const

/** Tables that lean/iconv-lite.ts reads. */
export const CHARSETS = ['infra/aws/lean/charsets-single.bin', 'infra/aws/lean/charsets-double.bin']

/** What lies beside a function's file and is read from there. */
export const DATA: Readonly<Partial<Record<keyof typeof ENTRIES, readonly string[]>>> = {
  intake: CHARSETS,
  digest: ['shared/judge/model.bin', 'shared/judge/phrases.bin', ...CHARSETS],
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
