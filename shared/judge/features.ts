import { findCues } from './cues.ts'
import { readSentences, type Sentence, type Word } from './words.ts'

/** Weights are looked up by hash: two features may share a slot, which costs little at this size. */
export const SLOT_BITS = 16
export const SLOTS = 2 ** SLOT_BITS

/** A feature of a text: its slot, its weight in the text, and the words that gave rise to it. */
export type Feature = { readonly slot: number; value: number; readonly start: number; readonly end: number }

/** Text to features. Each family has length 1 times its share, so that a long text is not a loud one. */
export function readFeatures(text: string): Feature[] {
  const sentences = readSentences(text)
  return [
    ...family(SHARE.words, (emit) => sentences.forEach((sentence) => emitWords(sentence, emit))),
    ...family(SHARE.letters, (emit) => sentences.forEach((sentence) => emitLetters(sentence, emit))),
    ...family(SHARE.cues, (emit) => sentences.forEach((sentence) => emitCues(sentence, emit))),
    ...family(SHARE.pairs, (emit) => sentences.forEach((sentence) => emitPairs(sentence, emit))),
  ]
}

export const SHARE = { words: 1, letters: 1, cues: 1, pairs: 1 }

/** Cues at most this many words apart count as said of each other. */
const NEAR = 4

type Emit = (key: string, first: Word, last: Word) => void

function emitWords({ words, asks }: Sentence, emit: Emit): void {
  words.forEach((word, at) => {
    emit(`w ${word.form}`, word, word)
    if (asks) emit(`q ${word.form}`, word, word)
    const before = words[at - 1]
    emit(`b ${before?.form ?? '^'} ${word.form}`, before ?? word, word)
    const twoBefore = words[at - 2]
    if (before && twoBefore) emit(`t ${twoBefore.form} ${before.form} ${word.form}`, twoBefore, word)
  })
}

function emitLetters({ words }: Sentence, emit: Emit): void {
  for (const word of words) {
    const padded = `<${word.form.slice(0, 24)}>`
    for (let size = 3; size <= 5; size++)
      for (let at = 0; at + size <= padded.length; at++) emit(`c ${padded.slice(at, at + size)}`, word, word)
  }
}

function emitCues({ words, asks }: Sentence, emit: Emit): void {
  for (const { name, first, last } of findCues(words)) {
    emit(`k ${name}`, words[first] as Word, words[last] as Word)
    if (asks) emit(`k? ${name}`, words[first] as Word, words[last] as Word)
  }
}

function emitPairs({ words }: Sentence, emit: Emit): void {
  const cues = findCues(words)
  cues.forEach((one, at) => {
    for (const other of cues.slice(at + 1)) {
      if (other.name === one.name) continue
      const [from, to] = [words[one.first] as Word, words[other.last] as Word]
      const pair = one.name < other.name ? `${one.name} ${other.name}` : `${other.name} ${one.name}`
      emit(`s ${pair}`, from, to)
      if (other.first > one.last && other.first - one.last <= NEAR)
        emit(`p ${one.name} ${other.name}`, from, to)
    }
  })
}

function family(share: number, fill: (emit: Emit) => void): Feature[] {
  const bySlot = new Map<number, Feature>()
  fill((key, first, last) => {
    const slot = hash(key) % SLOTS
    if (!bySlot.has(slot)) bySlot.set(slot, { slot, value: 1, start: first.start, end: last.end })
  })
  const features = [...bySlot.values()]
  const value = share / Math.sqrt(features.length)
  for (const feature of features) feature.value = value
  return features
}

/** FNV-1a over UTF-16 units, 32 bits, finished so that the low bits are well mixed. */
export function hash(key: string): number {
  let h = 0x811c9dc5
  for (let at = 0; at < key.length; at++) h = Math.imul(h ^ key.charCodeAt(at), 0x01000193)
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d)
  return (h ^ (h >>> 13)) >>> 0
}
