import { ASKING } from './cues/asking.ts'
import { EMPTY } from './cues/empty.ts'
import { GRAMMAR } from './cues/grammar.ts'
import { INTEREST } from './cues/interest.ts'
import { MEETING } from './cues/meeting.ts'
import { REFERRAL } from './cues/referral.ts'
import { REFUSAL } from './cues/refusal.ts'
import { RETREAT } from './cues/retreat.ts'
import { SELLING } from './cues/selling.ts'
import { readSentences, type Word } from './words.ts'

/** A cue found in a sentence: its name, and the first and last of its words. */
export type Cue = { readonly name: string; readonly first: number; readonly last: number }

/** All cues of a sentence in order of their first word; one word may give several. */
export function findCues(words: readonly Word[]): Cue[] {
  const cues: Cue[] = []
  for (let first = 0; first < words.length; first++) follow(phrases(), words, first, first, cues)
  return cues
}

/** A phrase table: words read so far lead to here; `names` are the cues that are complete. */
type Node = {
  readonly exact: Map<string, Node>
  readonly prefix: Map<string, Node>
  readonly names: string[]
}

function follow(node: Node, words: readonly Word[], first: number, at: number, cues: Cue[]): void {
  const form = words[at]?.form
  if (form === undefined) return
  const step = (next: Node | undefined) => {
    if (!next) return
    for (const name of next.names) cues.push({ name, first, last: at })
    follow(next, words, first, at + 1, cues)
  }
  step(node.exact.get(form))
  if (node.prefix.size > 0)
    for (let size = 1; size <= form.length; size++) step(node.prefix.get(form.slice(0, size)))
}

let table: Node | undefined
function phrases(): Node {
  if (table) return table
  table = emptyNode()
  for (const theme of [GRAMMAR, MEETING, REFERRAL, INTEREST, SELLING, RETREAT, REFUSAL, ASKING, EMPTY])
    for (const [name, list] of Object.entries(theme))
      for (const phrase of list.split(',')) plant(table, name, phrase)
  return table
}

function plant(root: Node, name: string, phrase: string): void {
  let node = root
  for (const part of phrase.trim().split(/\s+/u)) {
    const forms = readSentences(part).flatMap(({ words }) => words.map(({ form }) => form))
    forms.forEach((form, at) => {
      const branch = part.endsWith('*') && at === forms.length - 1 ? node.prefix : node.exact
      const next = branch.get(form) ?? emptyNode()
      branch.set(form, next)
      node = next
    })
  }
  if (node !== root && !node.names.includes(name)) node.names.push(name)
}

function emptyNode(): Node {
  return { exact: new Map(), prefix: new Map(), names: [] }
}
