import type { ThreadAction } from '#domain/link'
import { NETWORK_NAMES } from '#domain/network-page'
import type { Thread } from '#domain/thread'

export type Act = Exclude<ThreadAction, 'view'>

type Words = {
  /** The question above the name. */
  readonly asks: string
  readonly button: string
  /** What pressing does, and what it does not. */
  readonly does: string
  readonly warning?: string
}

/** What each page of an action says before it is done. */
export const actionWords = (action: Act, { invitation }: Thread): Words => {
  const network = NETWORK_NAMES[invitation.network]
  switch (action) {
    case 'accept':
      return {
        asks: 'Accept this invitation?',
        button: 'Accept',
        does:
          invitation.network === 'person'
            ? 'This records that you accept. The next page helps you to answer by mail.'
            : `This records that you accept. The next page shows the way to ${network}, where you press Accept once more.`,
      }
    case 'ignore':
      return {
        asks: 'Ignore this invitation?',
        button: 'Ignore',
        does: 'This records that you ignore it. Nobody is told. You can undo it for 7 days.',
      }
    case 'undo':
      return {
        asks: 'Undo the decision?',
        button: 'Undo',
        does: 'The case is open again, as it was before.',
      }
    case 'asked':
      return {
        asks: 'Have you asked?',
        button: 'I have asked',
        does: 'This records that you asked by yourself. From now on the answer is waited for.',
      }
    case 'send':
      return {
        asks: 'Send the question?',
        button: 'Send the question',
        does: 'One short mail asks in your name whether you have met.',
      }
    case 'again':
      return {
        asks: 'Send the question again?',
        button: 'Send it again',
        does: 'The question is sent once more.',
        warning: 'The first one may have arrived: a second copy is possible.',
      }
    case 'address':
      return {
        asks: 'Do you know the address?',
        button: 'Ask at this address',
        does: 'One short mail asks there, in your name, whether you have met.',
      }
  }
}
