import type { Settings } from './settings.ts'

/** Names that more than one side must know before the other exists; the ARNs follow from them. */
export const namesOf = ({ stage, domain, receiptRuleSet }: Settings) => ({
  configurationSet: `have-we-met-${stage}`,
  ruleSet: receiptRuleSet ?? `have-we-met-${stage}`,
  rules: { invites: `have-we-met-${stage}-invites`, replies: `have-we-met-${stage}-replies` },
  /** The one address that mail goes out from. */
  sender: `have-we-met@${domain}`,
  replyDomain: `reply.${domain}`,
  mailFrom: `bounce.${domain}`,
  links: `links.${domain}`,
})
