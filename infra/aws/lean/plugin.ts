import { readFile } from 'node:fs/promises'
import { builtinModules, createRequire } from 'node:module'
import { extname } from 'node:path'
import type { Loader, Plugin } from 'esbuild'

/** Has a bundle carry less that V8 must read and run at a cold start; what it does stays the same. */
export const lean: Plugin = {
  name: 'lean',
  setup(build) {
    build.initialOptions.alias = { ...SUBSTITUTES }
    build.initialOptions.define = { ...ABSENT }
    // No call of require is left.
    build.initialOptions.banner = {}
    build.onResolve({ filter: BUILTIN }, ({ path, kind }) => ({
      path: path.replace(/^node:/, ''),
      namespace: kind === 'import-statement' ? 'builtin' : 'required',
      sideEffects: false,
    }))
    build.onLoad({ filter: /.*/, namespace: 'builtin' }, ({ path }) => ({ contents: builtinOf(path) }))
    build.onLoad({ filter: /.*/, namespace: 'required' }, ({ path }) => ({
      contents: `module.exports = process.getBuiltinModule('node:${path}')`,
    }))
    build.onLoad({ filter: /@aws-sdk[/\\]client-[^/\\]+[/\\]package\.json$/ }, async ({ path }) => {
      const { version } = JSON.parse(await readFile(path, 'utf8')) as { version: string }
      return { contents: JSON.stringify({ version }), loader: 'json' }
    })
    build.onLoad({ filter: /libmime[/\\]dist[/\\]cjs[/\\]mimetypes\.js$/ }, ({ path }) => ({
      contents: readLate(createRequire(path)(path) as Tables),
    }))
    build.onLoad({ filter: /@aws-sdk[/\\].+[/\\]schemas_\d+\.js$/ }, async ({ path }) => ({
      contents: withPlainKeys(await readFile(path, 'utf8')),
    }))
    build.onLoad({ filter: /\.[cm]?[jt]s$/ }, async ({ path }) => ({
      contents: inAscii(await readFile(path, 'utf8')),
      loader: extname(path).replace(/^\.[cm]?/, '') as Loader,
    }))
  },
}

/**
 * Stand in for packages. shared/mail/parse.ts switches off what mailparser needs the first four for; libmime came
 * twice, once for each module system.
 */
const SUBSTITUTES = {
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
  // No request sends or reads a stream of events.
  '@smithy/core/event-streams': './infra/aws/lean/event-streams.ts',
} as const

/** A body is a string or Node's stream here. Whoever asks for these has Node load them. */
const ABSENT = { ReadableStream: 'undefined', Blob: 'undefined', File: 'undefined' } as const

const BUILTIN = new RegExp(
  `^(?:node:)?(?:${builtinModules.filter((name) => /^[a-z]/.test(name)).join('|')})$`,
)

/**
 * An import of a module of Node's reads all that it exports, and loads what Node gives only to whoever asks: its fetch,
 * `fs.promises`, `crypto.webcrypto`. Of these constants esbuild leaves out those that nobody imports.
 */
const builtinOf = (name: string): string =>
  [
    `const all = process.getBuiltinModule('node:${name}')`,
    'export default all',
    ...Object.keys(process.getBuiltinModule(name) as object)
      .filter((key) => /^(?!default$)\w+$/.test(key))
      .map(
        (key) => `const $${key} = /* @__PURE__ */ (() => ${valueOf(key)})(); export { $${key} as ${key} }`,
      ),
  ].join('\n')

/** The SDK only asks whether a body is a stream of a file, which is known before Node has loaded any. */
const valueOf = (key: string): string =>
  key === 'ReadStream' ? '({ [Symbol.hasInstance]: (it) => it instanceof all.ReadStream })' : `all.${key}`

type Tables = Readonly<Record<'list' | 'extensions', object>>

/** The endings of file names by MIME type and the types by ending, 70 KB that hardly any mail needs: a text until then. */
const readLate = ({ list, extensions }: Tables): string => `
  let read
  const tables = () => (read ??= JSON.parse(${JSON.stringify(JSON.stringify({ list, extensions }))}))
  Object.defineProperties(exports, {
    __esModule: { value: true },
    list: { enumerable: true, get: () => tables().list },
    extensions: { enumerable: true, get: () => tables().extensions },
  })`

/**
 * Esbuild escapes letters in strings, not in patterns and marked templates; V8 has two bytes for each letter of a source
 * that is not all ASCII. `String.raw` alone would tell the difference.
 */
const inAscii = (text: string): string =>
  text.includes('String.raw')
    ? text
    : text.replace(
        /(?<!\\)[^\0-\x7f]/g,
        (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
      )

/**
 * The SDK's schemas name keys by constants, `[_h]: …`. Esbuild cannot know that this has no effect, and keeps the
 * schemas of all that a service can do.
 */
const withPlainKeys = (text: string): string => {
  const constants = new Map(
    Array.from(text.matchAll(/^const (_\w*) = ("\w+");$/gm), ([, ...pair]) => pair as [string, string]),
  )
  return text.replace(/\[(_\w*)\]:/g, (whole, name: string) => {
    const key = constants.get(name)
    return key === undefined ? whole : `${key}:`
  })
}
