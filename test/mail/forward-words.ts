/** The words that mail programs in a language put above a forwarded mail. */
export type ForwardWords = {
  readonly from: string
  readonly date: string
  readonly sent: string
  readonly subject: string
  readonly to: string
  readonly gmail: string
  readonly apple: string
  readonly thunderbird: string
  readonly prefix: string
}

const row = (line: string): ForwardWords => {
  const [from, date, sent, subject, to, gmail, apple, thunderbird, prefix] = line
    .split('|')
    .map((word) => word.trim())
  return { from, date, sent, subject, to, gmail, apple, thunderbird, prefix } as ForwardWords
}

export const FORWARD_WORDS: Readonly<Record<string, ForwardWords>> = {
  en: row('From|Date|Sent|Subject|To|Forwarded message|Begin forwarded message|Forwarded Message|Fwd'),
  de: row(
    'Von|Datum|Gesendet|Betreff|An|Forwarded message|Anfang der weitergeleiteten Nachricht|Weitergeleitete Nachricht|WG',
  ),
  fr: row('De|Date|Envoyé|Objet|À|Forwarded message|Début du message transféré|Message transféré|TR'),
  es: row('De|Fecha|Enviado|Asunto|Para|Forwarded message|Inicio del mensaje reenviado|Mensaje reenviado|RV'),
  pt: row(
    'De|Data|Enviado|Assunto|Para|Forwarded message|Início da mensagem encaminhada|Mensagem encaminhada|ENC',
  ),
  it: row('Da|Data|Inviato|Oggetto|A|Forwarded message|Inizio messaggio inoltrato|Messaggio inoltrato|I'),
  nl: row(
    'Van|Datum|Verzonden|Onderwerp|Aan|Forwarded message|Begin doorgestuurd bericht|Doorgestuurd bericht|FW',
  ),
  sv: row(
    'Från|Datum|Skickat|Ämne|Till|Forwarded message|Vidarebefordrat mejl|Vidarebefordrat meddelande|VB',
  ),
  da: row('Fra|Dato|Sendt|Emne|Til|Forwarded message|Start på videresendt besked|Videresendt meddelelse|VS'),
  no: row('Fra|Dato|Sendt|Emne|Til|Forwarded message|Videresendt melding|Videresendt melding|VS'),
  fi: row(
    'Lähettäjä|Päiväys|Lähetetty|Aihe|Vastaanottaja|Forwarded message|Välitetty viesti alkaa|Välitetty viesti|VL',
  ),
  pl: row(
    'Od|Data|Wysłano|Temat|Do|Forwarded message|Początek przekazywanej wiadomości|Treść przekazanej wiadomości|PD',
  ),
  cs: row('Od|Datum|Odesláno|Předmět|Komu|Forwarded message|Začátek přeposílané zprávy|Přeposlaná zpráva|FW'),
  hu: row(
    'Feladó|Dátum|Elküldve|Tárgy|Címzett|Forwarded message|Továbbított levél kezdete|Továbbított üzenet|Továbbítva',
  ),
  ro: row(
    'De la|Data|Trimis|Subiect|Către|Forwarded message|Începe mesajul redirecționat|Mesaj redirecționat|Fwd',
  ),
  tr: row('Kimden|Tarih|Gönderildi|Konu|Kime|Forwarded message|İleti başlangıcı|İletilmiş Mesaj|İLT'),
  id: row(
    'Dari|Tanggal|Dikirim|Subjek|Kepada|Forwarded message|Awal pesan yang diteruskan|Pesan Terusan|Fwd',
  ),
  ru: row(
    'От|Дата|Отправлено|Тема|Кому|Forwarded message|Начало переадресованного сообщения|Перенаправленное сообщение|FW',
  ),
  uk: row(
    'Від|Дата|Надіслано|Тема|Кому|Forwarded message|Початок листа, що пересилається|Переслане повідомлення|FW',
  ),
  ja: row('差出人|日付|送信日時|件名|宛先|Forwarded message|転送されたメッセージ|転送メッセージ|Fwd'),
  zh: row('发件人|日期|发送时间|主题|收件人|Forwarded message|转发的邮件|转发的邮件|转发'),
}
