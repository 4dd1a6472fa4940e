import type { Line } from '../../body.ts'
import { fold, foldPlain } from '../../fold.ts'
import { saysOnlyConnect } from '../../says-only-connect.ts'
import { endsCard, isButton, mutualCount } from './chrome.ts'
import { readSentence } from './sentence.ts'

/** What the inviter wrote, and the network's sentence in its place, which tells the inviter's language. */
export type Note = { readonly note: string | null; readonly sentence: string | null }

const GREETING =
  /^(?:(?:hi|hello|hey|dear|hallo|guten tag|liebe|lieber|bonjour|salut|hola|estimado|estimada|ola|olá|oi|ciao|buongiorno|hoi|dag|beste|hej|hei|cześć|witaj|dzień dobry|dobrý den|ahoj|merhaba|sayın|hai|halo)(?:\s[^,!:.]{1,60})?|[^\s,.!?]{1,30}(?: [^\s,.!?]{1,30}){0,2})\s?[,!，、]\s*/iu

/** Reads what stands between the greeting and the name, the sign-off or the buttons. */
export function readNote(lines: readonly Line[], name: string): Note {
  const passages = paragraphs(lines, name)
  const sentence = passages.find((text) => saysOnlyConnect(text, namesIn(name, lines))) ?? null
  const own = passages.filter((text) => text !== sentence && !saysOnlyConnect(text, namesIn(name, lines)))
  return { note: own.length === 0 ? null : own.join('\n\n'), sentence }
}

function paragraphs(lines: readonly Line[], name: string): string[] {
  const found: string[][] = []
  let current: string[] = []
  let greeted = false
  const close = () => {
    if (current.length > 0) found.push(current)
    current = []
  }
  for (const line of lines) {
    const text = line.text
    if (endsCard(text)) break
    if (text === '') {
      close()
      continue
    }
    if (isSignOff(text, name)) break
    if (isFrame(line, name)) {
      close()
      if (greeted && found.length > 0) break
      continue
    }
    const rest = greeted ? text : text.replace(GREETING, '')
    if (rest !== text) {
      greeted = true
      found.length = 0
    }
    if (rest !== '') current.push(rest)
  }
  close()
  return found.map((rows) => rows.join('\n'))
}

const isSignOff = (text: string, name: string): boolean => {
  const signed = /^[-–—]\s*(\S.{0,60})$/.exec(text)?.[1]
  return signed !== undefined && fold(name).startsWith(fold(signed))
}

function isFrame(line: Line, name: string): boolean {
  const { text } = line
  if (/^[-_.=*\s]{3,}$/.test(text) || text === 'LinkedIn' || isButton(text) || mutualCount(text) !== null)
    return true
  if (fold(text) === fold(name)) return true
  const sentence = readSentence(text)
  if (sentence !== null && sentence.says !== 'invitation') return true
  return sentence !== null && !saysOnlyConnect(text, namesIn(name, []))
}

function namesIn(name: string, lines: readonly Line[]): string[] {
  const greeted = lines.map((line) => GREETING.exec(line.text)?.[0] ?? '').find((greeting) => greeting !== '')
  return [name, greeted === undefined ? '' : foldPlain(greeted)]
}
