import { describe, expect, test } from 'vitest'
import { isAutomatic } from '#mail/automatic'
import { parseMail } from '#mail/parse'

const PERSONAL = 'Yes, we met in Cork.'
const isMachine = async (headers: string, words = PERSONAL) =>
  isAutomatic(await parseMail(Buffer.from(`${headers}\r\n\r\n${words}`)), words)

describe('G-21 headers of responders (red without any of them)', () => {
  test.each([
    'Auto-Submitted: auto-replied',
    'Auto-Submitted: auto-replied (vacation)',
    'Auto-Submitted: auto-generated; owner-email="ada@example.com"',
    'Auto-Submitted: AUTO-NOTIFIED',
    'X-Autoreply: yes',
    'X-Autorespond: Have we met?',
    'X-Autoresponder: 1',
    'X-Mail-Autoreply: 1',
    'X-POST-MessageClass: 9; Autoresponder',
    'X-FC-MachineGenerated: true',
    'X-Apple-Action: VACATION',
    'Precedence: auto_reply',
    'Precedence: Bulk',
    'List-Id: <sails.example.org>',
    'Return-Path: <>',
    'From: No Reply <noreply@example.com>',
    'From: do-not-reply@example.com',
    'Content-Type: multipart/report; report-type=feedback-report; boundary=b',
  ])('%s', async (header) => expect(await isMachine(header)).toBe(true))
})

describe('G-21 headers that prove nothing (red without reading comments)', () => {
  test.each([
    'Auto-Submitted: no',
    'Auto-Submitted: no (a person wrote this)',
    'Auto-Submitted:',
    'X-Auto-Response-Suppress: All',
    'X-Autoreply: no',
    'X-FC-MachineGenerated: false',
    'X-POST-MessageClass: 1',
    'Precedence: normal',
    'List-Unsubscribe: <mailto:off@example.com>',
    'Return-Path: <ada@example.com>',
    'From: noreen@example.com',
    'From: info@example.com',
    'From: anna.reply@example.com',
  ])('%s', async (header) => expect(await isMachine(header)).toBe(false))
})

describe('G-21 subjects', () => {
  test.each([
    'Automatische Antwort: Have we met?',
    'Re: Automatic reply: Have we met?',
    'AW: Abwesenheitsnotiz',
    'Réponse automatique : Have we met?',
    'Im Urlaub',
    'Afwezig: Have we met?',
  ])('a responder’s: %s (red without the subjects)', async (subject) =>
    expect(await isMachine(`Subject: ${subject}`)).toBe(true),
  )

  test.each([
    'Re: Have we met?',
    'Im Urlaub getroffen',
    'On holiday in Cork',
    'Reading club',
    'Auto: der rote Kombi',
    'Absence makes the heart grow fonder',
  ])('a person’s: %s', async (subject) => expect(await isMachine(`Subject: ${subject}`)).toBe(false))
})

describe('wording without any header', () => {
  const says = (words: string) => isMachine('Subject: Re: Have we met?', words)

  test('an absence with until when and whom else to ask', async () => {
    expect(await says('I am out of the office until Monday. In urgent cases please contact Bo.')).toBe(true)
  })

  test('is not enough where something else is said: a person away may answer', async () => {
    expect(await says('I am out of the office until Monday. It was the lace museum in Bruges. Ask Bo.')).toBe(
      false,
    )
  })

  test('an absence alone is not enough', async () => {
    expect(await says('I am on leave.')).toBe(false)
  })

  test('nor where anything is asked, or the question is answered', async () => {
    expect(await says('I am on leave until Monday. Please contact me then?')).toBe(false)
    expect(await says('I am on leave until Monday but yes.')).toBe(false)
  })

  test('courtesy for contacting is what people say too', async () => {
    expect(await says('Thank you for contacting me. I sell insulation.')).toBe(false)
  })

  test('silence is no wording', async () => expect(await says('')).toBe(false))
})
