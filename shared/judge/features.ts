import type { Reading } from './reading.ts'
import type { Word } from './words.ts'

/** Weights are looked up by hash: two features may share a slot, which costs little at this size. */
const SLOT_BITS = 17
export const SLOTS = 2 ** SLOT_BITS

/** A feature of a text: its slot, its weight in the text, and the words that gave rise to it. */
export type Feature = { readonly slot: number; value: number; readonly start: number; readonly end: number }

/** How loud each family of features is. */
export const SHARES = { words: 1, letters: 1, cues: 1, pairs: 0.6, whole: 0.4, shape: 0.7 }
export type Shares = typeof SHARES

/** The features of a text. Each family has length 1 times its share, so that a long text is not a loud one. */
export function featuresOf(reading: Reading, shares: Shares = SHARES): Feature[] {
  return [
    ...family(shares.words, (emit) => emitWords(reading, emit)),
    ...family(shares.letters, (emit) => emitLetters(reading, emit)),
    ...family(shares.cues, (emit) => emitCues(reading, emit)),
    ...family(shares.pairs, (emit) => emitPairs(reading, emit)),
    ...family(shares.whole, (emit) => emitWhole(reading, emit)),
    ...family(shares.shape, (emit) => emitShape(reading, emit)),
  ]
}

/** Cues at most this many words apart count as said of each other, and of a word so near. */
export const NEAR = 4
/** A negation reaches this many words within its clause, to either side: German and Dutch put it behind the verb. */
export const REACH = 6
/** Pairs grow with the square: what a sentence holds beyond this many cues is not paired. */
const MOST_PAIRED = 120
/** Texts of at most this many words also count as a whole. */
const SHORT = 6

/** Korean writes a syllable as one character. */
const SYLLABLES = /\p{Script=Hangul}/u

type Emit = (key: string, first?: Word, last?: Word) => void

function emitWords({ body }: Reading, emit: Emit): void {
  for (const { words, asks } of body)
    words.forEach((word, at) => {
      emit(`w ${word.form}`, word)
      if (asks) emit(`q ${word.form}`, word)
      const before = words[at - 1]
      emit(`b ${before?.form ?? '^'} ${word.form}`, before ?? word, word)
      const twoBefore = words[at - 2]
      if (before && twoBefore) emit(`t ${twoBefore.form} ${before.form} ${word.form}`, twoBefore, word)
    })
}

function emitLetters({ body }: Reading, emit: Emit): void {
  for (const { words } of body)
    for (const word of words) {
      const padded = `<${word.form.slice(0, 24)}>`
      const least = SYLLABLES.test(padded) ? 2 : 3
      for (let size = least; size <= least + 2; size++)
        for (let at = 0; at + size <= padded.length; at++) emit(`c ${padded.slice(at, at + size)}`, word)
    }
}

function emitCues({ body }: Reading, emit: Emit): void {
  body.forEach(({ words, asks, cues }, at) => {
    const negations = cues.filter(({ name }) => name === 'not')
    for (const { name, first, last } of cues) {
      const [from, to] = [words[first], words[last]]
      emit(`k ${name}`, from, to)
      if (asks) emit(`k? ${name}`, from, to)
      if (at === 0) emit(first === 0 ? `k^ ${name}` : `k1 ${name}`, from, to)
      if (body.length > 1 && at === body.length - 1) emit(`k9 ${name}`, from, to)
      const negated = negations.some(
        (no) => words[no.first]?.clause === from?.clause && Math.abs(no.first - first) <= REACH,
      )
      if (negated && name !== 'not') emit(`kn ${name}`, from, to)
    }
  })
}

function emitPairs({ body }: Reading, emit: Emit): void {
  for (const { words, cues: all } of body) {
    const cues = all.slice(0, MOST_PAIRED)
    cues.forEach((one, at) => {
      for (const other of cues.slice(at + 1)) {
        if (other.name === one.name) continue
        const [from, to] = [words[one.first], words[other.last]]
        emit(`s ${[one.name, other.name].sort().join(' ')}`, from, to)
        if (from?.clause === to?.clause) emit(`l ${one.name} ${other.name}`, from, to)
        if (other.first > one.last && other.first - one.last <= NEAR)
          emit(`p ${one.name} ${other.name}`, from, to)
      }
    })
  }
}

function emitWhole({ body }: Reading, emit: Emit): void {
  const names = [...new Set(body.flatMap(({ cues }) => cues.map(({ name }) => name)))].sort()
  names.forEach((one, at) => {
    for (const other of names.slice(at + 1)) emit(`d ${one} ${other}`)
  })
}

function emitShape({ body, greets, signature }: Reading, emit: Emit): void {
  const words = body.flatMap((sentence) => sentence.words)
  if (words.length === 0) emit(greets ? 'only greeting' : signature.length > 0 ? 'only signature' : 'empty')
  if (words.length <= SHORT) {
    emit(`all ${words.map(({ form }) => form).join(' ')}`, words[0], words.at(-1))
    for (const { words: own, cues } of body)
      for (const { name, first, last } of cues) emit(`few ${name}`, own[first], own[last])
  }
  for (const word of signature) if (word.form.startsWith('<')) emit(`sig ${word.form}`)
  if (body.every(({ asks }) => !asks)) emit('no question')
}

function family(share: number, fill: (emit: Emit) => void): Feature[] {
  if (share === 0) return []
  const bySlot = new Map<number, Feature>()
  fill((key, first, last = first) => {
    const slot = slotOf(key)
    if (!bySlot.has(slot)) bySlot.set(slot, { slot, value: 1, start: first?.start ?? 0, end: last?.end ?? 0 })
  })
  const features = [...bySlot.values()]
  const value = share / Math.sqrt(features.length)
  for (const feature of features) feature.value = value
  return features
}

export const slotOf = (key: string): number => hash(key) % SLOTS

/** FNV-1a over UTF-16 units, 32 bits, finished so that the low bits are well mixed. */
export function hash(key: string): number {
  let h = 0x811c9dc5
  for (let at = 0; at < key.length; at++) h = Math.imul(h ^ key.charCodeAt(at), 0x01000193)
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d)
  return (h ^ (h >>> 13)) >>> 0
}
