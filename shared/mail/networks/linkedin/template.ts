/** What a mail's template makes it. */
export type Said = 'invitation' | 'reminder' | 'accepted' | 'message' | 'other'

/** By the template's name: the steadiest mark of LinkedIn's mails, over ten years and all languages. */
export function saidByTemplate(template: string): Said {
  const name = template.toLowerCase()
  if (/accept(?:ed)?_?inv|inv\w*_accepted|comm_inv_acpt|accept_invite/.test(name)) return 'accepted'
  if (/(?:invite?|guest|m2m)\w*_reminder|reminder\w*_invit/.test(name)) return 'reminder'
  if (/inmail|messaging|member_message|_message_/.test(name)) return 'message'
  if (/m2m_invit|invite_(?:member|guest)|guest_invit|comm_invm/.test(name)) return 'invitation'
  return 'other'
}
