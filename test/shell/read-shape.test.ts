import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { readStoredSecret } from '#aws/add-key'
import { readNotification } from '#shell/notification'
import { readShape, Unreadable } from '#shell/read-shape'
import { readWork } from '#shell/work'

const told = (read: () => unknown): Unreadable => {
  try {
    read()
  } catch (error) {
    if (error instanceof Unreadable) return error
    throw error
  }
  throw new Error('it was read')
}

describe('what is not as it must be', () => {
  it('is told by its place', () => {
    const shape = v.object({ owner: v.string(), keys: v.array(v.object({ id: v.string() })) })
    expect(told(() => readShape(shape, { owner: 7, keys: [{ id: null }] })).message).toBe(
      'owner is not string; keys.0.id is not string',
    )
    expect(told(() => readShape(shape, null)).message).toBe('it is not Object')
  })

  it.each([
    ['a pepper', () => readStoredSecret('{"keys":[{"id":"a","key":"hush"}],"pepper":"hush"}')],
    ['a key', () => readStoredSecret('{"keys":[{"id":"a","key":"hush!"}],"pepper":null}')],
    ['a pepper without its quotes', () => readStoredSecret('{"keys":[],"pepper":hush}')],
    ['a secret that is no JSON', () => readStoredSecret('hush')],
    ['a mail', () => readNotification(notice({ receipt: 'hush', mail: { commonHeaders: 'hush' } }))],
    ['a message that is no JSON', () => readNotification('hush')],
    ['work that is no JSON', () => readWork('hush')],
  ])('never quotes %s, in whatever way a log prints it', (_, read) => {
    const error = told(read)
    expect(`${error.stack} ${JSON.stringify(error)}`).not.toContain('hush')
  })
})

const notice = (message: object): string =>
  JSON.stringify({
    Type: 'Notification',
    Message: JSON.stringify({ notificationType: 'Received', ...message }),
  })
