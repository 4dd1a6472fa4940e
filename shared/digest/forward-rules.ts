/**
 * Gmail's search for a filter that forwards invitations and nothing else: LinkedIn sends them from one address,
 * and the news of an acceptance from the same with "via LinkedIn" in the name; its late reminders come from another.
 */
export const GMAIL_SEARCH =
  '{from:invitations@linkedin.com (from:messages-noreply@linkedin.com subject:"invited you to connect") (from:xing.com subject:(Kontaktanfrage OR "contact request"))} -from:"via LinkedIn" -subject:accepted'

/** The same as a rule of Outlook. */
export const OUTLOOK_RULE = [
  'Condition: "Sender address includes" invitations@linkedin.com',
  'Exception: "Message header includes" via LinkedIn',
  'Exception: "Subject includes" accepted',
] as const
