import type { World } from './world.ts'

type Mail = World['outbox']['mails'][number]

/** The headers and text of a sent mail, unfolded and with its quoted-printable undone, as far as ASCII goes. */
export const textOf = ({ raw }: Mail): string =>
  raw
    .replace(/=\r\n/g, '')
    .replace(/\r\n[ \t]+/g, ' ')
    .replace(/=([2-7][0-9A-F])/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

/** SES's tag on it: `<owner>_<thread>_<number>` of a question, `<owner>_<date>` of a digest, '' of any other. */
export const claimOf = ({ sent }: Mail): string => sent.tags['claim'] ?? ''

export const isQuestion = (mail: Mail): boolean => /^[a-z2-7]{16}_[a-z2-7]{16}_\d+$/.test(claimOf(mail))
export const isDigest = (mail: Mail): boolean => /^[a-z2-7]{16}_\d{4}-\d\d-\d\d$/.test(claimOf(mail))
export const ownerOf = (mail: Mail): string => claimOf(mail).slice(0, 16)
export const recipientOf = ({ sent }: Mail): string => sent.destinations[0]?.toLowerCase() ?? ''

/** Where each question sent so far can be answered. */
export const answerAddresses = ({ outbox }: World): { address: string; recipient: string }[] =>
  outbox.mails.filter(isQuestion).map((mail) => ({
    address: /ask\+[a-z2-7]+@reply\.[a-z.]+/.exec(textOf(mail))?.[0] ?? '',
    recipient: recipientOf(mail),
  }))

/** The paths of all links in the digests sent so far. */
export const linksIn = ({ outbox }: World): { owner: string; link: string }[] =>
  outbox.mails
    .filter(isDigest)
    .flatMap((mail) =>
      [
        ...new Set(
          [...textOf(mail).matchAll(/http:\/\/localhost:8025(\/l\/[a-z2-7]+)/g)].map(([, link = '']) => link),
        ),
      ].map((link) => ({ owner: ownerOf(mail), link })),
    )
