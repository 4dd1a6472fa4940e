import type { Card, Digest } from './view.ts'

/** A command that this digest could be answered with, as its cards recommend; null where none recommends anything. */
export const commandExample = ({ sections }: Digest): string | null => {
  const cards = sections.flatMap(({ cards }) => cards)
  const toAccept = cards.find((card) => speaksFor(card) && offers(card, 'Accept'))
  const toIgnore = cards.find((card) => card.recommendation === 'ignore' && offers(card, 'Ignore'))
  const parts = [toAccept && `accept ${toAccept.number}`, toIgnore && `ignore ${toIgnore.number}`]
  return parts.filter((part) => part !== undefined).join(', ') || null
}

const speaksFor = ({ recommendation }: Card): boolean =>
  recommendation === 'accept' || recommendation === 'review'

const offers = ({ buttons }: Card, wanted: string): boolean => buttons.some(({ label }) => label === wanted)
