import type { Digest } from './view.ts'

/** A command that this digest could be answered with, from the numbers on its cards; null where there are none. */
export const commandExample = ({ sections, folded }: Digest): string | null => {
  const cards = [...sections.flatMap(({ cards }) => cards), ...folded]
  const ignorable = cards.findLast(({ recommendation }) => recommendation === 'ignore')
  const [first] = cards.filter((card) => card !== ignorable)
  const parts = [first && `accept ${first.number}`, ignorable && `ignore ${ignorable.number}`]
  return parts.filter((part) => part !== undefined).join(', ') || null
}
