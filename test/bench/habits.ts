/** What owners and inviters are taken to do; measured nowhere, so change it to what you see. */
export const HABITS = {
  /** Of invitations: the inviter's own address is known, so that a question goes out. */
  direct: 0.4,
  /** Of questions: answered. */
  answered: 0.5,
  /** Pages opened and buttons pressed for each invitation. */
  clicks: 1,
  /** Days on which an invitation is news: it comes, and something comes of it. */
  newsDays: 2,
  /** Bytes of a received mail, most of it a network's HTML. */
  mailBytes: 60_000,
  /** Bytes kept in the table for each invitation, its entry in the index included; a year. */
  threadBytes: 4_000,
}

export const MONTH_DAYS = 30

/** Digests of an owner a month that have something to tell. */
export const digestsWithNews = (invites: number): number =>
  MONTH_DAYS * (1 - Math.exp((-HABITS.newsDays * invites) / MONTH_DAYS))

/** Shares of owners by the UTC hour of their eight o'clock: Americas, Europe, India, East Asia, Oceania. */
export const DIGEST_HOURS: Readonly<Record<number, number>> = {
  16: 0.08,
  15: 0.04,
  14: 0.1,
  13: 0.2,
  11: 0.05,
  8: 0.08,
  7: 0.22,
  6: 0.04,
  4: 0.02,
  3: 0.1,
  0: 0.04,
  22: 0.03,
}
