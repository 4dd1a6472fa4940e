import { describe, expect, test } from 'vitest'
import { detectLanguage } from '#mail/language'
import { parseMail } from '#mail/parse'
import { readIncoming } from '#mail/read-incoming'

const SHORT: Readonly<Record<string, readonly string[]>> = {
  en: [
    "Hi, let's connect!",
    'Hi, shall we connect?',
    'Hi, care to network?',
    'Hello, please add me.',
    'Hi, do you need a plumber?',
  ],
  de: [
    'Hi, lass uns vernetzen! LG',
    'Hi, vernetzen? VG',
    'Servus, magst du dich vernetzen?',
    'Moin, Vernetzung? Gruß',
    'Kontaktanfrage. MfG',
    'Netzwerk?',
  ],
  fr: [
    'Salut, on se connecte ?',
    'Coucou, on réseaute ?',
    'Bonsoir, échangeons. Cdlt',
    'Salut ! Connexion ?',
    'On se connaît ?',
  ],
  es: ['Hola, ¿conectamos?', 'Buenas, conectar? Un saludo', 'Buenas tardes, te agrego a mi red'],
  pt: ['Oi, vamos conectar?', 'Oi, bora conectar', 'Boa tarde, vamos nos conectar'],
  it: ['Ciao, colleghiamoci!', 'Salve, ci connettiamo?', 'Buonasera, entriamo in contatto'],
  nl: [
    'Hi, zullen we linken? Groet',
    'Hoi, zullen we connecten?',
    'Hey, linken? Groetjes',
    'Hi, even connecten. Mvg',
  ],
  sv: ['Hej, ska vi connecta?', 'Hejsan, ska vi nätverka?', 'God dag, kontakt? Mvh'],
  da: ['Hej, skal vi connecte? Mvh'],
  no: ['Hei, skal vi koble oss sammen?'],
  fi: ['Hei, verkostoidutaanko?', 'Moi, verkostoidutaan! Terveisin'],
}

describe('a greeting and a wish to connect tell the language', () => {
  for (const [language, texts] of Object.entries(SHORT))
    test.each(texts)(`${language}: %s`, (text) => {
      expect(detectLanguage(text)).toBe(language)
    })
})

describe('so does a short mail, whose names and subject tell nothing', () => {
  test.each([
    ['de', 'Lars Möller', 'Netzwerk', 'Hi Jonas,\n\nlass uns vernetzen!\n\nLG\nLars'],
    ['fr', 'Camille Petit', 'Connect', 'Salut,\n\non se connecte ?\n\nCamille'],
    ['nl', 'Jan Visser', 'Connect', 'Hi Jonas, zullen we linken? Groet, Jan'],
  ])('%s: from %s', async (language, name, subject, body) => {
    const raw = `From: ${name} <someone@example.org>\nTo: Jonas Weber <jonas@example.com>\nSubject: ${subject}\nContent-Type: text/plain; charset=UTF-8\n\n${body}`
    const [{ reading }] = await readIncoming(await parseMail(Buffer.from(raw)), ['jonas@example.com'])
    expect(reading).toMatchObject({ kind: 'invitation', language })
  })
})
