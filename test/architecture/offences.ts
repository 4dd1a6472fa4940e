import type { Import, Modules, Sources } from './modules.ts'

/** What each part may import besides itself. Arrows point down only; siblings do not know each other. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'shared/text': [],
  'shared/domain': ['shared/text'],
  'shared/mail': ['shared/domain', 'shared/text'],
  'shared/judge': ['shared/domain', 'shared/text'],
  'shared/digest': ['shared/domain', 'shared/text'],
  'shared/links': ['shared/domain', 'shared/text'],
  'shared/store': ['shared/domain', 'shared/text'],
  'shared/shell': [
    'shared/judge',
    'shared/mail',
    'shared/digest',
    'shared/links',
    'shared/store',
    'shared/domain',
    'shared/text',
  ],
  functions: ['shared'],
  'infra/cli': [
    'shared',
    'infra/aws',
    // How the local service tells where it runs and what time it is.
    'infra/local/endpoints.ts',
    'infra/local/environment.ts',
    'infra/local/disk/clock.ts',
  ],
  'infra/local': ['shared', 'functions'],
  'infra/aws': ['shared'],
}

/** What reaches too far at run time, through any number of files. */
const MAY_NOT_REACH: Readonly<Record<string, readonly string[]>> = {
  'functions/intake.ts': ['shared/judge'],
  'functions/links.ts': ['shared/judge', 'mailparser', '@aws-sdk/client-ses'],
  'shared/domain/decide.ts': ['node:', '@aws-sdk', 'valibot'],
  'infra/cli/hwm.ts': ['aws-cdk-lib', 'dynalite', 'infra/local/service.ts'],
  'infra/cli/parse.ts': ['@aws-sdk', 'shared/judge', 'shared/shell'],
}

/** The one file that may import a package. */
const ONLY_IMPORTER: Readonly<Record<string, string>> = { mailparser: 'shared/mail/parse.ts' }

/** Signs that shared code asks where it runs. */
const KNOWS_ITS_PLACE = /\b(?:is|in)_?local\b|local_?mode|HWM_LOCAL|['"`]local['"`]|localhost|127\.0\.0\.1/i

/** Every way in which the modules break the rules, each as one line; none when all is well. */
export const offencesIn = (sources: Sources, modules: Modules): string[] => [
  ...[...modules].flatMap(([path, imports]) => imports.flatMap((each) => offence(path, each, modules))),
  ...Object.entries(MAY_NOT_REACH).flatMap(([path, far]) =>
    [...reachedFrom(path, modules)]
      .filter(([target]) => far.some((each) => target.startsWith(each)))
      .map(([target, way]) => `${path} reaches ${target} by ${way.join(', ')}`),
  ),
  ...[...sources]
    .filter(([path, source]) => path.startsWith('shared/') && KNOWS_ITS_PLACE.test(withoutComments(source)))
    .map(([path]) => `${path} knows where it runs`),
]

const offence = (path: string, { target, isOurs }: Import, modules: Modules): string[] => {
  if (!isOurs) {
    const only = ONLY_IMPORTER[target]
    return only === undefined || only === path ? [] : [`${path} imports ${target}`]
  }
  if (!modules.has(target) && target.endsWith('.ts')) return [`${path} imports ${target}, which is not there`]
  const part = partOf(path)
  const may = [part, ...(MAY_IMPORT[part] ?? [])]
  return may.some((each) => target === each || target.startsWith(`${each}/`))
    ? []
    : [`${path} imports ${target}`]
}

const partOf = (path: string): string =>
  Object.keys(MAY_IMPORT).find((part) => path.startsWith(`${part}/`)) ?? path

/** Everything that loads with a module, with one way that leads there. */
const reachedFrom = (
  path: string,
  modules: Modules,
  way: readonly string[] = [],
  reached = new Map<string, readonly string[]>(),
): ReadonlyMap<string, readonly string[]> => {
  for (const { target, isType } of modules.get(path) ?? []) {
    if (isType || reached.has(target)) continue
    reached.set(target, way)
    reachedFrom(target, modules, [...way, target], reached)
  }
  return reached
}

const withoutComments = (source: string): string =>
  source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')
