/** How mail programs set to a language introduce what they quote; `{who}` stands for `Name <address>`. */
export type QuotationLanguage = {
  readonly gmail: string
  readonly apple: string
  /** From, Sent, To, Subject of a header block. */
  readonly labels: string
  readonly device: string
}

export const QUOTATION_LANGUAGES: Readonly<Record<string, QuotationLanguage>> = {
  en: {
    gmail: 'On Tue, Jul 14, 2026 at 8:59 AM {who} wrote:',
    apple: 'On 14 Jul 2026, at 08:59, {who} wrote:',
    labels: 'From|Sent|To|Subject',
    device: 'Sent from my iPhone',
  },
  de: {
    gmail: 'Am Di., 14. Juli 2026 um 08:59 Uhr schrieb {who}:',
    apple: 'Am 14.07.2026 um 08:59 schrieb {who}:',
    labels: 'Von|Gesendet|An|Betreff',
    device: 'Von meinem iPhone gesendet',
  },
  fr: {
    gmail: 'Le mar. 14 juil. 2026 à 08:59, {who} a écrit :',
    apple: 'Le 14 juil. 2026 à 08:59, {who} a écrit :',
    labels: 'De|Envoyé|À|Objet',
    device: 'Envoyé de mon iPhone',
  },
  es: {
    gmail: 'El mar, 14 jul 2026 a las 8:59, {who} escribió:',
    apple: 'El 14 jul 2026, a las 8:59, {who} escribió:',
    labels: 'De|Enviado|Para|Asunto',
    device: 'Enviado desde mi iPhone',
  },
  pt: {
    gmail: 'Em ter., 14 de jul. de 2026 às 08:59, {who} escreveu:',
    apple: 'No dia 14/07/2026, às 08:59, {who} escreveu:',
    labels: 'De|Enviado|Para|Assunto',
    device: 'Enviado do meu iPhone',
  },
  it: {
    gmail: 'Il giorno mar 14 lug 2026 alle ore 08:59 {who} ha scritto:',
    apple: 'Il giorno 14 lug 2026, alle ore 08:59, {who} ha scritto:',
    labels: 'Da|Inviato|A|Oggetto',
    device: 'Inviato da iPhone',
  },
  nl: {
    gmail: 'Op di 14 jul 2026 om 08:59 schreef {who}:',
    apple: 'Op 14 jul. 2026, om 08:59 heeft {who} het volgende geschreven:',
    labels: 'Van|Verzonden|Aan|Onderwerp',
    device: 'Verstuurd vanaf mijn iPhone',
  },
  sv: {
    gmail: 'Den tis 14 juli 2026 kl 08:59 skrev {who}:',
    apple: '14 juli 2026 kl. 08:59 skrev {who}:',
    labels: 'Från|Skickat|Till|Ämne',
    device: 'Skickat från min iPhone',
  },
  da: {
    gmail: 'Den tirs. 14. jul. 2026 kl. 08.59 skrev {who}:',
    apple: 'Den 14. jul. 2026 kl. 08.59 skrev {who}:',
    labels: 'Fra|Sendt|Til|Emne',
    device: 'Sendt fra min iPhone',
  },
  no: {
    gmail: 'tir. 14. jul. 2026 kl. 08:59 skrev {who}:',
    apple: '14. juli 2026 kl. 08:59 skrev {who}:',
    labels: 'Fra|Sendt|Til|Emne',
    device: 'Sendt fra min iPhone',
  },
  fi: {
    gmail: 'ti 14. heinäk. 2026 klo 8.59 {who} kirjoitti:',
    apple: '{who} kirjoitti 14.7.2026 kello 8.59:',
    labels: 'Lähettäjä|Lähetetty|Vastaanottaja|Aihe',
    device: 'Lähetetty iPhonesta',
  },
  pl: {
    gmail: 'wt., 14 lip 2026 o 08:59 {who} napisał(a):',
    apple: 'Wiadomość napisana przez {who} w dniu 14.07.2026, o godz. 08:59:',
    labels: 'Od|Wysłano|Do|Temat',
    device: 'Wysłane z iPhone’a',
  },
  cs: {
    gmail: 'út 14. 7. 2026 v 8:59 odesílatel {who} napsal:',
    apple: '14. 7. 2026 v 8:59, {who}:',
    labels: 'Od|Odesláno|Komu|Předmět',
    device: 'Odesláno z iPhonu',
  },
  sk: {
    gmail: 'ut 14. 7. 2026 o 8:59 {who} napísal(a):',
    apple: 'Dňa 14. 7. 2026 o 8:59 {who} napísal(a):',
    labels: 'Od|Odoslané|Komu|Predmet',
    device: 'Odoslané z iPhonu',
  },
  hu: {
    gmail: '{who} ezt írta (időpont: 2026. júl. 14., K, 8:59):',
    apple: '2026. júl. 14. dátummal, 8:59 időpontban {who} írta:',
    labels: 'Feladó|Elküldve|Címzett|Tárgy',
    device: 'Elküldve az iPhone-omról',
  },
  ro: {
    gmail: 'În mar., 14 iul. 2026 la 08:59, {who} a scris:',
    apple: 'Pe 14 iul. 2026, la 08:59, {who} a scris:',
    labels: 'De la|Trimis|Către|Subiect',
    device: 'Trimis de pe iPhone-ul meu',
  },
  hr: {
    gmail: 'uto, 14. srp 2026. u 08:59 {who} napisao je:',
    apple: 'Dana 14. srp 2026., u 08:59, {who} je napisao:',
    labels: 'Šalje|Poslano|Prima|Predmet',
    device: 'Poslano s mog iPhonea',
  },
  ru: {
    gmail: 'вт, 14 июл. 2026 г. в 08:59, {who}:',
    apple: '14 июля 2026 г., в 8:59, {who} написал(а):',
    labels: 'От|Отправлено|Кому|Тема',
    device: 'Отправлено с iPhone',
  },
  uk: {
    gmail: 'вт, 14 лип. 2026 р. о 08:59 {who} пише:',
    apple: '14 лип. 2026 р. о 08:59 {who} написав(ла):',
    labels: 'Від|Надіслано|Кому|Тема',
    device: 'Надіслано з iPhone',
  },
  tr: {
    gmail: '{who}, 14 Tem 2026 Sal, 08:59 tarihinde şunu yazdı:',
    apple: '{who} şunları yazdı (14 Tem 2026 08:59):',
    labels: 'Kimden|Gönderildi|Kime|Konu',
    device: 'iPhone’umdan gönderildi',
  },
  el: {
    gmail: 'Στις Τρί 14 Ιουλ 2026 στις 8:59 π.μ., ο/η {who} έγραψε:',
    apple: 'Στις 14 Ιουλ 2026, στις 08:59, {who} έγραψε:',
    labels: 'Από|Στάλθηκε|Προς|Θέμα',
    device: 'Στάλθηκε από το iPhone μου',
  },
  ja: {
    gmail: '2026年7月14日(火) 8:59 {who}:',
    apple: '2026/07/14 8:59、{who}のメール:',
    labels: '差出人|送信日時|宛先|件名',
    device: 'iPhoneから送信',
  },
  zh: {
    gmail: '{who} 于2026年7月14日周二 08:59写道：',
    apple: '2026年7月14日 08:59，{who} 写道：',
    labels: '发件人|发送时间|收件人|主题',
    device: '发自我的 iPhone',
  },
  ko: {
    gmail: '2026년 7월 14일 (화) 오전 8:59, {who}님이 작성:',
    apple: '2026. 7. 14. 오전 8:59, {who} 작성:',
    labels: '보낸 사람|보낸 날짜|받는 사람|제목',
    device: '나의 iPhone에서 보냄',
  },
}
