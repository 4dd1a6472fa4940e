import { phrases } from './phrases.ts'

/** How mail programs introduce a quotation, in lower case: what the line ends with before its colon. */
export const WROTE_LAST: readonly string[] = phrases(
  `wrote|writes|said|sent|replied|via email|schrieb|geschrieben|schrieb folgendes|skryf|geskryf|a écrit|à écrit
  |a ecrit|écrivait|a écrit ceci|va escriure|ha escrit|escribió|escribio|ha escrito|escribiu|escreveu|ha scritto
  |scrive|scritto|scriveva|a scris|idatzi du|idatzi zuen|schreef|het volgende geschreven|schreef het volgende|skrev
  |skrev følgende|skrev följande|skrifaði|kirjoitti|kirjutas|rakstīja|rašė|parašė|napisał|napisała|napisał(a)
  |napisał/a|pisze|napsal|napsala|napsal(a)|napsal/a|napísal|napísala|napísal(a)|napísal/a|píše|napisao|napisala je
  |napisao je|napisao/la|je napisao|je napisala|je napisal|je napisao(la)|je napisao/la|je napisala/napisao
  |je napisal/-a|piše|је написао|је написала|је написао/ла|је написао(ла)|напиша|написа|пише|пишет|написал|написала
  |написал(а)|написал (а)|написав|написав(ла)|написав (-ла)|έγραψε|írta|ezt írta|a következőt írta|yazdı|şunu yazdı
  |şunları yazdı|yazdi|shkroi|ka shkruar|כתב|כתבה|כתב/ה|כתב‬|كتب|كتبت|كتب/كتبت|نوشت|ने लिखा|লিখেছেন|เขียนว่า|เขียน
  |đã viết|menulis|telah menulis|ay sumulat|sinulat ni|写道|寫道|编写|撰寫|來信|来信|さんは書きました|のメッセージ|は書きました|のメール|님이 작성|작성
  |님이 다음과 같이 썼습니다|님이 쓴 글|다음과 같이 씀|님이 다음 내용을 작성함`,
)

/** The same where a name may follow the verb before the colon; with the blanks around it. */
export const WROTE_MIDDLE: readonly string[] = phrases(
  ` schrieb | wrote on | wrote (| a écrit le | escribió el | escreveu em | escreveu no | del dia | ha scritto il | napisana przez | yazdı (| schreef | skrev | kirjoitti | ezt írta | napisał | napisała | napisał(a) | napsal(a) | heeft | hat am | írta | كتب | كتبت | כתב | έγραψε | написал | написав | napsal `,
)

/** Words before a date at the begin of an introduction. */
export const LEADS: readonly string[] = phrases(
  `on |at |am |um |le |el |em |il |il giorno |op |den |w dniu |dnia |dne |dňa |în |in data |pe |la |na |u |на |дана |dana |στις |vào |pada |noong |tarihinde |a |à |ci |på |kl. |ב
  |בתאריך |في |بتاريخ |در |เมื่อ |在|于|於|dia |ในวันที่ |no dia |wiadomość napisana przez |em seg|op ma|lúc |kuupäeval |ons|il mer`,
)

/** First letters of weekdays and months as programs print them before a date. */
export const DAYS_AND_MONTHS: readonly string[] = phrases(
  `mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mo.|di.|mi.|do.|fr.|sa.|so.|montag
  |dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lun|mié|mie|jue|vie|sáb|dom|mer|jeu|ven|sam|dim|gio|sab|seg
  |ter|qua|qui|sex|maa|din|woe|don|vri|zat|zon|mån|tis|ons|tor|fre|lör|sön|man|tir|lør|søn|ma |ti |ke |to |pe |la |su |pon
  |wt.|śr.|czw|pt.|sob|niedz|po |út |st |čt |pá |so |ne |hét|kedd|пн|вт|ср|чт|пт|сб|вс|нд|понед|втор|сред|четв|пятн
  |суб|воск|δευ|τρι|τετ|πεμ|παρ|σαβ|κυρ|pzt|sal|çar|per|cum|cmt|paz|sen|sel|rab|kam|jum|min|th |joi|vin|pir|uto,|sri,|čet,|pet,|sub,|ned,|ut |št |pi |antr`,
)
