/** What a line of a quoted header block says. `other` is a label that stands in such blocks and tells us nothing. */
export type HeaderField = 'from' | 'to' | 'cc' | 'date' | 'subject' | 'replyTo' | 'other'

/** The labels mail programs write above a forwarded mail, by field; compared without case. */
const LABELS: Readonly<Record<HeaderField, string>> = {
  from: `From|Von|De|De la|Da|Van|Fra|Från|Od|Od kogo|Lähettäjä|Šalje|Feladó|Kimden|Gönderen|Expeditor|Expeditorul
    |Отправитель|От|От кого|Від|Від кого|Saatja|Mittente|Nadawca|Remitente|Remetente|Absender|Avsender|Afzender
    |Expéditeur|Pošiljatelj|Dari|Pengirim|Từ|Από|מאת|من|送信元|差出人|送信者|发件人|寄件者|寄件人|보낸 사람|Frá|Desde|Siuntėjas|Nuo|No`,
  to: `To|An|À|A|Para|Aan|Til|Till|Komu|Do|Dla|Vastaanottaja|Prima|Za|Címzett|Kime|Alıcı|Către|Destinatarul|Destinatar
    |Кому|До|Pre|Pour|Adresat|Empfänger|Destinataire|Destinataires|Destinatario|Destinatário|Mottaker|Mottagare|Saaja
    |Kepada|Untuk|Đến|Προς|אל|إلى|送信先|宛先|收件人|收件者|받는 사람`,
  cc: `Cc|Bcc|Kopie|Kopie (CC)|Kopi|Kopia|Kopio|Kópia|Másolat|Másolatot kap|Dw|Udw|Do wiadomości|Копия|Копія|Bilgi|Copie|Copie à
    |Copia|Cópia|Tembusan|Κοιν|抄送|副本|참조`,
  date: `Date|Sent|Datum|Dato|Data|Dată|Dátum|Fecha|Gesendet|Gesendet am|Envoyé|Envoyé le|Sendt|Skickat|Enviado|Enviado el
    |Enviado em|Enviada em|Enviada a|Inviato|Verzonden|Wysłano|Wysłane|Trimis|Trimis la|Odesláno|Odoslané|Poslano|Elküldve|Küldve|Lähetetty
    |Päivämäärä|Päiväys|Отправлено|Дата|Надіслано|Відправлено|Gönderilen|Gönderildi|Gönderme tarihi|Tarih|Kuupäev|Saadetud
    |Tanggal|Dikirim|Ngày|Ημερομηνία|Στάλθηκε|תאריך|التاريخ|日付|日時|送信日時|发送时间|发送日期|日期|時間|时间|寄件日期|날짜|보낸 날짜|보낸 시간`,
  subject: `Subject|Betreff|Objet|Sujet|Asunto|Assunto|Oggetto|Onderwerp|Emne|Ämne|Aihe|Předmět|Predmet|Naslov|Temat|Tárgy
    |Subiect|Subiectul|Тема|Konu|Teema|Subjek|Perihal|Chủ đề|Θέμα|נושא|الموضوع|件名|主题|主旨|主題|标题|제목|Efni|Tema`,
  replyTo: `Reply-To|Reply to|Antwort an|Antworten an|Répondre à|Responder a|Responder para|Responder A|Rispondi a
    |Antwoord aan|Antwoorden aan|Svar til|Svara till|Vastaus|Vastausosoite|Odpověď na|Odpovědět|Odgovori na|Odpowiedź-do|Odpowiedz do|Válaszcím
    |Răspuns către|Ответ-Кому|Ответить|Odpovedať-Pre|Yanıt Adresi|Yanıtla|Кому відповісти|Balas ke|返信先|回复|回覆|답장`,
  other: `Importance|Priority|Attachments|Attachment|Resent-From|Resent-To|Resent-Date|Sender|Message-ID|List-Unsubscribe
    |Organization|Wichtigkeit|Priorität|Anlagen|Anhänge|Pièces jointes|Datos adjuntos|Allegati|Anexos|Bijlagen|Mailed-by|Signed-by`,
}

const FIELDS: ReadonlyMap<string, HeaderField> = new Map(
  (Object.entries(LABELS) as [HeaderField, string][]).flatMap(([field, labels]) =>
    labels.split('|').map((label) => [fold(label), field] as const),
  ),
)

/** The field a label stands for, in any case; null when it is none we know. */
export const headerField = (label: string): HeaderField | null => FIELDS.get(fold(label)) ?? null

/** Finds every known label of more than one letter with its colon; for blocks that lost their line ends. */
export const GLUED_LABEL = new RegExp(
  `(${[...FIELDS.keys()]
    .filter((label) => label.length > 1)
    .sort((a, b) => b.length - a.length)
    .map((label) => label.replace(/[().]/g, '\\$&'))
    .join('|')})\\s?[:：]`,
  'giu',
)

function fold(label: string): string {
  return label.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, ' ')
}
