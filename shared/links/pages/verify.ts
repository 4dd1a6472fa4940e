import { html } from '#text/html'
import { type Form, formHtml } from './form.ts'
import { page } from './frame.ts'

/** Asks whether an address is the reader's own. */
export const verifyPage = ({ address, form }: { readonly address: string; readonly form: Form }): string =>
  page(
    'Is this your address?',
    html`<p class="over">Is this your address?</p>
<h1>${address}</h1>
<p>With this button you say that it is, and that Have We Met may ask in your name when you forward an invitation from there.</p>
${formHtml(form, 'Yes, it is mine')}
<p class="dim">If you do not know what this is, close the page: nothing happens.</p>`,
  )

/** After it was said. */
export const verifiedPage = ({ address }: { readonly address: string }): string =>
  page(
    'Your address is verified',
    html`<h1>Your address is verified</h1>
<p>From now on you can forward invitations from ${address}. The mail that led you here says where to.</p>`,
  )
