import { DUE_SHARDS } from '#store/threads'
import type { Deed } from './calls.ts'
import { millisecondsOf, type Scale } from './cost-model.ts'
import { DIGEST_HOURS, digestsWithNews, HABITS, MONTH_DAYS } from './habits.ts'
import type { Spent } from './watch-calls.ts'

const MINUTES = 24 * 60
/** What one tick hands over at most; shared/store/indexes.ts. */
const TICK = 20_000
/** With more in the queue a tick hands over nothing; shared/shell/tick.ts. */
const MOST_WAITING = 1000
/** A digest that was sent meanwhile costs one read. */
const REPEAT_MS = 25

/** One day of the work queue, by the minute. */
export type Day = {
  /** Most messages waiting. */
  readonly depth: number
  /** Most minutes between a digest's hour and its mail. */
  readonly late: number
  /** Messages handed over again because the first still waited. */
  readonly repeats: number
  /** Most mails a second. */
  readonly mails: number
  /** Write units a second of the busiest shard of the due index, and what was asked of the one item that counts all questions. */
  readonly dueWrites: number
  readonly counterWrites: number
  /** Read units a second of the one item that is the switch. */
  readonly switchReads: number
}

/** Plays a day at which everybody's digest is due at eight o'clock of their zone. `concurrency`: copies of the digest function. */
export const playDay = (
  { owners, invites }: Scale,
  spent: Readonly<Record<Deed, Spent>>,
  concurrency: number,
  shards = DUE_SHARDS,
): Day => {
  const perDay = (owners * invites) / MONTH_DAYS
  const news = digestsWithNews(invites) / MONTH_DAYS
  const digestMs =
    news * millisecondsOf(spent['a digest of 30 threads'].calls) +
    (1 - news) * millisecondsOf(spent['a digest with nothing new'].calls)
  const questionMs = millisecondsOf(spent['its question'].calls)
  let [due, waiting, repeated, depth, late, repeats, mails, dueWrites] = [0, 0, 0, 0, 0, 0, 0, 0]
  const born: { minute: number; left: number }[] = []
  let peakQuestions = 0
  for (let minute = 0; minute < 2 * MINUTES; minute += 1) {
    const share = minute < MINUTES && minute % 60 === 0 ? (DIGEST_HOURS[minute / 60] ?? 0) : 0
    if (share > 0) born.push({ minute, left: share * owners })
    due += share * owners
    // Questions follow the day: three times the mean at noon of the busiest zones.
    const questions = minute < MINUTES ? (perDay * HABITS.direct * swell(minute)) / MINUTES : 0
    const handed = waiting + repeated > MOST_WAITING ? 0 : Math.min(due, TICK)
    const again = Math.min(waiting, handed)
    waiting += handed - again
    repeated += again
    repeats += again
    let time = concurrency * 60_000 - questions * questionMs
    const done = Math.max(0, Math.min(waiting, time / digestMs))
    time -= done * digestMs
    repeated -= Math.max(0, Math.min(repeated, time / REPEAT_MS))
    waiting -= done
    due -= done
    for (let left = done; left > 0.5 && born[0]; ) {
      const taken = Math.min(left, born[0].left)
      late = Math.max(late, minute - born[0].minute)
      born[0].left -= taken
      left -= taken
      if (born[0].left < 0.5) born.shift()
    }
    depth = Math.max(depth, waiting + repeated)
    mails = Math.max(mails, (done * news + questions) / 60)
    // Each digest moves its owner's entry, a question its thread's: two units.
    dueWrites = Math.max(dueWrites, (2 * (done + 2 * questions)) / 60 / shards)
    peakQuestions = Math.max(peakQuestions, questions / 60)
  }
  return {
    depth,
    late,
    repeats,
    mails,
    dueWrites,
    counterWrites: peakQuestions,
    // Receipt, question, two events, an answer, a page and a click of each invitation read it once.
    switchReads: (perDay * 3 * (1 + 3 * HABITS.direct + HABITS.direct * HABITS.answered + 2)) / 86_400,
  }
}

/** Copies of the function with which no digest waits longer than the ticks themselves take. */
export const neededConcurrency = (scale: Scale, spent: Readonly<Record<Deed, Spent>>): number => {
  const best = playDay(scale, spent, 10_000).late
  let [low, high] = [1, 10_000]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (playDay(scale, spent, middle).late <= best) high = middle
    else low = middle + 1
  }
  return low
}

const swell = (minute: number): number => 1 + Math.sin(((minute - 7 * 60) / MINUTES) * 2 * Math.PI) * 0.8
