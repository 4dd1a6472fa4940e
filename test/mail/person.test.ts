import { describe, expect, test } from 'vitest'
import { parseMail } from '#mail/parse'
import { readIncoming } from '#mail/read-incoming'

const read = async (from: string, body: string, subject = 'Connect') => {
  const raw = `From: ${from}\nTo: Jonas Weber <jonas@example.com>\nSubject: ${subject}\nContent-Type: text/plain; charset=UTF-8\n\n${body}`
  return (await readIncoming(await parseMail(Buffer.from(raw)), ['jonas@example.com']))[0].reading
}

const WISH = 'Hi Jonas,\n\nI would like to connect with you.\n\n'

describe('plain mail that is signed with a short form of the name bears no note', () => {
  test.each([
    ['Alexander Bergmann', 'Alex'],
    ['Robert Miller', 'Best,\nBob'],
    ['Elizabeth Stone', 'Warm regards\nLiz Stone'],
    ['Thomas Link', 'Thx, Tom'],
    ['Thomas Lutz', 'Cheers\nT.'],
    ['Hans-Peter Kuhn', 'LG HP'],
    ['Susanne Klein', 'Liebe Grüße\nSusi'],
  ])('%s: %j', async (name, signature) => {
    const reading = await read(`${name} <someone@example.org>`, WISH + signature)
    expect(reading).toMatchObject({ kind: 'invitation', note: null, inviter: { name } })
  })

  test('also where no name but an office stands in the address', async () => {
    expect(await read('info@example.org', `${WISH}Greta`)).toMatchObject({ note: null })
  })
})

test('an address that stands for a name is told as one', async () => {
  const reading = await read('"greta.lind@example.org" <greta.lind@example.org>', `${WISH}Greta`)
  expect(reading.inviter?.name).toBe('Greta Lind')
})

describe('a last line that may be a reason makes a note', () => {
  test.each(['Pump fair', 'the winch', 'Anna’s friend', 'Bees?', 'We met.'])('%s', async (last) => {
    const { note } = await read('Bo Lind <bo@example.org>', WISH + last)
    expect(note ?? '').toContain(last)
  })
})

describe('a closing, in whatever words, makes no note', () => {
  test.each([
    ['Bonjour, je souhaite vous ajouter à mon réseau.', 'Bonne journée'],
    ['Bonjour, je souhaite vous ajouter à mon réseau.', 'Amicalement'],
    ['Bonjour, je souhaite vous ajouter à mon réseau.', 'Salutations distinguées'],
    ['Bonjour, je souhaite vous ajouter à mon réseau.', 'À bientôt'],
    [
      'Je souhaite vous ajouter à mon réseau.',
      "Je vous prie d'agréer, Monsieur, mes salutations distinguées.",
    ],
    ['I would like to connect with you.', 'Take care'],
    ['To whom it may concern,\n\nI would like to connect with you.', 'Kindest regards'],
    ['Hi Jonas, how are you?\n\nI would like to connect with you.', 'Cheers'],
    ['ich möchte Sie gerne zu meinen Kontakten hinzufügen.', 'Mit besten Grüßen'],
    ['ich möchte Sie gerne zu meinen Kontakten hinzufügen.', 'Herzliche Grüße'],
    ['ich möchte Sie gerne zu meinen Kontakten hinzufügen.', 'Mit freundlichem Gruß'],
    ['Me gustaría conectar contigo.', 'Atentamente'],
    ['Ik wil je graag toevoegen aan mijn netwerk.', 'Hartelijke groet'],
    ['please add me to your network on LinkedIn: https://www.linkedin.com/in/lars-lot-5b6c', 'Best'],
  ])('%s %s', async (wish, closing) => {
    for (const below of [closing, `${closing},\nLars Lot`]) {
      const reading = await read('Lars Lot <lars@ll.example>', `${wish}\n\n${below}`, 'Hello')
      expect(reading).toMatchObject({ kind: 'invitation', note: null })
    }
  })

  test('but what stands around it does', async () => {
    const body = 'I would like to connect with you.\n\nTake care of the bees in Kiel.\n\nLars'
    expect((await read('Lars Lot <lars@ll.example>', body)).note).toBe(body)
  })
})
