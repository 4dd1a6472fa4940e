let read: () => number = Date.now

/**
 * What time it is, ms since 1970, for what goes by the moment of sending: an event's own time may be long past when a
 * queue was late, or brought it back from its dead letters.
 */
export const now = (): number => read()

/** The local service and the tests have a clock of their own. */
export const setClock = (other: () => number): void => {
  read = other
}
