import { bad, type Check, ok, wait } from './check.ts'

/** How DNS is asked; `dns.promises.Resolver` fits. */
export type Resolver = {
  readonly resolveMx: (name: string) => Promise<readonly { readonly exchange: string }[]>
  readonly resolveTxt: (name: string) => Promise<readonly (readonly string[])[]>
}

/** Whether the world's DNS says what mail needs. */
export const checkDns = async (resolver: Resolver, domain: string, region: string): Promise<Check[]> =>
  Promise.all([
    checkMx(resolver, domain, `inbound-smtp.${region}.amazonaws.com`),
    checkMx(resolver, `reply.${domain}`, `inbound-smtp.${region}.amazonaws.com`),
    checkMx(resolver, `bounce.${domain}`, `feedback-smtp.${region}.amazonses.com`),
    checkDmarc(resolver, domain),
  ])

const checkMx = async (resolver: Resolver, name: string, wanted: string): Promise<Check> => {
  const found = (await answer(resolver.resolveMx(name)))?.map(({ exchange }) =>
    exchange.toLowerCase().replace(/\.$/, ''),
  )
  const check = `MX ${name}`
  const todo = `Set: ${name} MX 10 ${wanted}`
  if (!found?.length) return bad(check, 'There is none, so no mail arrives.', todo)
  if (!found.includes(wanted))
    return bad(check, `It leads to ${found.join(' and ')}, not to SES in this region.`, todo)
  return found.length === 1
    ? ok(check, `It leads to ${wanted}.`)
    : bad(
        check,
        `Besides SES it leads to ${found.filter((each) => each !== wanted).join(' and ')}, where mail gets lost.`,
        todo,
      )
}

const checkDmarc = async (resolver: Resolver, domain: string): Promise<Check> => {
  const name = `_dmarc.${domain}`
  const record = (await answer(resolver.resolveTxt(name)))
    ?.map((pieces) => pieces.join(''))
    .find((text) => /^v=DMARC1\b/i.test(text))
  const todo = `Set: ${name} TXT "v=DMARC1; p=reject"`
  if (record === undefined)
    return bad('DMARC', 'There is no record: Gmail and Yahoo may refuse digests.', todo)
  return /;\s*p=(?:reject|quarantine)\b/i.test(record)
    ? ok('DMARC', record)
    : wait('DMARC', `${record} lets anybody write in the service's name.`, todo)
}

/** Null where the name has no such record; any other trouble with DNS is told as a fault. */
const answer = async <T>(query: Promise<T>): Promise<T | null> => {
  try {
    return await query
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOTFOUND' || code === 'ENODATA') return null
    throw error
  }
}
