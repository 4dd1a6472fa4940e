import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseCommands } from '#digest/commands'

const act = (act: string, ...numbers: number[]) => ({ act, numbers, group: null })
const group = (act: string, group: string) => ({ act, numbers: [], group })

describe('G-32 a mailed command', () => {
  test.each([
    ['accept 3, ignore 5', [act('accept', 3), act('ignore', 5)]],
    ['Accept 1, 2 and 4.\nIgnore #7', [act('accept', 1, 2, 4), act('ignore', 7)]],
    ['accept 3\n\nThanks!', [act('accept', 3)]],
    ['Hi, please ignore 2-4 and undo number 9', [act('ignore', 2, 3, 4), act('undo', 9)]],
    ['ignore all quiet', [group('ignore', 'quiet')]],
    ['ignore everything', [group('ignore', 'all')]],
    ['undo 3', [act('undo', 3)]],
    ['pause a week', [{ act: 'pause', days: 7 }]],
    ['pause for 10 days', [{ act: 'pause', days: 10 }]],
    ['pause', [{ act: 'pause', days: null }]],
    ['resume', [{ act: 'resume' }]],
    ['I have asked 4', [act('asked', 4)]],
    ['send 6', [act('send', 6)]],
    ['3 accept, 5 ignore', [act('accept', 3), act('ignore', 5)]],
    ['Bitte 3 annehmen und 5 ignorieren', [act('accept', 3), act('ignore', 5)]],
    ['ignoriere alle ohne Antwort', [group('ignore', 'silent')]],
    ['3 rückgängig machen', [act('undo', 3)]],
    ['eine Woche Pause machen', [{ act: 'pause', days: 7 }]],
    ['2 bis 4 ignorieren', [act('ignore', 2, 3, 4)]],
    ['Bonjour, acceptez le 3 et ignorez la 5, merci', [act('accept', 3), act('ignore', 5)]],
    ['ignorer tous les silencieux', [group('ignore', 'quiet')]],
    ["pause d'une semaine", [{ act: 'pause', days: 7 }]],
    ['annuler 3', [act('undo', 3)]],
    ['Acepta el 3 y el 4; ignora el 5, por favor', [act('accept', 3, 4), act('ignore', 5)]],
    ['pausa de dos semanas', [{ act: 'pause', days: 14 }]],
    ['deshacer 3', [act('undo', 3)]],
    ['Olá, aceite a 3 e ignore as 5 a 7. Obrigado', [act('accept', 3), act('ignore', 5, 6, 7)]],
    ['pausar por um mês', [{ act: 'pause', days: 30 }]],
    ['desfaça 3', [act('undo', 3)]],
  ])('%s', (text, commands) => {
    expect(parseCommands(text)).toEqual({ commands, notUnderstood: [] })
  })

  test.each([
    ["don't accept 3", 'don t'],
    ['do not ignore 5', 'do not'],
    ['3 nicht annehmen', 'nicht'],
    ["n'acceptez pas 3", 'pas'],
    ['no aceptar 3', 'no'],
    ['não aceite 3', 'não'],
    ['accept Ann', 'Ann'],
    ['accept', 'accept'],
    ['3', '3'],
    ['pause until I say so', 'I say so'],
    ['accept 99999999999', '99999999999'],
    ['accept 3 pause', null],
    ['pause 3', 'pause 3'],
    ['accept all and 3', 'accept all 3'],
    ['resume 3', 'resume 3'],
  ])('%s is said back, whole or in part', (text, said) => {
    const { notUnderstood } = parseCommands(text)
    expect(notUnderstood).toEqual(said === null ? [] : [said])
  })

  test('the name of the owner may stand under it, and no other', () => {
    expect(parseCommands('accept 3\nRon Example', 'Ron Example').notUnderstood).toEqual([])
    expect(parseCommands('accept 3\nSomebody', 'Ron Example').notUnderstood).toEqual(['Somebody'])
  })

  test('an empty mail asks for nothing', () => {
    expect(parseCommands(' \n')).toEqual({ commands: [], notUnderstood: [] })
  })

  test('a text too long is not read', () => {
    expect(parseCommands('accept 1 '.repeat(1000)).commands).toEqual([])
  })

  test('no word is lost: each line is read, or said back', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom('accept', 'ignore', '3', '5', 'all', 'week', 'a', 'pause', 'xyz', 'not', ','),
        ),
        (words) => {
          const { commands, notUnderstood } = parseCommands(words.join(' '))
          if (words.some((word) => word === 'xyz' || word === 'not')) expect(commands).toEqual([])
          // `3 a 5` is from 3 to 5 in three of our tongues.
          const said = words
            .filter((word) => word !== ',')
            .join(' ')
            .replaceAll('3 a 5', '3 4 5')
            .split(' ')
          for (const number of commands.flatMap((command) => ('numbers' in command ? command.numbers : [])))
            expect(said).toContain(String(number))
          if (words.some((word) => /\w/.test(word) && word !== 'a'))
            expect(commands.length + notUnderstood.length).toBeGreaterThan(0)
        },
      ),
      { examples: [[['3', 'a', '5', 'accept']], [['accept', '3', ',', 'a', ',', '5']]], numRuns: 1000 },
    )
  })
})
