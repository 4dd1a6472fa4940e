import { foldPlain } from './fold.ts'
import { phrases, startsWithOneOf } from './phrases.ts'

const LONGEST_CLOSING = 50

/**
 * What people write above their name at the end of a mail, without the comma, folded and without accents. A word of thanks
 * may begin an answer as well: further ones belong to the polite words of a wish to connect.
 */
export const CLOSINGS: readonly string[] = phrases(
  `regards|best regards|kind regards|kindest regards|warm regards|warmest regards|with kind regards|many thanks
  |thanks & regards|thanks and regards|with regards|with best regards|with warm regards|with kindest regards|best|best wishes|warm wishes|with best wishes|very best
  |all the best|cheers|sincerely|yours sincerely|sincerely yours|yours faithfully|yours truly|yours|respectfully|cordially|warmly|yours respectfully
  |thanks|thank you|thanks again|thanks in advance|thank you and god bless|god bless|take care|stay safe|be well|br|rgds|kr|brgds
  |have a nice day|have a great day|have a good day|have a nice week|have a great week|have a nice weekend|have a great weekend|have a good weekend
  |see you soon|talk soon|talk to you soon|speak soon|hope to hear from you|hope to hear from you soon|looking forward to hearing from you
  |looking forward to hearing from you soon|i look forward to hearing from you|looking forward to your reply|looking forward to your response
  |mit freundlichen grussen|mit freundlichen gruessen|mit freundlichem gruss|freundliche grusse|freundliche gruesse|freundlichen gruss|freundlicher gruss|viele grusse
  |viele gruesse|liebe grusse|liebe gruesse|beste grusse|beste gruesse|herzliche grusse|herzliche gruesse|schone grusse|mit besten grussen|mit besten gruessen|mit bestem gruss|besten gruss
  |mit herzlichen grussen|mit herzlichen gruessen|mit herzlichem gruss|herzlichen gruss|mit vielen grussen|mit lieben grussen|lieben gruss|viele liebe grusse|ganz liebe grusse|mit schonen grussen
  |sonnige grusse|kollegiale grusse|mit kollegialen grussen|mit grussen|gruss|grusse|gruesse|mfg|lg|vg|bg|hochachtungsvoll|herzlichst|alles gute|alles liebe|bis bald
  |schonen tag|einen schonen tag|schonen tag noch|einen schonen tag noch|schones wochenende|vielen dank im voraus|danke im voraus
  |cordialement|bien cordialement|tres cordialement|cordialement votre|sinceres salutations|salutations|mes salutations|mes sinceres salutations|mes meilleures salutations
  |salutations distinguees|mes salutations distinguees|mes salutations les plus distinguees|mes salutations les meilleures|cordiales salutations|mes cordiales salutations
  |respectueuses salutations|mes respectueuses salutations|mes salutations respectueuses|mes salutations cordiales|salutations cordiales|meilleures salutations|avec mes salutations
  |avec mes meilleures salutations|je vous prie d'agreer|je vous prie de recevoir|je vous prie de croire|veuillez agreer|veuillez recevoir|recevez mes salutations
  |l'expression de mes sentiments distingues|l'expression de mes sentiments les meilleurs|l'expression de mes sentiments respectueux|l'expression de mes salutations distinguees
  |a l'expression de mes sentiments distingues|a l'expression de mes sentiments les meilleurs|l'assurance de ma consideration distinguee|bien a vous|bien a toi|amicalement
  |bien amicalement|tres amicalement|amities|respectueusement|sincerement|bien sincerement|cdlt|merci d'avance|merci par avance|merci|bonne journee|belle journee
  |tres bonne journee|excellente journee|bonne fin de journee|bonne soiree|bonne semaine|bon week-end|a bientot|a tres bientot|a tres vite|au plaisir|au plaisir de vous lire
  |au plaisir d'echanger|dans l'attente de votre reponse|dans l'attente de vous lire|en vous remerciant|en vous remerciant par avance|en vous souhaitant une bonne journee
  |saludos|saludos cordiales|cordiales saludos|un saludo|un cordial saludo|un saludo cordial|reciba un saludo|reciba un cordial saludo|recibe un saludo|recibe un cordial saludo
  |muchos saludos|saludos atentos|atentamente|muy atentamente|le saluda atentamente|un abrazo|un fuerte abrazo|abrazos|cordialmente|atte|muchas gracias|gracias
  |gracias de antemano|muchas gracias de antemano|hasta pronto|que tenga un buen dia|que tengas un buen dia|quedo atento|quedo atenta|quedo a la espera de su respuesta
  |sinceramente|respetuosamente
  |atenciosamente|cumprimentos|com os melhores cumprimentos|os melhores cumprimentos|com os meus melhores cumprimentos|melhores cumprimentos|um abraco|abraco|abracos|grande abraco
  |um grande abraco|forte abraco|um forte abraco|att|obrigado|obrigada|saudacoes cordiais|respeitosamente|ate breve|ate logo|tenha um bom dia|tenha um otimo dia
  |desde ja agradeco|desde ja obrigado|desde ja obrigada|fico no aguardo|aguardo retorno
  |cordiali saluti|i miei piu cordiali saluti|distinti saluti|un cordiale saluto|cari saluti|un caro saluto|tanti saluti|migliori saluti|i migliori saluti|un saluto|saluti|grazie
  |grazie mille|grazie in anticipo|un abbraccio|a presto|buona giornata|buona serata|buon lavoro|buona settimana|le auguro una buona giornata|ti auguro una buona giornata|con stima
  |met vriendelijke groet|met vriendelijke groeten|vriendelijke groet|vriendelijke groeten|hartelijke groet|hartelijke groeten|met hartelijke groet|met hartelijke groeten|beste groet
  |beste groeten|met beste groeten|warme groet|warme groeten|lieve groet|lieve groeten|veel groeten|met groet|groet|groeten|groetjes|mvg|hoogachtend|fijne dag|fijne dag nog
  |een fijne dag|nog een fijne dag|prettige dag|fijn weekend|tot snel|tot binnenkort|tot ziens|alvast bedankt|bij voorbaat dank
  |med vanliga halsningar|vanliga halsningar|vanligen|halsningar|med vanlig halsning|vanlig halsning|basta halsningar|med basta halsningar|varma halsningar|med halsningar|mvh
  |ha det bra|ha en bra dag|ha en fin dag|tack pa forhand|vi ses
  |venlig hilsen|med venlig hilsen|venlige hilsner|med venlige hilsner|vennlig hilsen|med vennlig hilsen|vennlige hilsener|med vennlige hilsener|hilsen|mange hilsener|mange hilsner
  |bedste hilsner|de bedste hilsner|kaerlig hilsen|kaerlige hilsner|beste hilsen|beste hilsener|med beste hilsen|med hilsen|hav en god dag|ha en god dag|ha det godt
  |pa forhand tak|tak pa forhand|pa forhand takk|takk pa forhand|vi sees|vi snakkes
  |ystavallisin terveisin|parhain terveisin|lampimin terveisin|yhteistyoterveisin|terveisin|terveiset|terkuin|kunnioittavasti|hyvaa paivanjatkoa|mukavaa paivanjatkoa|kiitos etukateen|t
  |pozdrawiam|pozdrawiam serdecznie|serdecznie pozdrawiam|serdeczne pozdrowienia|pozdrowienia|z pozdrowieniami|lacze pozdrowienia|z powazaniem|z wyrazami szacunku|lacze wyrazy szacunku
  |milego dnia|zycze milego dnia|do zobaczenia|do uslyszenia|z gory dziekuje
  |s pozdravem|s pozdravom|se srdecnym pozdravem|s pratelskym pozdravem|srdecne pozdravy|s uctou|hezky den|preji hezky den|pekny den|preji pekny den|mejte se hezky
  |na shledanou|predem dekuji|dekuji predem|vopred dakujem
  |udvozlettel|szivelyes udvozlettel|barati udvozlettel|tisztelettel|koszonettel|udv|minden jot|szep napot|tovabbi szep napot|elore is koszonom
  |cu stima|cu respect|cu drag|cu prietenie|toate cele bune|numai bine|o zi buna|o zi frumoasa|salutari cordiale|multumesc anticipat|pe curand
  |s postovanjem|lijep pozdrav|lep pozdrav|srdacan pozdrav|lijepi pozdravi|unaprijed hvala
  |с уважением|с наилучшими пожеланиями|всего доброго|всего хорошего|всего наилучшего|хорошего дня|до связи|до встречи|заранее спасибо|заранее благодарю|искренне ваш
  |з повагою|з наикращими побажаннями|гарного дня|до зустрічі|с уважение|приятен ден|saygilarimla|saygilarimizla|sevgiler|sevgilerimle|iyi calismalar|iyi calismalar dilerim
  |iyi gunler dilerim|kolay gelsin|simdiden tesekkurler|simdiden tesekkur ederim|gorusmek uzere|hosca kalin|en iyi dileklerimle|με εκτιμηση|με φιλικους χαιρετισμους|φιλικα
  |salam|salam hangat|salam hormat|hormat saya|hormat kami|tran trong|than ai|בברכה|مع التحية|مع أطيب التحيات
  |此致|此致敬礼|敬礼|祝好|顺祝商祺|順祝商祺|敬具|草々|감사합니다|드림|올림`,
)

const startsWithClosing = startsWithOneOf(CLOSINGS.map((words) => `${words} `))

/** Whether a line is such words, perhaps with a name behind them. */
export function isClosing(line: string): boolean {
  const words = wordsOf(line)
  return words.length > 1 && startsWithClosing(`${words} `) !== undefined
}

/** Whether a line is such words and nothing else. */
export const isBareClosing = (line: string): boolean => CLOSINGS.includes(wordsOf(line))

/** Folded, without what ends the line; '' for a line that is too short or too long. */
function wordsOf(line: string): string {
  const text = line.trim()
  if (text.length < 2 || text.length > LONGEST_CLOSING) return ''
  return foldPlain(text).replace(/[\s,.!;–-]+$/, '')
}
