const SECRET = /(?:sharedKey|midToken|midSig|otpToken|authToken|loid)(?:%3D|=|\/)[^\s&<>"']{0,400}/gi

const MAY_HOLD = /key|token|midsig|loid/i

/** A copy of plain data in which no string holds a secret of LinkedIn's links. */
export function withoutSecrets<T>(value: T): T {
  if (typeof value === 'string') return (MAY_HOLD.test(value) ? value.replace(SECRET, '…') : value) as T
  if (Array.isArray(value)) return value.map(withoutSecrets) as T
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutSecrets(inner)])) as T
}
