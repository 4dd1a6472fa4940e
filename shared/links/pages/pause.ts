import { html } from '#text/html'
import { type Form, formHtml } from './form.ts'
import { page } from './frame.ts'

type OwnerAct = 'pause' | 'resume'

const WORDS = {
  pause: {
    asks: 'Pause the daily digest?',
    button: 'Pause',
    does: 'Questions are still asked and answers still collected, but no digest is sent until you resume it.',
    done: 'The digest is paused.',
    after: 'Nothing is lost: what comes in meanwhile is in the first digest after you resume.',
    reverse: 'Resume it',
  },
  resume: {
    asks: 'Resume the daily digest?',
    button: 'Resume',
    does: 'The next digest comes at your usual hour, with everything since the last one.',
    done: 'The digest is on again.',
    after: 'The next one comes at your usual hour, if there is something new.',
    reverse: 'Pause it',
  },
} as const satisfies Record<OwnerAct, Record<string, string>>

/** Asks before digests are paused or resumed. */
export const pausePage = ({ action, form }: { readonly action: OwnerAct; readonly form: Form }): string => {
  const { asks, does, button } = WORDS[action]
  return page(asks, html`<h1>${asks}</h1><p>${does}</p>${formHtml(form, button)}`)
}

/** After it was done, just now or before; `reverse` posts the opposite. */
export const pauseDonePage = (of: { readonly action: OwnerAct; readonly reverse: Form | null }): string => {
  const { done, after, reverse } = WORDS[of.action]
  return page(
    done,
    html`<h1>${done}</h1><p>${after}</p>${of.reverse && formHtml(of.reverse, reverse, { look: 'plain' })}`,
  )
}
