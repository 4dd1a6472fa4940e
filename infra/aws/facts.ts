/** What the functions log and somebody should hear of; a test holds that the functions do log it. */
export const FACTS = [
  {
    name: 'HeldClaims',
    event: 'held',
    reason: 'maybe-sent',
    title: 'Questions that may not have been sent',
    says: 'It is unknown whether a question was sent, so it is held and its owner is asked. Often? Then read the log for timeouts of SES.',
  },
  {
    name: 'Complaints',
    event: 'question-complained',
    reason: null,
    title: 'Questions reported as spam',
    says: 'Somebody reported a question as spam. Their address is never asked again; there is nothing else to do unless it happens often.',
  },
  {
    name: 'BreakerTripped',
    event: 'breaker-tripped',
    reason: null,
    title: 'Times that asking stopped by itself',
    says: 'Too many questions bounced or were reported as spam, so nobody is asked any more. Find out why, then "hwm switch on".',
  },
  {
    name: 'DigestsFailed',
    event: 'digest-failed',
    reason: null,
    title: 'Digests that did not reach their owner',
    says: 'A digest did not reach its owner: SES refused it, it bounced, or they reported it as spam. What it told is news again. After a bounce or a report their digests are paused; docs/operate.md says how to resume them.',
  },
  {
    name: 'MailsNotTaken',
    event: 'mail-not-taken',
    reason: null,
    title: 'Mails that SES did not take for now',
    says: 'SES takes no mail: its quota is used up, it has paused sending, an identity is not verified, or a right is missing. Questions and digests wait and are tried again. The log says why.',
  },
] as const
