import { expect, test } from 'vitest'
import { aliasesOf, nameAlias } from '#domain/alias'
import { direct, invitation, none, relay } from './events.ts'

test('an inviter is known by invitation, profile, own address and name, strongest first', () => {
  expect(aliasesOf(invitation({ replyChannel: direct('Ada@Example.org') }))).toEqual([
    { level: 1, value: 'linkedin:6001' },
    { level: 2, value: 'https://www.linkedin.com/in/ada-kroll' },
    { level: 3, value: 'ada@example.org' },
    { level: 4, value: 'linkedin|ada kroll|pump designer' },
  ])
})

test("what a mail does not say is no alias; a relay address is nobody's own", () => {
  const { inviter } = invitation()
  const bare = { invitationId: null, inviter: { ...inviter, profileUrl: null } }
  for (const replyChannel of [relay, none])
    expect(aliasesOf(invitation({ ...bare, replyChannel })).map(({ level }) => level)).toEqual([4])
})

test('case, accents and blanks do not tell people apart; the network and the headline do', () => {
  const { inviter } = invitation()
  const same = nameAlias('linkedin', { ...inviter, name: ' ÀDA  Kröll ' })
  expect(same).toEqual(nameAlias('linkedin', { ...inviter, name: 'Ada Kroll' }))
  expect(nameAlias('xing', inviter)).not.toEqual(nameAlias('linkedin', inviter))
  expect(nameAlias('linkedin', { ...inviter, headline: 'Baker' })).not.toEqual(nameAlias('linkedin', inviter))
})
