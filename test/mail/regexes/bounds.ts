/** The most characters that the expressions of a folder are tried on, and what holds that; the first that fits counts. */
type Bound = { readonly in: string; readonly most: number; readonly why: string }

const BOUNDS: readonly Bound[] = [
  { in: 'shared/judge/', most: 8000, why: 'an answer is cut to 8,000 characters before it is judged (G-25)' },
  { in: 'shared/mail/', most: 8000, why: 'longer lines are attacked in a whole mail, which may take 2 s' },
  { in: 'shared/text/', most: 8000, why: 'names and notes come out of a mail, which is attacked as a whole' },
  { in: 'shared/', most: 8000, why: 'fields of a form, addresses and our own templates are shorter' },
  { in: 'functions/', most: 8000, why: 'what SES and the queue hand over is shorter' },
  { in: 'infra/', most: 8000, why: 'settings and arguments are the operator’s own' },
]

/** Built of `LONGEST` and a wording: hundreds of a kind that recheck needs seconds for each; attacked at their bound instead. */
export const TOO_MANY_TO_ASK: Bound = {
  in: 'shared/mail/networks/linkedin/sentence.ts',
  most: 240,
  why: 'no longer line is read as a sentence',
}

export const boundOf = (at: string): Bound => {
  const bound = BOUNDS.find((each) => at.startsWith(each.in))
  if (bound === undefined) throw new Error(`No bound is known for ${at}.`)
  return bound
}
