import { phrases, startsWithOneOf } from './phrases.ts'

const LONGEST_CLOSING = 50

/** What people write above their name at the end of a mail, in lower case, without the comma. */
const CLOSINGS = phrases(
  `regards|best regards|kind regards|kindest regards|warm regards|warmest regards|with kind regards|many thanks
  |thanks & regards|thanks and regards|with regards|with best regards|best|best wishes|all the best|cheers
  |sincerely|yours sincerely|sincerely yours|yours faithfully|yours truly|yours|respectfully|cordially|warmly
  |thanks|thank you|thanks again|thanks in advance|thank you and god bless|take care|br|rgds|kr|brgds
  |mit freundlichen grüßen|mit freundlichen grüssen|mit freundlichem gruß|mit freundlichem gruss|freundliche grüße
  |freundliche grüsse|viele grüße|viele grüsse|liebe grüße|liebe grüsse|beste grüße|beste grüsse|herzliche grüße
  |herzliche grüsse|schöne grüße|mit besten grüßen|mit herzlichen grüßen|gruß|gruss|grüße|grüsse|mfg|lg|vg
  |hochachtungsvoll|cordialement|bien cordialement|très cordialement|sincères salutations|salutations
  |meilleures salutations|bien à vous|bien à toi|amicalement|respectueusement|cdlt|merci d'avance|merci
  |bonne journée|saludos|saludos cordiales|un saludo|un cordial saludo|atentamente|un abrazo|cordialmente|atte
  |muchas gracias|gracias|atenciosamente|cumprimentos|com os melhores cumprimentos|melhores cumprimentos|um abraço
  |abraço|abraços|att|obrigado|obrigada|cordiali saluti|distinti saluti|un cordiale saluto|cari saluti|un saluto
  |saluti|grazie|met vriendelijke groet|met vriendelijke groeten|vriendelijke groet|vriendelijke groeten|groet
  |groeten|groetjes|mvg|med vänliga hälsningar|vänliga hälsningar|vänligen|hälsningar|med vänlig hälsning|mvh
  |venlig hilsen|med venlig hilsen|vennlig hilsen|med vennlig hilsen|hilsen|mange hilsener|bedste hilsner
  |ystävällisin terveisin|terveisin|t|pozdrawiam|z poważaniem|serdecznie pozdrawiam|s pozdravem|s pozdravom
  |üdvözlettel|tisztelettel|cu stimă|cu respect|s poštovanjem|lijep pozdrav|lep pozdrav|с уважением|з повагою
  |с уважение|saygılarımla|iyi çalışmalar|με εκτίμηση|salam|hormat saya|trân trọng|בברכה|مع التحية|مع أطيب التحيات
  |此致|祝好|敬具|감사합니다|드림`,
)

const startsWithClosing = startsWithOneOf(CLOSINGS.map((words) => `${words} `))

/** Whether a line is such words, perhaps with a name behind them. */
export function isClosing(line: string): boolean {
  const text = line.trim().toLowerCase()
  if (text.length < 2 || text.length > LONGEST_CLOSING) return false
  const words = text.replace(/[\s,.!;–-]+$/, '')
  return words.length > 1 && startsWithClosing(`${words} `) !== undefined
}
