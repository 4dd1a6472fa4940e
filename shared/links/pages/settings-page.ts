import { LABELS } from '#domain/judgement'
import { LABEL_SAYS } from '#domain/label-words'
import { type Html, html } from '#text/html'
import { MOST_WORDING } from '#text/wording'
import { checkbox, choice, number, radio } from './fields.ts'
import { type Form, formHtml } from './form.ts'
import { page, toInbox } from './frame.ts'
import { ALONE, RECOMMENDATIONS, type Settings } from './settings.ts'

const SAYS = { accept: 'Accept', review: 'Review it yourself', ignore: 'Ignore' } as const
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

/** `preview`: the question as it would be sent, by language. `saved`: the form was just taken. */
export const settingsPage = (of: {
  readonly settings: Settings
  readonly form: Form
  readonly problems: readonly string[]
  readonly saved: boolean
  readonly preview: readonly { readonly language: string; readonly subject: string; readonly text: string }[]
  readonly inboxLink: string
  readonly deleteLink: string
  /** Pauses the digest, or resumes it when it is paused. */
  readonly pause: { readonly isPaused: boolean; readonly form: Form }
}): string => {
  const { settings, form, pause } = of
  return page(
    'Settings',
    html`${toInbox(of.inboxLink)}
<h1>Settings</h1>
${notice(of)}
${formHtml(form, 'Save', { inputs: html`${when(settings)}${asking(settings)}${rules(settings)}` })}
${of.preview.length > 0 && html`<h2>The question as it is sent</h2>${of.preview.map(previewHtml)}`}
<h2>${pause.isPaused ? 'The digest is paused' : 'Pause the digest'}</h2>
${formHtml(pause.form, pause.isPaused ? 'Resume it' : 'Pause it', { look: 'plain' })}
<h2>Delete everything</h2>
<p>All your invitations, answers and settings are deleted. You are asked again by mail first.</p>
<p><a href="${of.deleteLink}">Delete everything</a></p>`,
  )
}

const notice = ({ problems, saved }: { problems: readonly string[]; saved: boolean }): Html | null => {
  if (problems.length > 0)
    return html`<div class="warn" role="alert"><p><strong>Nothing was saved.</strong></p><ul>${problems.map((problem) => html`<li>${problem}</li>`)}</ul></div>`
  return saved ? html`<p class="warn" role="status">Saved.</p>` : null
}

const when = ({ digestHour, zone, weekdays }: Settings): Html => html`<fieldset><legend>The digest</legend>
${number('hour', 'Hour of the day (0 to 23)', digestHour, 0, 23)}
${choice('zone', 'Time zone', zones(zone), zone)}
<p id="days">Days with a digest</p>
<div class="ticks" role="group" aria-labelledby="days">${WEEKDAYS.map((day, index) => checkbox('weekday', String(index + 1), day, weekdays.includes(index + 1)))}</div>
</fieldset>`

const asking = ({
  mode,
  patienceDays,
  graceMinutes,
  wording,
}: Settings): Html => html`<fieldset><legend>Asking</legend>
${radio('mode', 'auto', 'Ask by itself', mode === 'auto')}
${radio('mode', 'approve', 'Show me each question before it is sent', mode === 'approve')}
${number('grace', 'Minutes to wait before asking, in case a note follows', graceMinutes, 0, 10_080)}
${number('patience', 'Days to wait for an answer', patienceDays, 1, 60)}
<label for="wording">The question in your own words (empty: ours, in the language of the invitation)</label>
<textarea id="wording" name="wording" maxlength="${MOST_WORDING}" aria-describedby="wording-help">${wording ?? ''}</textarea>
<p class="dim" id="wording-help">Plain text without links, at most ${MOST_WORDING} letters. {owner} and {inviter} stand for the names. Greeting, sender and the line on how to stop are added.</p>
</fieldset>`

const rules = ({
  recommend,
  ignoreAlone,
}: Settings): Html => html`<fieldset><legend>What the digest recommends</legend>
<div class="pairs">${LABELS.map((label) =>
  choice(
    `recommend-${label}`,
    LABEL_SAYS[label],
    RECOMMENDATIONS.map((each) => ({ value: each, says: SAYS[each] })),
    recommend[label],
  ),
)}
</div></fieldset>
<fieldset><legend>Ignored by itself after one digest</legend>
<p class="dim">Only where the digest recommends to ignore and is sure. You can undo it for 7 days.</p>
${ALONE.map((label) => checkbox('alone', label, label === 'silent' ? 'Does not answer' : LABEL_SAYS[label], ignoreAlone.includes(label)))}
</fieldset>`

const previewHtml = ({
  language,
  subject,
  text,
}: {
  language: string
  subject: string
  text: string
}): Html =>
  html`<details><summary>${new Intl.DisplayNames('en', { type: 'language' }).of(language)}</summary><p lang="${language}"><strong>${subject}</strong></p><pre lang="${language}">${text}</pre></details>`

const zones = (zone: string): readonly { value: string; says: string }[] =>
  [...new Set(['UTC', zone, ...Intl.supportedValuesOf('timeZone')])]
    .filter((value) => value !== '')
    .map((value) => ({ value, says: value }))
