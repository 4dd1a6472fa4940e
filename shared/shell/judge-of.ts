import type { Judge } from '#domain/judgement'
import { type BedrockSettings, withBedrock } from '#judge/bedrock'
import { classify } from '#judge/classify'
import { log } from './log.ts'
import type { Shell } from './shell.ts'

/** Longer than a model takes, and short enough that a batch of ten answers ends within the function's minute. */
const TIMEOUT = 5000

/**
 * The judge of this service: the local one, with a model on Bedrock for what it is unsure of where one is set.
 * @param parts for tests: another local judge, and where the model's client leads
 */
export const judgeOf = (
  { config: { bedrock }, defaults }: Shell,
  { local = classify, ...parts }: Pick<BedrockSettings, 'lead'> & { readonly local?: Judge } = {},
): Judge =>
  bedrock === null
    ? local
    : withBedrock(local, {
        ...bedrock,
        ...parts,
        threshold: defaults.threshold,
        timeout: TIMEOUT,
        count: ({ outcome, inputTokens, outputTokens, milliseconds }) => {
          log({ event: 'model-asked', outcome, inputTokens, outputTokens, milliseconds })
        },
      })
