/** What mail to inviters is written in. */
export const LANGUAGES = ['en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'sv'] as const
export type Language = (typeof LANGUAGES)[number]

/** The language to write in: the one asked for, English where that is not spoken. `language`: BCP 47 tag or null. */
export const spoken = (language: string | null): Language => {
  const primary = language?.toLowerCase().split(/[-_]/)[0]
  return LANGUAGES.find((known) => known === primary) ?? 'en'
}
