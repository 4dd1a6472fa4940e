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
