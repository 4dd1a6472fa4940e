import { domainToUnicode } from 'node:url'
import { hostOf, isAtHost } from '#domain/address'

const OWN = ['linkedin.com', 'licdn.com', 'lnkd.in', 'linkedin.cn']
/** Letters that are drawn like those of the name. */
const DRAWN_ALIKE: Readonly<Record<string, string>> = {
  і: 'i', í: 'i', ì: 'i', ï: 'i', î: 'i', ı: 'i', ɩ: 'i', ι: 'i', ӏ: 'l', '1': 'l', '|': 'l', ł: 'l', ḷ: 'l', ⅼ: 'l',
  ń: 'n', ñ: 'n', п: 'n', ո: 'n', ņ: 'n', ķ: 'k', к: 'k', κ: 'k', ḳ: 'k', е: 'e', é: 'e', è: 'e', ê: 'e', ё: 'e', ẹ: 'e',
  ԁ: 'd', ḍ: 'd', đ: 'd', '0': 'o', о: 'o',
} // biome-ignore format: a table

/** `linkedin` as it is drawn. */
const NAME = 'llnkedln'

/** True for hosts of LinkedIn's own site and mail, in lower case. */
export const isLinkedInHost = (host: string): boolean => isAtHost(host, 'linkedin.com')

export const isLinkedInAddress = (address: string): boolean => isLinkedInHost(hostOf(address))

/** True for a host that only looks like LinkedIn's: its name inside another domain, or in other letters. */
export function resemblesLinkedIn(host: string): boolean {
  if (OWN.some((domain) => isAtHost(host, domain))) return false
  const shown = host.includes('xn--') ? domainToUnicode(host) || host : host
  const drawn = skeleton(shown)
  return drawn.replaceAll('.', '').includes(NAME) || drawn.split('.').some(isOneOff)
}

/** Letters that are mistaken for one another are one; `i` and `l` are. */
function skeleton(host: string): string {
  const letters = Array.from(host.toLowerCase().normalize('NFKC')).map(
    (letter) => DRAWN_ALIKE[letter] ?? letter,
  )
  return letters
    .join('')
    .replaceAll('i', 'l')
    .replace(/[^a-z0-9.]/g, '')
}

/** One letter too many, too few, or another. */
function isOneOff(label: string): boolean {
  if (Math.abs(label.length - NAME.length) > 1) return false
  let same = 0
  while (same < NAME.length && label[same] === NAME[same]) same++
  const rest = (word: string, skip: number) => word.slice(same + skip)
  return (
    rest(label, 1) === rest(NAME, 1) || rest(label, 1) === rest(NAME, 0) || rest(label, 0) === rest(NAME, 1)
  )
}
