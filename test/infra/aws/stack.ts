import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { App } from 'aws-cdk-lib'
import { Template } from 'aws-cdk-lib/assertions'
import { afterAll } from 'vitest'
import { HaveWeMet } from '#aws/have-we-met'
import { readSettings } from '#aws/settings'

export const root = join(import.meta.dirname, '../../..')

/** The context of the project's own cdk.json. */
export const context = (): Record<string, unknown> => {
  const { context } = JSON.parse(readFileSync(join(root, 'cdk.json'), 'utf8')) as {
    context: Record<string, unknown>
  }
  return context
}

/** Where apps are synthesised; gone when the tests are. */
const OUT = mkdtempSync(join(tmpdir(), 'have-we-met-synth-'))
afterAll(() => rmSync(OUT, { recursive: true }))

/** The stack as an app holds it, with its functions left unbundled if nothing else is said. */
export const stackWith = (
  changes: Readonly<Record<string, unknown>> = {},
  { bundled = false } = {},
): { app: App; stack: HaveWeMet } => {
  const app = new App({
    context: { ...context(), 'aws:cdk:bundling-stacks': bundled ? ['**'] : [] },
    outdir: mkdtempSync(join(OUT, 'app-')),
  })
  const settings = {
    domain: 'met.example.org',
    region: 'eu-west-1',
    owner: 'Robin Example <robin@example.org>',
    alarmMail: 'ops@example.org',
    ...changes,
  }
  return { app, stack: new HaveWeMet(app, readSettings('test', { test: settings })) }
}

/** The template of one resource a line, easy to ask. */
export const templateWith = (changes: Readonly<Record<string, unknown>> = {}): Facts =>
  new Facts(Template.fromStack(stackWith(changes).stack))

export type Statement = {
  readonly Effect: string
  readonly Action: string | readonly string[]
  readonly Resource: unknown
  readonly Principal?: unknown
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, unknown>>>>
}

type Resource = { readonly Properties: Record<string, any>; readonly DeletionPolicy?: string } // oxlint-disable-line typescript/no-explicit-any -- a template is JSON of any shape

/** Asks a template for facts. */
export class Facts {
  readonly template: Template

  constructor(template: Template) {
    this.template = template
  }

  /** Logical ids and resources of a type. */
  all(type: string): [string, Resource][] {
    return Object.entries(this.template.findResources(type)) as [string, Resource][]
  }

  /** The one resource of a type whose id begins so. */
  one(type: string, start = ''): Resource {
    const found = this.all(type).filter(([id]) => id.startsWith(start))
    if (found.length !== 1) throw new Error(`${found.length} of ${type} begin with "${start}"`)
    return (found[0] as [string, Resource])[1]
  }

  /** Everything that one role may do. */
  rightsOf(role: string): Statement[] {
    return this.all('AWS::IAM::Policy')
      .filter(([id]) => id.startsWith(role))
      .flatMap(([, policy]) => policy.Properties.PolicyDocument.Statement as Statement[])
  }

  /** Where a role may do one action, in the words of the template. */
  whereMay(role: string, action: string): unknown[] {
    return this.rightsOf(role)
      .filter(({ Action }) => [Action].flat().includes(action))
      .flatMap(({ Resource }) => [Resource].flat())
  }

  get outputs(): Record<string, unknown> {
    const { Outputs } = this.template.toJSON() as { Outputs: Record<string, { Value: unknown }> }
    return Object.fromEntries(Object.entries(Outputs).map(([key, { Value }]) => [key, Value]))
  }
}

/** A value of a template as a line, for an expectation that reads. */
export const inWords = (value: unknown): string => {
  if (typeof value === 'string') return value
  if (value === undefined) return 'nothing'
  const node = value as Record<string, unknown>
  if (typeof node.Ref === 'string') return `<${node.Ref.replace(/[0-9A-F]{8}$/, '')}>`
  const attribute = node['Fn::GetAtt'] as [string, string] | undefined
  if (attribute) return `<${attribute[0].replace(/[0-9A-F]{8}$/, '')}>`
  const join = node['Fn::Join'] as [string, unknown[]] | undefined
  if (join) return join[1].map(inWords).join(join[0])
  return JSON.stringify(value)
}
