import { foldPlain } from './fold.ts'
import { phrases, startsWithOneOf } from './phrases.ts'

const LONGEST_CLOSING = 50

/** What people write above their name at the end of a mail, without the comma; no bare thanks, which may begin an answer. */
export const CLOSINGS: readonly string[] = phrases(
  `regards|best regards|kind regards|kindest regards|warm regards|warmest regards|with kind regards|many thanks
  |thanks & regards|thanks and regards|with regards|with best regards|with warm regards|with kindest regards|best|best wishes|warm wishes|with best wishes|very best
  |all the best|cheers|sincerely|yours sincerely|sincerely yours|yours faithfully|yours truly|yours|respectfully|cordially|warmly|yours respectfully
  |thanks|thank you|thanks again|thanks in advance|thank you and god bless|god bless|take care|stay safe|be well|br|rgds|kr|brgds
  |have a nice day|have a great day|have a good day|have a nice week|have a great week|have a nice weekend|have a great weekend|have a good weekend
  |see you soon|talk soon|talk to you soon|speak soon|hope to hear from you|hope to hear from you soon|looking forward to hearing from you
  |looking forward to hearing from you soon|i look forward to hearing from you|looking forward to your reply|looking forward to your response
  |mit freundlichen grüßen|mit freundlichen gruessen|mit freundlichem gruß|freundliche grüße|freundliche gruesse|freundlichen gruß|freundlicher gruß|viele grüße
  |viele gruesse|liebe grüße|liebe gruesse|beste grüße|beste gruesse|herzliche grüße|herzliche gruesse|schöne grüße|mit besten grüßen|mit besten gruessen|mit bestem gruß|besten gruß
  |mit herzlichen grüßen|mit herzlichen gruessen|mit herzlichem gruß|herzlichen gruß|mit vielen grüßen|mit lieben grüßen|lieben gruß|viele liebe grüße|ganz liebe grüße|mit schönen grüßen
  |sonnige grüße|kollegiale grüße|mit kollegialen grüßen|mit grüßen|gruß|grüße|gruesse|mfg|lg|vg|bg|hochachtungsvoll|herzlichst|alles gute|alles liebe|bis bald
  |schönen tag|einen schönen tag|schönen tag noch|einen schönen tag noch|schönes wochenende|vielen dank im voraus|danke im voraus
  |cordialement|bien cordialement|très cordialement|cordialement vôtre|sincères salutations|salutations|mes salutations|mes sincères salutations|mes meilleures salutations
  |salutations distinguées|mes salutations distinguées|mes salutations les plus distinguées|mes salutations les meilleures|cordiales salutations|mes cordiales salutations
  |respectueuses salutations|mes respectueuses salutations|mes salutations respectueuses|mes salutations cordiales|salutations cordiales|meilleures salutations|avec mes salutations
  |avec mes meilleures salutations|je vous prie d'agréer|je vous prie de recevoir|je vous prie de croire|veuillez agréer|veuillez recevoir|recevez mes salutations
  |l'expression de mes sentiments distingués|l'expression de mes sentiments les meilleurs|l'expression de mes sentiments respectueux|l'expression de mes salutations distinguées
  |à l'expression de mes sentiments distingués|à l'expression de mes sentiments les meilleurs|l'assurance de ma considération distinguée|bien à vous|bien à toi|amicalement
  |bien amicalement|très amicalement|amitiés|respectueusement|sincèrement|bien sincèrement|cdlt|merci d'avance|merci par avance|merci|bonne journée|belle journée
  |très bonne journée|excellente journée|bonne fin de journée|bonne soirée|bonne semaine|bon week-end|à bientôt|à très bientôt|à très vite|au plaisir|au plaisir de vous lire
  |au plaisir d'échanger|dans l'attente de votre réponse|dans l'attente de vous lire|en vous remerciant|en vous remerciant par avance|en vous souhaitant une bonne journée
  |saludos|saludos cordiales|cordiales saludos|un saludo|un cordial saludo|un saludo cordial|reciba un saludo|reciba un cordial saludo|recibe un saludo|recibe un cordial saludo
  |muchos saludos|saludos atentos|atentamente|muy atentamente|le saluda atentamente|un abrazo|un fuerte abrazo|abrazos|cordialmente|atte|muchas gracias|gracias
  |gracias de antemano|muchas gracias de antemano|hasta pronto|que tenga un buen día|que tengas un buen día|quedo atento|quedo atenta|quedo a la espera de su respuesta
  |sinceramente|respetuosamente
  |atenciosamente|cumprimentos|com os melhores cumprimentos|os melhores cumprimentos|com os meus melhores cumprimentos|melhores cumprimentos|um abraço|abraço|abraços|grande abraço
  |um grande abraço|forte abraço|um forte abraço|att|obrigado|obrigada|saudações cordiais|respeitosamente|até breve|até logo|tenha um bom dia|tenha um ótimo dia
  |desde já agradeço|desde já obrigado|desde já obrigada|fico no aguardo|aguardo retorno
  |cordiali saluti|i miei più cordiali saluti|distinti saluti|un cordiale saluto|cari saluti|un caro saluto|tanti saluti|migliori saluti|i migliori saluti|un saluto|saluti|grazie
  |grazie mille|grazie in anticipo|un abbraccio|a presto|buona giornata|buona serata|buon lavoro|buona settimana|le auguro una buona giornata|ti auguro una buona giornata|con stima
  |met vriendelijke groet|met vriendelijke groeten|vriendelijke groet|vriendelijke groeten|hartelijke groet|hartelijke groeten|met hartelijke groet|met hartelijke groeten|beste groet
  |beste groeten|met beste groeten|warme groet|warme groeten|lieve groet|lieve groeten|veel groeten|met groet|groet|groeten|groetjes|mvg|hoogachtend|fijne dag|fijne dag nog
  |een fijne dag|nog een fijne dag|prettige dag|fijn weekend|tot snel|tot binnenkort|tot ziens|alvast bedankt|bij voorbaat dank
  |med vänliga hälsningar|vänliga hälsningar|vänligen|hälsningar|med vänlig hälsning|vänlig hälsning|bästa hälsningar|med bästa hälsningar|varma hälsningar|med hälsningar|mvh
  |ha det bra|ha en bra dag|ha en fin dag|tack på förhand|vi ses
  |venlig hilsen|med venlig hilsen|venlige hilsner|med venlige hilsner|vennlig hilsen|med vennlig hilsen|vennlige hilsener|med vennlige hilsener|hilsen|mange hilsener|mange hilsner
  |bedste hilsner|de bedste hilsner|kærlig hilsen|kærlige hilsner|beste hilsen|beste hilsener|med beste hilsen|med hilsen|hav en god dag|ha en god dag|ha det godt
  |på forhånd tak|tak på forhånd|på forhånd takk|takk på forhånd|vi sees|vi snakkes
  |ystävällisin terveisin|parhain terveisin|lämpimin terveisin|yhteistyöterveisin|terveisin|terveiset|terkuin|kunnioittavasti|hyvää päivänjatkoa|mukavaa päivänjatkoa|kiitos etukäteen|t
  |pozdrawiam|pozdrawiam serdecznie|serdecznie pozdrawiam|serdeczne pozdrowienia|pozdrowienia|z pozdrowieniami|łączę pozdrowienia|z poważaniem|z wyrazami szacunku|łączę wyrazy szacunku
  |miłego dnia|życzę miłego dnia|do zobaczenia|do usłyszenia|z góry dziękuję
  |s pozdravem|s pozdravom|se srdečným pozdravem|s přátelským pozdravem|srdečné pozdravy|s úctou|hezký den|přeji hezký den|pěkný den|přeji pěkný den|mějte se hezky|pekný deň
  |na shledanou|předem děkuji|děkuji předem|vopred ďakujem
  |üdvözlettel|szívélyes üdvözlettel|baráti üdvözlettel|tisztelettel|köszönettel|üdv|minden jót|szép napot|további szép napot|előre is köszönöm
  |cu stimă|cu respect|cu drag|cu prietenie|toate cele bune|numai bine|o zi bună|o zi frumoasă|salutări cordiale|mulțumesc anticipat|pe curând
  |s poštovanjem|lijep pozdrav|lep pozdrav|srdačan pozdrav|lijepi pozdravi|unaprijed hvala
  |с уважением|с наилучшими пожеланиями|всего доброго|всего хорошего|всего наилучшего|хорошего дня|до связи|до встречи|заранее спасибо|заранее благодарю|искренне ваш
  |з повагою|з найкращими побажаннями|гарного дня|до зустрічі|с уважение|приятен ден|saygılarımla|saygılarımızla|sevgiler|sevgilerimle|iyi çalışmalar|iyi çalışmalar dilerim
  |iyi günler dilerim|kolay gelsin|şimdiden teşekkürler|şimdiden teşekkür ederim|görüşmek üzere|hoşça kalın|en iyi dileklerimle|με εκτίμηση|με φιλικούς χαιρετισμούς|φιλικά
  |salam|salam hangat|salam hormat|hormat saya|hormat kami|trân trọng|thân ái|בברכה|مع التحية|مع أطيب التحيات
  |此致|此致敬礼|敬礼|祝好|顺祝商祺|順祝商祺|敬具|草々|감사합니다|드림|올림`,
)

const startsWithClosing = startsWithOneOf(CLOSINGS.map((words) => `${foldPlain(words)} `))

/** Whether a line is such words, perhaps with a name behind them. */
export function isClosing(line: string): boolean {
  const text = line.trim()
  if (text.length < 2 || text.length > LONGEST_CLOSING) return false
  const words = foldPlain(text).replace(/[\s,.!;–-]+$/, '')
  return words.length > 1 && startsWithClosing(`${words} `) !== undefined
}
