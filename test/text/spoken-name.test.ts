import { describe, expect, test } from 'vitest'
import { spokenName } from '#text/spoken-name'

describe('a name as one says it in a greeting', () => {
  test.each([
    ['Kowalski, Piotr', 'Piotr Kowalski'],
    ['Smith, John', 'John Smith'],
    ["O'Brien, Seán (EXT)", "Seán O'Brien"],
    ['von Hohenfels, Anna Maria', 'Anna Maria von Hohenfels'],
    ['DOE, JOHN', 'John Doe'],
    ['Smith, John, PhD', 'John Smith'],
    ['John Smith, MBA', 'John Smith'],
    ['Jane Smith, Example Ltd', 'Jane Smith'],
    ['Jane Smith - CEO at Example', 'Jane Smith'],
    ['🚀 Tim Rocket 🚀 | Growth', 'Tim Rocket'],
    ['Ann Sample [External]', 'Ann Sample'],
    ["'Smith, John'", 'John Smith'],
    ['JOHN DOE', 'John Doe'],
    ["SEÁN O'BRIEN-SMITH III", "Seán O'Brien-Smith III"],
    ['Camille PETIT', 'Camille Petit'],
  ])('%s is %s', (name, said) => {
    expect(spokenName(name)).toBe(said)
  })

  test.each([
    'Ann Sample',
    'Dr. J.R. Ewing Jr.',
    'Jean-Luc de la Tour',
    'Anne-Marie McDonald',
    'JP',
    'Sofia & Björk',
    '山田太郎',
    'Zoë van der Berg',
    'Иван Петров',
  ])('%s stays', (name) => {
    expect(spokenName(name)).toBe(name)
  })

  test.each(['Hr8812', 'jmk77', 'Info', '🚀', '(EXT)', '42', ''])('nobody is called %j', (name) => {
    expect(spokenName(name)).toBe('')
  })
})
