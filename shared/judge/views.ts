import { NEAR, REACH, slotOf } from './features.ts'
import type { Reading } from './reading.ts'

/** Something a unit has: its slot, and the words that gave rise to it. */
type Mark = { readonly slot: number; readonly start: number; readonly end: number }

/** What a net looks at one by one before it weighs them against each other. */
type Unit = readonly Mark[]

/** A text taken apart in one way. */
type View = (reading: Reading) => readonly Unit[]

/** Units beyond this many are not looked at. */
const MOST_UNITS = 200

/** The clauses of a text: each with its words, pairs of words and cues. */
const clauses: View = ({ body, ...rest }) => {
  const units = body.flatMap(({ words, asks, cues }, at): Unit[] => {
    const byClause = Map.groupBy(words.keys(), (place) => words[place]?.clause)
    return [...byClause].map(([clause, places]) => {
      const unit = gather(body, at, asks)
      for (const place of places) {
        const [word, before] = [words[place], words[place - 1]]
        unit.put(`w ${word?.form}`, word)
        unit.put(`b ${before?.form ?? '^'} ${word?.form}`, before ?? word, word)
      }
      const own = cues.filter(({ first }) => words[first]?.clause === clause)
      for (const { name, first, last } of own) {
        unit.put(`k ${name}`, words[first], words[last])
        if (asks) unit.put(`k? ${name}`, words[first], words[last])
        const negated = own.some((no) => no.name === 'not' && Math.abs(no.first - first) <= REACH)
        if (negated && name !== 'not') unit.put(`kn ${name}`, words[first], words[last])
      }
      return unit.marks()
    })
  })
  return units.length > 0 ? units.slice(0, MOST_UNITS) : [nothing(rest)]
}

/** Each word of a text with what stands around it: two words and the cues to either side. */
const windows: View = ({ body, ...rest }) => {
  const units = body.flatMap(({ words, asks, cues }, at) =>
    words.map((word, place): Unit => {
      const unit = gather(body, at, asks)
      unit.put(`w ${word.form}`, word)
      for (const step of [-2, -1, 1, 2]) {
        const other = words[place + step]
        unit.put(`${step} ${other?.form ?? '^'}`, other ?? word)
      }
      for (const { name, first, last } of cues) {
        const away = place < first ? first - place : Math.min(0, last - place)
        if (Math.abs(away) <= NEAR)
          unit.put(`${Math.sign(away) * (Math.abs(away) > 1 ? 2 : 1)} k ${name}`, words[first], words[last])
      }
      return unit.marks()
    }),
  )
  return units.length > 0 ? units.slice(0, MOST_UNITS) : [nothing(rest)]
}

/** In the order in which model.bin has their nets. */
export const VIEWS = { clauses, windows }
export type ViewName = keyof typeof VIEWS
export const VIEW_NAMES = Object.keys(VIEWS) as ViewName[]

type Place = { readonly start: number; readonly end: number }
const NOWHERE: Place = { start: 0, end: 0 }

function gather(body: Reading['body'], at: number, asks: boolean) {
  const bySlot = new Map<number, Mark>()
  const put = (key: string, first: Place = NOWHERE, last: Place = first) => {
    const slot = slotOf(key)
    if (!bySlot.has(slot)) bySlot.set(slot, { slot, start: first.start, end: last.end })
  }
  if (asks) put('asks')
  if (at === 0) put('first sentence')
  if (at === body.length - 1) put('last sentence')
  return { put, marks: () => [...bySlot.values()] }
}

function nothing({ greets, signature }: Pick<Reading, 'greets' | 'signature'>): Unit {
  const said = greets ? 'only greeting' : signature.length > 0 ? 'only signature' : 'empty'
  return [{ slot: slotOf(said), ...NOWHERE }]
}
