import { facebook } from './networks/facebook.ts'
import { linkedin } from './networks/linkedin.ts'
import type { NetworkReader } from './networks/network-reader.ts'
import { person } from './networks/person.ts'
import { xing } from './networks/xing.ts'

/** Asked in this order; the first that knows a mail reads it. */
export const NETWORKS: readonly NetworkReader[] = [linkedin, xing, facebook, person]
