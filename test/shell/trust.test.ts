import { describe, expect, it } from 'vitest'
import { trustOf } from '#shell/trust'
import { anOwner } from '#test/store/an-owner'

const owner = anOwner({ addresses: ['ron@example.com', 'ron@example.org'] })
const forward = { byHand: true, from: 'ron@example.com', dmarc: 'PASS', toAlias: false, owner } as const

describe('G-01 whose mail it is', () => {
  it('by hand: an address of the owner that DMARC proves', () => {
    expect(trustOf(forward)).toBe('trusted')
    expect(trustOf({ ...forward, from: 'ron@example.org' })).toBe('trusted')
  })

  it('by hand without a DMARC record of the domain: only at the secret alias, and not beyond doubt (red without the alias)', () => {
    expect(trustOf({ ...forward, dmarc: 'GRAY' })).toBe('stranger')
    expect(trustOf({ ...forward, dmarc: 'GRAY', toAlias: true })).toBe('unproved')
  })

  it('a forgery is a stranger’s, also at the secret alias (red without the look at the From)', () => {
    expect(trustOf({ ...forward, dmarc: 'FAIL' })).toBe('stranger')
    expect(trustOf({ ...forward, dmarc: 'FAIL', toAlias: true })).toBe('stranger')
    expect(trustOf({ ...forward, from: 'mallory@example.com', toAlias: true })).toBe('stranger')
    expect(trustOf({ ...forward, from: null, toAlias: true })).toBe('stranger')
  })

  it('by a filter: the secret alias and DMARC of the original', () => {
    const filtered = { ...forward, byHand: false, from: 'invitations@linkedin.com' }
    expect(trustOf({ ...filtered, toAlias: true })).toBe('trusted')
    expect(trustOf({ ...filtered, toAlias: true, dmarc: 'FAIL' })).toBe('unproved')
    expect(trustOf(filtered)).toBe('claimed')
    expect(trustOf({ ...filtered, dmarc: 'FAIL' })).toBe('stranger')
  })
})
