import { phrases } from './phrases.ts'

/** What responders put before the subject of the mail they answer; in lower case;
 * with a colon: only where nothing else follows, since a person may begin so too. */
export const SUBJECTS: readonly string[] = phrases(
  `automatic reply|complaint about message from|automatic response|auto reply|auto-reply|autoreply|auto response|auto-response|autoresponse
  |autoresponder|automated reply|automated response|out of office|out-of-office|ooo:|out of the office:
  |vacation reply|vacation:|away from my mail:|away from the office|on vacation:|on leave:|on holiday:
  |i am out of the office|out of office autoreply|i am currently out of|i am away:|automatische antwort
  |automatische rückantwort|abwesenheitsnotiz|abwesenheitsnachricht|abwesenheitsmeldung|abwesenheitsmitteilung
  |abwesenheit:|abwesend:|automatische abwesenheits|nicht im büro:|urlaub:|im urlaub:|eingangsbestätigung
  |automatische eingangsbestätigung|réponse automatique|réponse auto|absence du bureau|absent du bureau
  |message d'absence|absent(e):|absence:|en dehors du bureau|accusé de réception|respuesta automática
  |respuesta automatica|fuera de la oficina:|fuera de oficina|ausencia temporal:|de vacaciones:|ausente de la oficina
  |contestador automático|resposta automática|resposta automatica|ausência temporária:|fora do escritório
  |fora do escritorio|ausente do escritório|ausência do escritório|de férias:|risposta automatica|fuori sede:
  |fuori ufficio|fuori dall'ufficio|assenza dal|assente dal|messaggio di assenza|automatisch antwoord
  |automatische beantwoording|automatische reactie|automatisch bericht|afwezig:|afwezigheid|niet aanwezig:
  |buiten kantoor:|autosvar|automatiskt svar|frånvaro|frånvarande:|ej på kontoret|ikke på kontoret|automatisk svar
  |fraværende:|fravær|fraværsmeddelelse|fraværsmelding|automaattinen vastaus|automaattivastaus|poissa toimistosta
  |poissaolo|poissaoloilmoitus|lomalla:|automatyczna odpowiedź|autoodpowiedź|odpowiedź automatyczna|poza biurem:
  |nieobecność|automatická odpověď|mimo kancelář|nepřítomnost|nepřítomen:|automatická odpoveď|mimo kancelárie
  |neprítomnosť|automatikus válasz|házon kívül|irodán kívül|szabadságon:|răspuns automat|raspuns automat
  |automatski odgovor|samodejni odgovor|odsutnost:|автоматический ответ|автоответ|вне офиса|отсутствую:|отсутствие на
  |автоматична відповідь|автовідповідь|автоматичен отговор|аутоматски одговор|otomatik yanıt|otomatik cevap
  |ofis dışında|ofis dışındayım|αυτόματη απάντηση|εκτός γραφείου|מענה אוטומטי|תשובה אוטומטית|רשימה אוטומטית
  |رد تلقائي|الرد التلقائي|رد آلي|پاسخ خودکار|balasan otomatis|jawaban otomatis|di luar kantor|trả lời tự động
  |thư trả lời tự động|ตอบกลับอัตโนมัติ|การตอบกลับอัตโนมัติ|自動応答|自動返信|不在通知|自动回复|自动答复|自動回覆|自動回信|不在办公室|外出:|자동 회신|자동 응답
  |자동응답|자동회신|부재중|resposta automàtica|automaatvastus|automātiska atbilde|automatinis atsakymas|sjálfvirkt svar
  |automaatne vastus|read:|gelesen:|lu :|lu:|leído:|lida:|letto:|gelezen:|read receipt|lesebestätigung
  |return receipt|ticket received|request received|we have received your|we received your
  |your request has been received`,
)

/** A responder says what it is. */
export const STATEMENTS: readonly string[] = phrases(
  `this is an automatic reply|this is an automatic response|this is an automated reply
  |this is an automated response|this is an auto-reply|this is an auto reply|this is an autoreply
  |this is an automatically generated|this is an auto-generated|this is an automated message
  |this is an automated email|this is an automatic message|this email was automatically generated
  |this message was automatically generated|this message has been automatically generated
  |this mailbox is not monitored|this mailbox is no longer|this inbox is not monitored
  |this email address is not monitored|this email address is no longer|dies ist eine automatisch
  |das ist eine automatisch|diese nachricht wurde automatisch|diese e-mail wurde automatisch
  |dieses postfach wird nicht|diese e-mail-adresse wird nicht mehr|ceci est une réponse automatique
  |ceci est un message automatique|ceci est un message d'absence|message automatique :|réponse automatique :
  |este es un mensaje automático|esta es una respuesta automática|mensaje automático:
  |esta é uma resposta automática|esta é uma mensagem automática|este é um e-mail automático
  |questa è una risposta automatica|questo è un messaggio automatico|risposta automatica:|dit is een automatisch
  |detta är ett automatiskt|detta är ett autosvar|dette er et automatisk|dette er en automatisk
  |dette er et autosvar|tämä on automaattinen|to jest automatyczna|to jest wiadomość automatyczna
  |wiadomość wygenerowana automatycznie|toto je automatická|tato zpráva byla vygenerována automaticky
  |ez egy automatikus|acesta este un mesaj automat|acesta este un răspuns automat|ovo je automatski
  |ovo je automatska|to je samodejni|это автоматический ответ|это автоматическое
  |данное письмо сформировано автоматически|письмо создано автоматически|це автоматична відповідь|bu otomatik bir
  |bu bir otomatik|bu mesaj otomatik|αυτό είναι ένα αυτόματο|αυτή είναι μια αυτόματη|ini adalah balasan otomatis
  |ini adalah jawaban otomatis|đây là thư trả lời tự động|đây là email tự động|このメールは自動|自動返信です|自動送信|自動応答です|这是一封自动
  |此邮件为系统自动|本邮件为自动回复|這是自動回覆|자동으로 발송|자동 회신입니다|هذا رد تلقائي|هذه رسالة تلقائية|זוהי הודעה אוטומטית|זהו מענה אוטומטי`,
)

/** Somebody is away. */
export const ABSENCES: readonly string[] = phrases(
  `out of the office|out of office|out of my office|away from the office|away from my office|away from my desk
  |away from my email|i am on vacation|i'm on vacation|i am on annual leave|i'm on annual leave|i am on leave
  |i'm on leave|i am currently on|i'm currently on|on parental leave|on maternity leave|on paternity leave
  |on sick leave|i am on holiday|i'm on holiday|i am away|i'm away|i will be away|i'll be away|i am travelling
  |i am traveling|i will be out|i am out until|not in the office|i am currently away|on annual leave
  |on vacation from|on vacation until|i am currently out|i'm out until|nicht im büro|nicht im haus|nicht im hause
  |nicht am arbeitsplatz|im urlaub|bin abwesend|bin derzeit abwesend|außer haus|ausser haus|in elternzeit
  |im mutterschutz|derzeit nicht erreichbar|zurzeit nicht erreichbar|bin bis zum|nicht zu erreichen
  |büro ist nicht besetzt|auf dienstreise|abwesend|in den ferien|absent du bureau|absente du bureau|je suis absent
  |je suis actuellement absent|je suis en congé|je suis actuellement en congé|je serai absent|je suis en vacances
  |hors du bureau|en déplacement|actuellement en congé|en congés|en congé maternité|en arrêt|fuera de la oficina
  |fuera de mi oficina|estoy de vacaciones|me encuentro de vacaciones|estaré ausente|me encuentro ausente
  |me encuentro fuera|estoy ausente|estaré fuera|estaré de vacaciones|de baja|fora do escritório|estou de férias
  |estarei de férias|encontro-me de férias|estou ausente|estarei ausente|encontro-me ausente|me encontro ausente
  |estou fora|de licença|em gozo de férias|fuori sede|fuori ufficio|fuori dall'ufficio|sono in ferie|sarò in ferie
  |sono assente|sarò assente|sono in vacanza|in congedo|assente dal|assente fino|niet aanwezig|afwezig|met vakantie
  |op vakantie|niet op kantoor|buiten kantoor|met verlof|jag är på semester|jag har semester|inte på kontoret
  |ej på kontoret|jag är föräldraledig|jag är ledig|jag är tjänstledig|jag är bortrest|på semester|jeg er på ferie
  |holder ferie|jeg har ferie|ikke på kontoret|jeg er fraværende|på barsel|på ferie|i permisjon|jeg er bortreist
  |ute av kontoret|jeg er ude af|olen lomalla|olen poissa|en ole paikalla|olen vuosilomalla|olen kesälomalla
  |poissa toimistosta|jestem na urlopie|przebywam na urlopie|poza biurem|jestem nieobecn|będę nieobecn|na urlopie
  |nieobecny|nieobecna|mimo kancelář|jsem na dovolené|čerpám dovolenou|nejsem v kanceláři|mám dovolenou
  |nejsem přítom|jsem mimo|na dovolené|som na dovolenke|mimo kancelárie|čerpám dovolenku|szabadságon vagyok
  |nem vagyok az irodában|irodán kívül|házon kívül|sunt în concediu|în concediu|nu sunt la birou
  |na godišnjem odmoru|izvan ureda|van kancelarije|na dopustu|nisem v pisarni|в отпуске|нахожусь в отпуске
  |отсутствую|вне офиса|буду отсутствовать|в командировке|у відпустці|поза офісом|в отпуск|извън офиса|ofis dışında
  |izindeyim|yıllık izinde|tatildeyim|ofiste değilim|εκτός γραφείου|σε άδεια|בחופשה|מחוץ למשרד|خارج المكتب|في إجازة
  |sedang cuti|di luar kantor|tidak berada di kantor|nghỉ phép|vắng mặt|ลาพักร้อน|ไม่อยู่ที่สำนักงาน|不在にして|休暇をいただ
  |休暇中|休みをいただ|不在办公室|休假|出差|不在辦公室|휴가|부재중|출장`,
)

/** Somebody has left. */
export const DEPARTURES: readonly string[] = phrases(
  `no longer with|no longer work at|no longer work for|no longer works|no longer employed|has left the company
  |have left the company|nicht mehr im unternehmen|nicht mehr für|nicht mehr bei|das unternehmen verlassen
  |ne fait plus partie|ne travaille plus|a quitté l'entreprise|ya no trabaja|ya no forma parte|já não trabalha
  |não faz mais parte|não trabalha mais|non lavora più|non fa più parte|niet meer werkzaam|werkt niet meer
  |har slutat|arbetar inte längre|ikke længere ansat|ikke lenger ansatt|już nie pracuje|больше не работает`,
)

/** What stands beside an absence: until when, who else, that the mail arrived. */
export const DETAILS: readonly string[] = phrases(
  `until|back on|back in the office|i will return|i'll return|returning on|i will be back|i'll be back
  |return to the office|limited access|no access to|in urgent|urgent matters|if urgent|in case of emergency
  |for urgent|please contact|thank you for your e-mail|thank you for your email|thank you for your message
  |thanks for your email|thanks for your message|thank you for contacting|as soon as possible|upon my return
  |on my return|when i return|will not be forwarded|respond to your|bis zum|bis einschließlich|bis voraussichtlich
  |wieder erreichbar|ab dem|wieder da|wieder im|in dringenden|dringend|nicht weitergeleitet|vielen dank für ihre
  |danke für ihre|wenden sie sich|meine vertretung|vertreten|nach meiner rückkehr|jusqu'au|de retour|en cas d
  |mon retour|pour toute urgence|merci de contacter|veuillez contacter|vous pouvez contacter|accès limité|hasta el
  |regreso|urgente|urgencia|a mi vuelta|acceso limitado|contactar |contacte a|gracias por su|até ao|até o|até dia
  |regresso|retorno|urgência|obrigado pela|obrigado pelo|fino al|al mio rientro|rientro|urgenza|urgenze|contattare
  |grazie per|rivolgersi|tot en met|terug|dringende|spoed|bij afwezigheid|contact opnemen|bedankt voor
  |till och med|åter|tillbaka|brådskande|kontakta|indtil|tilbage|haster|kontakt|tilbake|til og med|hastesaker
  |saakka| asti|palaan|kiireellis|kiireis|yhteyttä|takaisin|wracam|w pilnych|pilnych|do dnia|kontakt z
  |proszę o kontakt|będę z powrotem|naléhav|kontaktujte|vrátím|zpět|obracejte|naliehav|obráťte|-ig |sürgős|keressék
  |până|urgenț|contactați|hitn|nujn| до |срочн|обращайтесь|вернусь|выйду|термінов|повернусь|спешн|kadar| acil
  |döneceğim|iletişime|μέχρι|επείγ|επικοινων|עד |דחופ|حتى|عاجل|sampai|hingga|mendesak|đến ngày|liên hệ|ถึงวันที่
  |ติดต่อ|まで|緊急|お急ぎ|至|联系|回覆|回复|紧急|聯絡|까지|긴급|연락`,
)

/** A desk has opened a case. */
export const TICKETS: readonly string[] = phrases(
  `your ticket has been|ticket has been opened|ticket has been created|a ticket has been|your ticket number
  |your case number|your request has been received|your request has been logged|your request number
  |has been assigned ticket|has been assigned the|we have received your request|we have received your enquiry
  |we have received your inquiry|we have received your email|we have received your message|we've received your
  |thank you for reaching out to our|a member of our team will
  |one of our agents will|our support team will|please type your reply above this line|##- please type your reply
  |ihre anfrage ist bei uns eingegangen|ihre anfrage wurde unter|ihre ticketnummer|wir haben ihre anfrage erhalten
  |wir haben ihre nachricht erhalten|wir haben ihre e-mail erhalten|ticket wurde|unter der ticketnummer
  |unter der vorgangsnummer|votre demande a bien été|nous avons bien reçu votre|numéro de ticket
  |hemos recibido su|su solicitud ha sido|número de ticket|recebemos a sua|recebemos sua|o seu pedido foi
  |seu chamado|abbiamo ricevuto la sua|abbiamo ricevuto la tua|la sua richiesta è stata|numero di ticket
  |we hebben uw bericht|uw aanvraag is|vi har mottagit ditt|vi har modtaget din
  |vi har mottatt din|olemme vastaanottaneet|otrzymaliśmy twoj|otrzymaliśmy twoje|numer zgłoszenia|twoje zgłoszenie
  |vaši zprávu jsme|váš požadavek byl|ваше обращение|ваш запрос принят|ваш запрос зарегистрирован|номер заявки|talebiniz alınmıştır|お問い合わせありがとうございます
  |お問い合わせを受け付け|已收到您的|您的工单|문의가 접수`,
)

/** A guard wants to see a human first. */
export const CHALLENGES: readonly string[] = phrases(
  `to deliver your message|your message is being held|your message is awaiting|your email is waiting
  |message has been quarantined until|verify that you are a human|confirm that you are a human
  |prove that you are human|prove you're human|verify your email address to deliver
  |click the link below to confirm that you|challenge-response|sender verification|i use boxbe|spam arrest|tmda
  |your message will be delivered once|approved senders|add yourself to my|my guest list|one-time verification
  |damit ihre nachricht zugestellt|damit ihre e-mail zugestellt|bestätigen sie, dass sie
  |pour que votre message soit|pour débloquer votre message|mailinblack|authentifier votre
  |para que su mensaje sea entregado|para que sua mensagem seja|antispam uol|perché il suo messaggio venga`,
)

/** Courtesies that stand in machines' and people's mail alike. */
export const COURTESIES: readonly string[] = phrases(
  `thank you for contacting|thanks for contacting|thank you for your|thanks for your|this is an auto|do not reply
  |vielen dank für|danke für|merci pour|merci de votre|gracias por|obrigado p|obrigada p|grazie per|bedankt voor
  |tack för|tak for|takk for|kiitos |dziękuję za|děkuji za|köszönöm|mulțumesc|спасибо за|благодарю за|дякую за
  |teşekkür|ευχαριστ|terima kasih|cảm ơn|ありがとうございます|感谢|謝謝|감사`,
)

/** What only a person writes in answer to "have we met?". */
export const ANSWERS: readonly string[] = phrases(
  `we met|we've met|we have met|have not met|haven't met|never met|met you|not met|remember|know you
  |know each other|linkedin|connect|invitation|invite|kennen|kennengelernt|getroffen|einladung|erinnern|rencontré
  |connaissons|connaissez|souven|conocimos|conocemos|conozco|invitación|recuerd|conhece|conheci|convite|lembr
  |conosciam|conosciut|incontrat|ricord|kennen elkaar|ontmoet|uitnodiging|träffat|träffades|känner|mødt|møtt|kender
  |kjenner|tavanneet|tunnemme|spotkali|znamy|potkali|známe|знаком|встреча|tanış|会った|会いし|见过|認識|认识|만난|yes |yes,|yes!|yes.|nope|not sure|of course|worked together|worked with|work together
  |studied|we spoke|we talked|who are you|who is this|no idea|your profile|your talk|your article|your post|your work
  |introduc|unsubscribe|stop |ja,|ja |nein|zusammengearbeitet|gesprochen|oui|non,|ensemble|sí,|juntos|juntas|sim,|trabalhamos
  |insieme|samen |tillsammans|sammen|razem|вместе|конечно|нет,|да,|birlikte|evet| but | pero | aber | mais | mas | maar | men | ale | ale,| но |はい|いいえ|一緒|是的|一起|네,|함께`,
)
