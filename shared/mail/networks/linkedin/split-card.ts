/** What a company's or a school's name ends with. */
const ENDS =
  'Ltd|Inc|LLC|GmbH|AG|Corp|Corporation|PLC|LLP|BV|SAS|SpA|Pvt|University|College|Institute|Bank|Group|School|Company'
const PLACE = "(?:\\p{Lu}[\\p{L}.'’-]{0,30},? ){0,6}\\p{Lu}[\\p{L}.'’-]{0,30}"
const COUNTRIES =
  'USA|United States|Canada|Mexico|Brazil|Brasil|Argentina|Chile|Colombia|Peru|United Kingdom|UK|England|Scotland|Ireland|France|Germany|Deutschland|Austria|Switzerland|Spain|España|Portugal|Italy|Italia|Netherlands|Belgium|Denmark|Sweden|Norway|Finland|Poland|Czechia|Hungary|Romania|Greece|Turkey|Ukraine|Israel|Egypt|Nigeria|Ghana|Kenya|South Africa|Morocco|India|Pakistan|Bangladesh|Sri Lanka|Nepal|China|Japan|South Korea|Taiwan|Singapore|Malaysia|Indonesia|Philippines|Vietnam|Thailand|Australia|New Zealand|United Arab Emirates|Saudi Arabia'
const LADDER: readonly RegExp[] = [
  /^(.{1,200}…) (\S.{1,80})$/u,
  new RegExp(`^(.{1,200}\\b(?:${ENDS})\\.?) (${PLACE}, ${PLACE}|${PLACE} Area(?:, ${PLACE})?)$`, 'u'),
  /^(.{1,200}?) ((?:Greater |Metro )(?:\p{Lu}\S{0,30} ){1,4}(?:Metropolitan )?Area(?:, .{2,30})?)$/u,
  new RegExp(`^(.{1,200}) (\\p{Lu}[\\p{L}.'’-]{1,30}, (?:${PLACE}, )?(?:[A-Z]{2}|${COUNTRIES}))$`, 'u'),
]

/** Headline and location of a card that lost its line end; the location is null where it cannot be told apart. */
export function splitCard(line: string): readonly [string, string | null] {
  for (const rung of LADDER) {
    const match = rung.exec(line)
    if (match !== null) return [match[1] ?? '', match[2] ?? '']
  }
  return [line, null]
}
