import { problemPage } from '#links/pages/problem'
import type { WebAnswer } from './web.ts'

/** The field that our own form sends, so that nothing else's POST acts (G-29). */
export const FIELD = 'do'

/** One sentence to whoever asked for what cannot be done; nothing was changed. */
export const problem = (status: number, sentence: string, title?: string): WebAnswer => ({
  status,
  html: problemPage(sentence, title),
})

/** To a POST that did not come from our own form: a scanner's, another site's, or an old page's. */
export const foreignForm = (): WebAnswer =>
  problem(400, 'Nothing was done: that did not come from the button on our page.')
