import { buildDigest, renderDigest } from '#digest/digest'
import { DEFAULT_POLICY } from '#domain/policy'
import { confirmPage } from '#links/pages/confirm'
import { deleteAskPage, deleteConfirmPage, deleteDonePage } from '#links/pages/delete'
import { donePage } from '#links/pages/done'
import { inboxPage, openInboxPage } from '#links/pages/inbox'
import { readFilter } from '#links/pages/inbox-filter'
import { pauseDonePage, pausePage } from '#links/pages/pause'
import { problemPage } from '#links/pages/problem'
import { settingsPage } from '#links/pages/settings-page'
import { threadPage } from '#links/pages/thread'
import { verifiedPage, verifyPage } from '#links/pages/verify'
import { answers, decides, input, lost, MONDAY, NOW, sent, tell, withInviter } from '../digest/story.ts'

const form = { action: '/l/token', fields: { do: 'accept' } }
const met = tell(
  withInviter(
    { name: 'Ann Sample', headline: 'Head of pumps at Example Works' },
    { profileUrl: 'https://www.linkedin.com/in/ann-sample', location: 'Hanover' },
  ),
  null,
  sent,
  answers('We met at the fair in Hanover, I showed you the blue pump.', 'met'),
)
const relay = tell({
  name: 'נועה לוי 🌱',
  replyChannel: { kind: 'relay', address: 'abc@reply.linkedin.com' },
})
const unsure = tell({ name: 'Hal Lost' }, null, lost)
const accepted = tell({ name: 'Ann Sample' }, null, sent, decides('accept'))
const threads = [met, relay, unsure, accepted]
const acts = { accept: form, ignore: form, asked: form, address: form }
const digest = buildDigest(
  input([met, relay, unsure], {
    date: '2026-11-30',
    parked: [
      { id: 'p', owner: null, at: MONDAY, from: 'x@example.org', subject: 'Hi', reason: 'It names nobody.' },
    ],
  }),
)

/** Every page that an owner can see, and the digest, each as a whole document. */
export const PAGES: Readonly<Record<string, string>> = {
  digest: digest === null ? '' : renderDigest(digest).html,
  confirm: confirmPage({ thread: met, action: 'accept', form }),
  'confirm again': confirmPage({ thread: unsure, action: 'again', form }),
  'confirm address': confirmPage({ thread: relay, action: 'address', form }),
  'confirm address refused': confirmPage({
    thread: relay,
    action: 'address',
    form,
    refused: {
      given: 'Nobody at all <nobody.whatsoever.with-a-very-long-name@department.of.example.org',
      why: 'That is no mail address: type it like name@example.com.',
    },
  }),
  'confirm when decided': confirmPage({ thread: accepted, action: 'ignore', form, undoLink: '/l/undo' }),
  done: donePage({ thread: accepted, action: 'accept', undo: form, now: NOW }),
  thread: threadPage({ thread: met, forms: acts, owner: 'Ron Example' }),
  'thread from the inbox': threadPage({
    thread: met,
    forms: acts,
    owner: 'Ron Example',
    inboxLink: '/inbox',
  }),
  'done from the inbox': donePage({
    thread: accepted,
    action: 'accept',
    undo: form,
    now: NOW,
    inboxLink: '/inbox',
  }),
  'thread to ask': threadPage({ thread: relay, forms: acts, owner: 'Ron Example' }),
  pause: pausePage({ action: 'pause', form }),
  paused: pauseDonePage({ action: 'pause', reverse: form }),
  problem: problemPage('This link has expired. The latest digest has fresh ones.'),
  'inbox closed': problemPage('It stays open for 15 minutes.', 'The inbox is closed'),
  'open inbox': openInboxPage(form),
  inbox: inboxPage({
    threads: Array.from({ length: 60 }, (_, index) => ({
      ...(threads[index % 3] ?? met),
      id: `thread${index}`,
    })),
    filter: readFilter(new URLSearchParams()),
    zone: 'UTC',
    path: '/inbox',
    settingsLink: '/settings',
    linkTo: (id) => `/inbox/${id}`,
  }),
  settings: settingsPage({
    settings: {
      digestHour: 8,
      zone: 'Europe/Berlin',
      weekdays: [1, 2, 3, 4, 5],
      patienceDays: 7,
      graceMinutes: 10,
      mode: 'auto',
      recommend: DEFAULT_POLICY.recommend,
      ignoreAlone: [...DEFAULT_POLICY.ignoreAlone],
      wording: null,
    },
    form,
    problems: ['There is no such time zone.'],
    saved: false,
    preview: [{ language: 'de', subject: 'Ron Example fragt: Kennen wir uns?', text: 'Guten Tag' }],
    inboxLink: '/inbox',
    deleteLink: '/delete',
    pause: { isPaused: false, form },
  }),
  verify: verifyPage({ address: 'ron@example.com', form }),
  verified: verifiedPage({ address: 'ron@example.com' }),
  'delete ask': deleteAskPage(form, '/settings'),
  'delete confirm': deleteConfirmPage(form),
  deleted: deleteDonePage('deleted'),
}
