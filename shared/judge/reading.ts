import { FIRST_NAMES, WORD_NAMES } from './cues/names.ts'
import { type Cue, findCues } from './cues.ts'
import { readSentences, type Sentence, type Word } from './words.ts'

/** A sentence with what was found in it. Cues are in order of their first word. */
type ReadSentence = {
  readonly words: readonly Word[]
  readonly asks: boolean
  readonly cues: readonly Cue[]
}

/** A text as the judge reads it: what it says, without greeting, close, signature and quoted lines. */
export type Reading = {
  readonly body: readonly ReadSentence[]
  readonly greets: boolean
  readonly signature: readonly Word[]
}

export function readText(text: string): Reading {
  const sentences = readSentences(text)
  const german = looksGerman(sentences)
  let greets = false
  const body = sentences
    .filter(({ signed }) => !signed)
    .flatMap(({ words, asks }, at): ReadSentence[] => {
      const greeting = at < 2 && (at === 0 || greets) ? greetingLength(words) : 0
      if (greeting > 0) greets = true
      const rest = words.slice(greeting)
      if (rest.length === 0 && greeting > 0) return []
      const cues = [...findCues(rest), ...findNames(rest, german)].sort((a, b) => a.first - b.first)
      return [{ words: rest, asks, cues }]
    })
  return { body, greets, signature: sentences.filter(({ signed }) => signed).flatMap(({ words }) => words) }
}

const GREETING =
  /^(?:hi|hello|hey|heya|hiya|dear|greetings|good (?:morning|afternoon|evening|day)|hallo|moin|servus|guten (?:tag|morgen|abend)|gruss gott|gruezi|liebe[rs]?|sehr geehrte\w*|bonjour|bonsoir|salut|coucou|chere?|madame|monsieur|hola|buenas(?: tardes| noches)?|buenos dias|buen dia|estimad[oa]s?|querid[oa]|ola|oi|bom dia|boa (?:tarde|noite)|prezad[oa]s?|car[oa]|exm[oa]|ciao|salve|buongiorno|buonasera|gentile|egregi[oa]?|spett|hoi|dag|goede(?:morgen|middag|navond|ndag)|beste|geachte|hej|hei|god (?:dag|morgen|kveld|morgon)|moi|terve|dzien dobry|czesc|witam|szanown[aey]|dobry den|ahoj|buna(?: ziua)?|szia|kedves|merhaba|selam|sayin|здравствуите|привет|добрыи (?:день|вечер)|добрии день|уважаем\S+|안녕하세요|مرحبا|السلام عليكم|नमस्ते|namaste|halo|selamat (?:pagi|siang|sore|malam))$/u

/** How many of a sentence's first words are a greeting with a name: at most six, up to a comma or the end. */
function greetingLength(words: readonly Word[]): number {
  const opens = [1, 2].some((size) =>
    GREETING.test(
      words
        .slice(0, size)
        .map(({ form }) => form)
        .join(' '),
    ),
  )
  if (!opens) return 0
  const length = words.findIndex(({ clause }) => clause !== words[0]?.clause)
  const size = length < 0 ? words.length : length
  return size <= 6 ? size : 0
}

const NAMES = new Set(FIRST_NAMES.split(/\s+/u))
const NO_NAME =
  /^(?:i|ich|sie|ihr|ihnen|ihre\w*|lei|la|le|usted|vous|de|the|herr\w*|frau|am|have|will|would|is)$/u

/** Persons and other proper names: a known first name, a capital where none is due, two such words side by side. */
function findNames(words: readonly Word[], german: boolean): Cue[] {
  return words.flatMap((word, at) => {
    const known = NAMES.has(word.form) && (word.capital || !WORD_NAMES.has(word.form))
    const proper = at > 0 && word.capital && !german && word.form.length > 1 && !NO_NAME.test(word.form)
    const next = words[at + 1]
    const full = word.capital && next?.capital === true && next.start - word.end === 1 && (known || proper)
    return [
      ...(known ? [{ name: 'name', first: at, last: at }] : []),
      ...(proper ? [{ name: 'capital', first: at, last: at }] : []),
      ...(full ? [{ name: 'fullname', first: at, last: at + 1 }] : []),
    ]
  })
}

const GERMAN =
  /^(?:ich|nicht|und|sie|der|die|das|ihr|ihre|ist|wir|uns|haben|mit|von|zu|auf|ein|eine|mir|fur|kein|keine|wer|war|bin|mein|auch|noch|nein)$/u

/** German writes every noun with a capital, so a capital is no name there. */
function looksGerman(sentences: readonly Sentence[]): boolean {
  const words = sentences.flatMap((sentence) => sentence.words)
  return words.filter(({ form }) => GERMAN.test(form)).length > 0.2 * words.length
}
