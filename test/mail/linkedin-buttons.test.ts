import { describe, expect, test } from 'vitest'
import { linesOfText } from '#mail/body'
import { isButtons } from '#mail/networks/linkedin/chrome'
import { BUTTONS } from '#mail/networks/linkedin/chrome-words'

const areButtons = (text: string): boolean => linesOfText(text).every(isButtons)

describe('a line of nothing but button words is a row of buttons, whatever stands between', () => {
  test.each([
    'Accept  View profile',
    'Accept View profile',
    'Accept | View profile',
    'Accept · View profile',
    'Accept / Ignore',
    '[Accept]  [View profile]',
    '<Accept> <View profile>',
    '[Accept]',
    'Accept\tView profile',
    'Accept  View profile  Message',
    'Accept invitation  View Rem\u2019s profile',
    'View profile View profile',
    '✓ Accept ✕ Ignore',
    'Annehmen  Profil ansehen',
    'Annehmen | Ablehnen',
    'Accepter  Voir le profil',
    'Aceptar  Ver perfil',
    'Aceitar | Visualizar perfil',
    'Accetta  Vedi profilo',
    'Accepteren  Profiel weergeven',
    'Acceptera  Visa profil',
    'Zaakceptuj  Wyświetl profil',
    'Přijmout  Zobrazit profil',
    'Kabul et  Profili görüntüle',
    '承認する  プロフィールを見る',
    '接受  查看档案',
    '수락  프로필 보기',
  ])('%s', (text) => {
    expect(areButtons(text)).toBe(true)
  })

  test('in any two words of the list', () => {
    const words = BUTTONS.split('|').map((word) => word.trim())
    for (const [at, word] of words.entries()) {
      const other = words[(at * 7 + 1) % words.length] ?? ''
      expect([word, other, areButtons(`${word}  ${other}`)]).toEqual([word, other, true])
    }
  })
})

describe('what a person writes is none', () => {
  test.each([
    'Accept, reply',
    'Accept or ignore',
    'Accept my invitation',
    'Please accept',
    'Accept! View profile!',
    'Accept. Reply.',
    'Message me',
    'Connect with me',
    'View my profile',
    'Nurse | Accept',
    'Accept, Ignore or Decline: three years of an inbox',
    '| - |',
    '',
  ])('%j', (text) => {
    expect(areButtons(text)).toBe(false)
  })
})
