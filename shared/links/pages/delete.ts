import { html } from '#text/html'
import { type Form, formHtml } from './form.ts'
import { page } from './frame.ts'

const WHAT = html`<p>All your invitations, answers, digests and settings are deleted, and this address no longer takes your forwards.</p>
<p>What stays is a sealed note of which addresses were asked or do not want to be written to, so that nobody is asked twice.
The mails as they came in go by themselves, 30 days after they came unless whoever runs this service says otherwise; they can delete them sooner if you ask.</p>`

/** In the inbox: pressing sends a mail whose link does it. */
export const deleteAskPage = (form: Form, settingsLink: string): string =>
  page(
    'Delete everything?',
    html`<h1>Delete everything?</h1>${WHAT}
<p>To be sure that it is you, a mail with one more button is sent to your address.</p>
${formHtml(form, 'Send me that mail', { look: 'grave' })}
<p><a href="${settingsLink}">Back to the settings</a></p>`,
  )

/** Behind the link of that mail. */
export const deleteConfirmPage = (form: Form): string =>
  page(
    'Delete everything now?',
    html`<h1>Delete everything now?</h1>${WHAT}
<p class="warn">This cannot be undone.</p>
${formHtml(form, 'Delete everything now', { look: 'grave' })}`,
  )

/** After either button. */
export const deleteDonePage = (done: 'mail sent' | 'deleted'): string =>
  done === 'mail sent'
    ? page(
        'Look into your mailbox',
        html`<h1>Look into your mailbox</h1><p>The mail with the last button is on its way. Nothing is deleted before you press it.</p>`,
      )
    : page(
        'Everything is deleted',
        html`<h1>Everything is deleted</h1><p>No mail comes from here any more. Thank you for having tried it.</p>`,
      )
