import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Stack } from 'aws-cdk-lib'
import { CfnFunction } from 'aws-cdk-lib/aws-lambda'
import { Bucket } from 'aws-cdk-lib/aws-s3'
import { describe, expect, it, vi } from 'vitest'
import { check } from '#aws/checks'
import { stackWith } from './stack.ts'

/** Synthesises and gives the rules that found something. */
const findings = (changes = {}, plant: (stack: Stack) => void = () => {}): string[] => {
  const { app, stack } = stackWith(changes)
  plant(stack)
  check(app)
  const quiet = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  const alsoQuiet = vi.spyOn(console, 'error').mockImplementation(() => {})
  try {
    app.synth()
  } catch (error) {
    if ((error as Error).name !== 'ValidationFailed') throw error
  } finally {
    quiet.mockRestore()
    alsoQuiet.mockRestore()
  }
  const report = JSON.parse(readFileSync(join(app.outdir, 'validation-report.json'), 'utf8')) as {
    pluginReports: { violations: { ruleName: string }[] }[]
  }
  return report.pluginReports.flatMap(({ violations }) => violations.map(({ ruleName }) => ruleName))
}

describe('cdk-nag finds nothing', () => {
  it.each([
    ['in the smallest stage', {}],
    [
      'with a zone, a budget and recipients of the sandbox',
      {
        hostedZone: { id: 'Z0123456789ABCDEFGHIJ', name: 'example.org' },
        limits: { monthlyBudget: 10 },
        sandboxRecipients: ['robin@example.org'],
        bedrockModel: 'anthropic.claude-3-haiku-20240307-v1:0',
      },
    ],
    [
      'in a stage that leaves nothing behind, in a shared rule set',
      {
        keep: { dataAfterDestroy: false },
        bedrockModel: 'eu.amazon.nova-lite-v1:0',
        receiptRuleSet: 'company-mail',
      },
    ],
  ])('%s', (_, changes) => {
    expect(findings(changes)).toEqual([])
  })
})

describe('a planted offence is found', () => {
  it('by AwsSolutions: a bucket that anybody could read without TLS', () => {
    expect(findings({}, (stack) => new Bucket(stack, 'Planted'))).toContain('AwsSolutions-S10')
  })

  it('by Serverless: a function without a dead-letter queue', () => {
    const planted = (stack: Stack) =>
      new CfnFunction(stack, 'Planted', {
        role: 'arn:aws:iam::1:role/any',
        code: { zipFile: '0' },
        runtime: 'nodejs24.x',
      })
    expect(findings({}, planted)).toContain('Serverless-LambdaDLQ')
  })
})
