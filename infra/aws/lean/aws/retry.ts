import { ServiceError } from './service-error.ts'

/** How often a call is tried, and what its waiting doubles from, in ms. */
export type Patience = { readonly attempts: number; readonly base: number }

/**
 * The SDK's standard way of trying again: what may pass by itself is tried again after a random wait, as long as not too
 * much fails at once. A client keeps one of these.
 */
export const retrier = ({ attempts, base }: Patience) => {
  let capacity = CAPACITY
  return async <T>(call: (attempt: number) => Promise<T>): Promise<T> => {
    let spent = 0
    for (let attempt = 1; ; attempt += 1) {
      try {
        const result = await call(attempt)
        capacity = Math.min(CAPACITY, capacity + (spent || 1))
        return result
      } catch (error) {
        const throttled = isThrottled(error)
        spent = throttled ? THROTTLED_COST : COST
        if (attempt >= attempts || capacity < spent || !(throttled || isPassing(error))) throw error
        capacity -= spent
        const most = Math.min((throttled ? THROTTLED_BASE : base) * 2 ** (attempt - 1), LONGEST)
        const wait = Math.floor(Math.random() * most)
        const asked = askedWait(error)
        await sleep(Math.max(wait, Math.min(asked, wait + 5000)))
      }
    }
  }
}

/** Told by `$again` that the same call may go well: the clock was wrong and is set. */
export type Again = { readonly $again?: boolean; readonly $wait?: number }

const CAPACITY = 500
const COST = 14
const THROTTLED_COST = 5
const THROTTLED_BASE = 1000
const LONGEST = 20_000

const THROTTLED: ReadonlySet<string> = new Set([
  'BandwidthLimitExceeded',
  'EC2ThrottledException',
  'LimitExceededException',
  'PriorRequestNotComplete',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'RequestThrottled',
  'RequestThrottledException',
  'SlowDown',
  'ThrottledException',
  'Throttling',
  'ThrottlingException',
  'TooManyRequestsException',
  'TransactionInProgressException',
])
const PASSING: ReadonlySet<string> = new Set(['TimeoutError', 'RequestTimeout', 'RequestTimeoutException'])
const PASSING_STATUS: ReadonlySet<number> = new Set([500, 502, 503, 504])
const PASSING_CODES: ReadonlySet<string> = new Set([
  'ECONNRESET',
  'ECONNREFUSED',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
])

const isThrottled = (error: unknown): boolean =>
  error instanceof ServiceError && (error.$metadata.httpStatusCode === 429 || THROTTLED.has(error.name))

const isPassing = (error: unknown): boolean => {
  if (!(error instanceof Error) || error.name === 'AbortError') return false
  if (!(error instanceof ServiceError)) return PASSING_CODES.has((error as NodeJS.ErrnoException).code ?? '')
  return (
    (error as Again).$again === true ||
    (error.name === 'InvalidSignatureException' && error.message.includes('Signature expired')) ||
    PASSING.has(error.name) ||
    PASSING_STATUS.has(error.$metadata.httpStatusCode)
  )
}

const askedWait = (error: unknown): number => (error as Again).$wait ?? 0

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
