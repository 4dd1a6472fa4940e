import { fold } from './fold.ts'

/** What a stretch of a text is: the writer's words, the close and signature under them, or somebody else's words quoted. */
export type Zone = 'body' | 'signature' | 'quote'

type Line = { readonly start: number; readonly end: number; readonly line: string; zone: Zone }

/** The zones of a text, one a line, in order. */
export function readZones(
  text: string,
): { readonly start: number; readonly end: number; readonly zone: Zone }[] {
  const lines = [...text.matchAll(/[^\n]+/gu)].map(
    ({ 0: line, index }): Line => ({
      start: index,
      end: index + line.length,
      line: line.trim(),
      zone: QUOTED.test(line) ? 'quote' : 'body',
    }),
  )
  const first = lines.findIndex(({ zone, line }) => zone === 'body' && line !== '')
  const closing = lines.findIndex(
    ({ line, zone }, at) =>
      zone === 'body' &&
      isClosing(line) &&
      (at > first ||
        (lines.length > 1 &&
          lines
            .slice(at + 1)
            .every((below) => below.zone === 'quote' || below.line === '' || looksSigned(below.line)))),
  )
  lines.forEach((one, at) => {
    if (one.zone === 'body' && ((closing >= 0 && at >= closing) || DEVICE.test(fold(one.line))))
      one.zone = 'signature'
  })
  for (let at = lines.length - 1; at > first; at--) {
    const one = lines[at]
    if (one?.zone === 'signature') continue
    if (one?.zone !== 'body' || !looksSigned(one.line)) break
    one.zone = 'signature'
  }
  return lines
}

const QUOTED =
  /^\s*(?:>|\||<)|^\s*(?:on|le|am|el|il|op|em|в)\b.{4,80}(?:wrote|écrit|schrieb|escribió|ha scritto|schreef|escreveu)\s{0,9}:?\s{0,9}$|^\s*(?:From|To|Sent|Subject|Cc|Date|Von|An|Gesendet|Betreff|De|À|Envoyé|Objet|Para|Asunto|Enviado|Assunto|Da|A|Oggetto|Inviato|Van|Aan|Onderwerp|Verzonden)\s?: .*$|^---.*---\s{0,9}$|^\s*(?:Re|Aw|Fwd?|Sv|Rv|Rif|Antw)\s?: /iu

/** Folded lines that a device or a mail program adds. */
const DEVICE =
  /^(?:sent (?:from|with|via)|get outlook|von mein\S+ .{2,30} gesendet|gesendet (?:von|mit)|envoye (?:depuis|de|avec)|enviado (?:desde|do|de|a partir)|inviato da|verzonden (?:vanaf|met|via)|verstuurd vanaf|skickat fran|sendt fra|wyslano z|отправлено с|iphoneから送信|나의 iphone)/u

const CLOSING =
  /^(?:(?:(?:many|much|kind|best|warm|warmest|with|no|all the) )?(?:thanks(?: (?:so|very) much| a lot)?|thx|cheers|greetings|regards|rgds|best(?: wishes)?|respectfully|sincerely|love|yours(?: \w+)?|thank you(?: (?:so|very) much)?)(?: and regards)?|(?:mit )?(?:(?:viel\w*|lieb\w*|best\w*|herzlich\w*|freundlich\w*|schon\w*) )?gru(?:ss|sse|ssen)(?: .{0,30})?|lg|vg|mfg|bg|hochachtungsvoll|danke|(?:bien )?cordialement|sincerement|respectueusement|amities|bonne journee|belle journee|bien a vous|amicalement|merci(?: d avance)?|salutations.{0,20}|(?:un |cordiales |muchos )?saludos?(?: cordiales)?|(?:un )?(?:fuerte )?abrazo|atentamente|atte|gracias|atenciosamente|att|(?:um )?abracos?|abs|cumprimentos|(?:com )?(?:os )?melhores cumprimentos|obrigad[oa]|grat[oa]|cordiali saluti|cordialmente|cordialita|(?:un )?caro saluto|(?:distinti )?saluti|un saluto|grazie|ciao|(?:met )?(?:vriendelijke |hartelijke )?groet(?:en|jes)?|gr|mvg|bvd|halsningar?|hilsen|(?:med )?(?:venlig|vennlig) hilsen|mvh|pozdrawiam|s pozdravem|udvozlettel|saygilarimla|с уважением|よろしくお願いします|此致|祝好)$/u

function isClosing(line: string): boolean {
  return CLOSING.test(
    fold(line)
      .replace(/[^\p{L}\p{N}\s]+/gu, '')
      .trim(),
  )
}

const JOINERS = /^(?:de|da|do|di|von|van|der|den|du|of|and|und|e|y|et|the|at|for|[&|,·–-])$/u

/** A line of capitalised words or figures without an end mark, as names, titles, firms and telephone numbers are. */
function looksSigned(line: string): boolean {
  const words = line.split(/\s+/u)
  return (
    words.length <= 6 &&
    !/[.?!…:]$/u.test(line) &&
    words.every((word) => /^[\p{Lu}\p{N}+(]/u.test(word) || JOINERS.test(word))
  )
}
