import { type Html, html } from '#text/html'

/** What was typed as the inviter's address, and the sentence on why it is not taken. */
export type RefusedAddress = { readonly given: string; readonly why: string }

const WHY = 'refused'

/** No `type="email"`: a browser would send no `Name <address>`, which is understood. */
export const addressField = (label: string, refused: RefusedAddress | null = null): Html =>
  html`<label for="address">${label}</label>
<input type="text" inputmode="email" id="address" name="address" autocomplete="off" autocapitalize="none" spellcheck="false" required maxlength="400"${
    refused && html` value="${refused.given}" aria-invalid="true" aria-describedby="${WHY}"`
  }>`

export const refusal = ({ why }: RefusedAddress): Html =>
  html`<p class="warn" role="alert" id="${WHY}"><strong>Nothing was changed.</strong> ${why}</p>`
