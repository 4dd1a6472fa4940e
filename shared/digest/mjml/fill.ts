import { type Html, html } from '#text/html'
import { BLOCKS } from './blocks.ts'

type Slots<Text extends string> = Text extends `${string}{{${infer Name}}}${infer Rest}`
  ? Name | Slots<Rest>
  : never

/** A block with its slots filled; text is escaped, markup is taken as it is. */
export const fill = <Block extends keyof typeof BLOCKS>(
  block: Block,
  slots: Readonly<Record<Slots<(typeof BLOCKS)[Block]>, Html | string>>,
): Html => {
  const values: Readonly<Record<string, Html | string>> = slots
  return {
    markup: BLOCKS[block].replace(/\{\{(\w+)\}\}/g, (_, name: string) => html`${values[name]}`.markup),
  }
}

/** Several blocks, one after the other. */
export const join = (blocks: readonly (Html | null)[], between = ''): Html => ({
  markup: blocks
    .filter((block) => block !== null)
    .map(({ markup }) => markup)
    .join(between),
})
