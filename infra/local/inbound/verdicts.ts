import { promises as dns } from 'node:dns'
import { type AuthenticateResult, authenticate } from 'mailauth'

type Verdict = { readonly status: 'PASS' | 'FAIL' | 'GRAY' | 'PROCESSING_FAILED' }

/** SES's verdicts on a received mail; `dmarcPolicy` stands there only when DMARC failed. */
export type Verdicts = {
  readonly spamVerdict: Verdict
  readonly virusVerdict: Verdict
  readonly spfVerdict: Verdict
  readonly dkimVerdict: Verdict
  readonly dmarcVerdict: Verdict
  readonly dmarcPolicy?: string
}

type Peer = { readonly ip: string; readonly helo: string; readonly sender: string }

/** Judges a raw mail from `peer`. */
export type Judge = (raw: Buffer, peer: Peer) => Promise<Verdicts>

export type Resolver = (name: string, type: string) => Promise<string[] | string[][]>

/** Whatever comes over loopback counts as authenticated. */
export const trustAll: Judge = async () => ({
  spamVerdict: PASS,
  virusVerdict: PASS,
  spfVerdict: PASS,
  dkimVerdict: PASS,
  dmarcVerdict: PASS,
})

/** Real SPF, DKIM and DMARC; there is no spam or virus scanner here, so these two pass. */
export function checkAuthenticity(mta: string, resolver: Resolver = resolve): Judge {
  return async (raw, { ip, helo, sender }) => {
    const result = await authenticate(raw, {
      ip,
      helo,
      sender,
      mta,
      resolver,
      disableArc: true,
      disableBimi: true,
    })
    const dmarcVerdict = dmarcOf(result)
    const policy =
      dmarcVerdict.status === 'FAIL' ? { dmarcPolicy: (result.dmarc || {}).policy ?? 'none' } : {}
    return {
      spamVerdict: PASS,
      virusVerdict: PASS,
      spfVerdict: result.spf === false ? GRAY : (SPF[result.spf.status.result] ?? FAIL),
      dkimVerdict: dkimOf(result.dkim.results.map((signature) => signature.status.result)),
      dmarcVerdict,
      ...policy,
    }
  }
}

const PASS = { status: 'PASS' } as const
const FAIL = { status: 'FAIL' } as const
const GRAY = { status: 'GRAY' } as const
const PROCESSING_FAILED = { status: 'PROCESSING_FAILED' } as const

const SPF: Readonly<Record<string, Verdict>> = {
  pass: PASS,
  neutral: GRAY,
  none: GRAY,
  temperror: PROCESSING_FAILED,
}

function dkimOf(results: string[]): Verdict {
  const signed = results.filter((result) => result !== 'none')
  if (signed.length === 0) return GRAY
  if (signed.includes('pass')) return PASS
  return signed.includes('temperror') ? PROCESSING_FAILED : FAIL
}

/** GRAY says that the domain publishes no DMARC record; a From with no domain or several is a failure. */
function dmarcOf({ dmarc }: AuthenticateResult): Verdict {
  if (dmarc === false) return FAIL
  if (dmarc.status.result === 'pass') return PASS
  if (dmarc.status.result === 'none') return GRAY
  return dmarc.status.result === 'temperror' ? PROCESSING_FAILED : FAIL
}

async function resolve(name: string, type: string): Promise<string[] | string[][]> {
  return (await dns.resolve(name, type)) as string[] | string[][]
}
