import { ATTACKERS } from './attackers.ts'
import { BEFORE_ASKING } from './before-asking.ts'
import { LINKS_AND_DIGEST } from './links-and-digest.ts'
import type { Row } from './row.ts'
import { WHAT_COMES_BACK } from './what-comes-back.ts'
import { WHAT_IS_SENT } from './what-is-sent.ts'

export const ROWS: readonly Row[] = [
  ...BEFORE_ASKING,
  ...WHAT_IS_SENT,
  ...WHAT_COMES_BACK,
  ...LINKS_AND_DIGEST,
  ...ATTACKERS,
]
