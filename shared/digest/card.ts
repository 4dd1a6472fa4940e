import { addressByHand, mayAskByHand } from '#domain/by-hand'
import { tellingEvidence } from '#domain/label-words'
import { profileOf } from '#domain/network-page'
import { nameOf, type Owner } from '#domain/owner'
import { bestAnswer, type Policy, recommend } from '#domain/policy'
import type { Thread } from '#domain/thread'
import { composeByHand } from '#text/by-hand'
import { shorten, shownLine, shownName, withoutLinks } from '#text/plain-name'
import { buttonsOf, type Link } from './buttons.ts'
import { factsOf, saysOf, warningOf } from './facts.ts'
import { fold, quote } from './quote.ts'
import type { Card, SectionKey } from './view.ts'

const MOST_NAME = 80
const MOST_ABOUT = 120
const MOST_EVIDENCE = 3

export type CardParts = {
  readonly owner: Owner
  readonly policy: Policy
  readonly now: number
  readonly link: Link
}

/** One thread as the owner sees it. */
export const cardOf = (thread: Thread, section: SectionKey, number: number, parts: CardParts): Card => {
  const { owner, policy, now, link } = parts
  const { inviter } = thread.invitation
  const best = bestAnswer(thread)
  const answer = best ?? thread.answers.at(-1)
  const evidence = (best ? tellingEvidence(best.judgement) : []).slice(0, MOST_EVIDENCE)
  return {
    number,
    thread: thread.id,
    section,
    name: shownName(inviter.name, MOST_NAME),
    about: shorten(
      [inviter.headline, inviter.location]
        .filter((part) => part)
        .map((part) => shownLine(part ?? '', MOST_ABOUT))
        .join(' · '),
      MOST_ABOUT,
    ),
    view: link('view', thread.id),
    says: saysOf(thread, owner.zone),
    recommendation: recommend(thread, policy),
    quote: answer ? quote(withoutLinks(answer.text), evidence.map(withoutLinks)) : [],
    evidence: evidence.map((words) => shorten(fold(withoutLinks(words)), 120)),
    facts: factsOf(thread, policy, owner.zone),
    warning: warningOf(thread),
    ready: readyText(thread, owner),
    buttons: buttonsOf(thread, policy, now, link),
  }
}

const readyText = (thread: Thread, owner: Owner): Card['ready'] => {
  if (!mayAskByHand(thread)) return null
  const { inviter, language, messageId } = thread.invitation
  const text = composeByHand({
    owner: nameOf(owner),
    inviter: inviter.name,
    language,
    address: addressByHand(thread),
    messageId,
  })
  return { ...text, profile: profileOf(thread.invitation) }
}
