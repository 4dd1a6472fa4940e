/** Which of the two receipt rules takes a recipient; null: the address is unknown here. */
export type Rule = 'invites' | 'replies'

/**
 * Sorts recipients as CONTRACT has it: the shared intake address or an owner's secret alias, or an
 * answer or command address whatever its token.
 */
export async function ruleFor(
  address: string,
  domain: string,
  isIntakeAlias: (localPart: string) => Promise<boolean>,
): Promise<Rule | null> {
  const at = address.lastIndexOf('@')
  const local = address.slice(0, at).toLowerCase()
  const host = address.slice(at + 1).toLowerCase()
  if (host === `reply.${domain}`) return /^(ask|digest)\+./.test(local) ? 'replies' : null
  if (host !== domain) return null
  return local === 'invites' || (await isIntakeAlias(local)) ? 'invites' : null
}
