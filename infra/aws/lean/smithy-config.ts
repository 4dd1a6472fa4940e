import { memoize, type Options } from '../../../node_modules/@smithy/core/dist-es/submodules/config/index.js'

// What is exported here by name stands in the place of its namesake there.
export * from '../../../node_modules/@smithy/core/dist-es/submodules/config/index.js'

/**
 * Stands in for a part of `@smithy/core/config`: a setting of an SDK client comes from the environment or is the SDK's own,
 * since no function has a configuration file in `~/.aws`, which each client would look for at its first call.
 */
export const loadConfig = <T>(
  { environmentVariableSelector, default: standard }: Options<T>,
  { signingName }: { readonly signingName?: string } = {},
): (() => Promise<T>) =>
  memoize(async () => {
    const set = environmentVariableSelector(process.env, { signingName })
    if (set !== undefined) return set
    return typeof standard === 'function' ? (standard as () => Promise<T>)() : standard
  })

/** The mode of defaults that the SDK has where nothing else is said. */
export const resolveDefaultsModeConfig =
  ({ defaultsMode = 'legacy' }: { readonly defaultsMode?: string } = {}) =>
  async (): Promise<string> =>
    defaultsMode
