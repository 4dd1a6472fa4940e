// The SDK types this for whoever imports it by its package's name, which a bundle leads to ./smithy-config.ts.
declare module '*/submodules/config/index.js' {
  type Provider<T> = () => Promise<T>
  export type Options<T> = {
    readonly environmentVariableSelector: (
      env: NodeJS.ProcessEnv,
      options: { readonly signingName: string | undefined },
    ) => T | undefined
    readonly default: T | Provider<T>
  }
  export const memoize: <T>(provider: Provider<T>) => Provider<T>
}
