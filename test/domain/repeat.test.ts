import { describe, expect, test } from 'vitest'
import { decide } from '#domain/decide'
import { DEFAULT_POLICY } from '#domain/policy'
import { invited, none, relay } from './events.ts'
import { given } from './scenario.ts'

const PROFILE = 'https://www.linkedin.com/in/ada-kroll'

describe('another copy of an invitation', () => {
  test('brings what the first did not tell, changes no state, and brings it once', () => {
    const inviter = {
      name: 'Ada Kroll',
      headline: null,
      location: null,
      profileUrl: null,
      mutualConnections: null,
    }
    const told = invited({ replyChannel: none, mail: 'm2', inviter: { ...inviter, profileUrl: PROFILE } })
    const before = given(invited({ replyChannel: none, inviter }))
    const after = before.when(told)
    after.then({ state: { status: 'handoff' } })
    expect(after.thread?.invitation.inviter.profileUrl).toBe(PROFILE)
    expect(decide(after.thread, told, DEFAULT_POLICY).thread).toBe(after.thread)
  })

  test('never takes away or overwrites what is known', () => {
    const first = invited({ replyChannel: relay })
    given(first)
      .when({ ...invited({ replyChannel: none, mail: 'm2' }) })
      .thenNothing()
  })

  test('G-12 as an attachment shows the relay that a forward by hand had lost', () => {
    const after = given(invited({ replyChannel: none })).when(invited({ replyChannel: relay, mail: 'm2' }))
    expect(after.thread?.invitation.replyChannel).toEqual(relay)
  })
})
