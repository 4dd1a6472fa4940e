import { expect, test } from 'vitest'
import { aliasesOf, nameAliases } from '#domain/alias'
import { direct, invitation, none, relay } from './events.ts'

test('an inviter is known by invitation, profile, own address, name with headline and bare name, strongest first', () => {
  expect(aliasesOf(invitation({ replyChannel: direct('Ada@Example.org') }))).toEqual([
    { level: 1, value: 'linkedin:6001' },
    { level: 2, value: 'https://www.linkedin.com/in/ada-kroll' },
    { level: 3, value: 'ada@example.org' },
    { level: 4, value: 'linkedin|ada kroll|pump designer' },
    { level: 4, value: 'linkedin|ada kroll|' },
  ])
})

test("what a mail does not say is no alias; a relay address is nobody's own", () => {
  const { inviter } = invitation()
  const bare = { invitationId: null, inviter: { ...inviter, profileUrl: null } }
  for (const replyChannel of [relay, none])
    expect(aliasesOf(invitation({ ...bare, replyChannel })).map(({ level }) => level)).toEqual([4, 4])
})

test('whose mail shows no headline is known by the bare name alone', () => {
  const { inviter } = invitation()
  expect(nameAliases('linkedin', { ...inviter, headline: null })).toEqual([
    { level: 4, value: 'linkedin|ada kroll|' },
  ])
})

test('case, accents and blanks do not tell people apart; the network and the headline do', () => {
  const { inviter } = invitation()
  const known = nameAliases('linkedin', inviter)
  expect(nameAliases('linkedin', { ...inviter, name: ' ÀDA  Kröll ' })).toEqual(
    nameAliases('linkedin', { ...inviter, name: 'Ada Kroll' }),
  )
  expect(nameAliases('xing', inviter)[0]).not.toEqual(known[0])
  expect(nameAliases('linkedin', { ...inviter, headline: 'Baker' })[0]).not.toEqual(known[0])
})
