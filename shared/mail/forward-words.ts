/** What stands between the rules (`---- … ----`) or before the colon above a forwarded mail; folded, without case. */
const PHRASES: ReadonlySet<string> = new Set(
  `forwarded message|begin forwarded message|start of forwarded message|original message|forwarded email|fwd|forwarded by
  |weitergeleitete nachricht|anfang der weitergeleiteten nachricht|ursprüngliche nachricht|originalnachricht|ursprüngliche e-mail
  |weitergeleitete e-mail|beginn der weitergeleiteten nachricht
  |message transféré|message transmis|début du message transféré|début du message réexpédié|message d'origine|message original|message réexpédié
  |mensaje reenviado|inicio del mensaje reenviado|mensaje original
  |messaggio inoltrato|inizio messaggio inoltrato|messaggio originale|inizio del messaggio inoltrato
  |mensagem encaminhada|mensagem reencaminhada|início da mensagem encaminhada|início da mensagem reencaminhada|mensagem original
  |doorgestuurd bericht|begin doorgestuurd bericht|oorspronkelijk bericht|origineel bericht|doorgestuurde bericht
  |videresendt meddelelse|start på videresendt besked|videresendt besked|oprindelig meddelelse|videresendt melding|original melding|opprinnelig melding|videresendt mail
  |vidarebefordrat meddelande|vidarebefordrat mejl|ursprungligt meddelande|originalmeddelande|börja vidarebefordrat meddelande
  |välitetty viesti|välitetty viesti alkaa|välitetty viesti / fwd.msg|edelleenlähetetty viesti|alkuperäinen viesti
  |přeposlaná zpráva|začátek přeposílané zprávy|původní zpráva|původní e-mail
  |preposlaná správa|preposlaná správa --- forwarded message|začiatok preposlanej správy|pôvodná správa
  |przekazana wiadomość|początek przekazywanej wiadomości|treść przekazanej wiadomości|wiadomość przesłana dalej|wiadomość oryginalna|oryginalna wiadomość
  |proslijeđena poruka|započni proslijeđenu poruku|izvorna poruka|továbbított üzenet|továbbított levél kezdete|eredeti üzenet
  |mesaj redirecționat|începe mesajul redirecționat|mesaj original|mesaj redirecţionat
  |пересылаемое сообщение|перенаправленное сообщение|начало переадресованного сообщения|исходное сообщение|пересланное сообщение|переадресованное сообщение
  |перенаправлене повідомлення|переслане повідомлення|початок листа, що пересилається|вихідне повідомлення
  |iletilmiş mesaj|i̇letilmiş mesaj|iletilen ileti|i̇letilen ileti|ileti başlangıcı|i̇leti başlangıcı|orijinal mesaj|özgün ileti|iletilen mesaj|yönlendirilen mesaj
  |edastatud kiri|pesan diteruskan|pesan terusan|pesan yang diteruskan|pesan asli|awal pesan yang diteruskan
  |メッセージを転送|転送メッセージ|転送されたメッセージ|転送されたメッセージ：|元のメッセージ|原始邮件|转发的邮件|转发邮件|轉寄郵件|已轉寄的郵件|原始郵件|转发信息|전달된 메시지|원본 메시지|원본 이메일
  |προωθημένο μήνυμα|αρχικό μήνυμα|chuyển tiếp thư|missatge reenviat|posredovano sporočilo|persiųstas laiškas`
    .split('|')
    .map((phrase) => phrase.trim()),
)

/** True for the words above a forwarded mail, in any of the languages we know, with or without their colon. */
export const isForwardPhrase = (words: string): boolean =>
  PHRASES.has(
    words
      .normalize('NFC')
      .trim()
      .toLowerCase()
      .replace(/\s+/g, ' ')
      .replace(/\s*[:：]$/, ''),
  )

const FORWARD_PREFIX =
  /^\s*(?:fwd?|wg|rv|tr|i|vs|vl|vb|pd|enc|redir\.?|i̇?lt|doorst|videresend|vidarebefordrat|tov|转发|轉寄|転送|전달|пер|fyi)(?:\[\d+\])?\s*[:：]/iu
const REPLY_PREFIX =
  /^\s*(?:re|aw|sv|antw|res|rif|r|odp|ynt|ref|vá|отв|atb|ответ|回复|答复|回覆|答覆|답장|balas)(?:\[\d+\])?\s*[:：]/iu

/** What the prefixes of a subject say was done: forwarded at any point, else answered, else nothing. */
export function subjectSays(subject: string): 'forwarded' | 'answered' | 'nothing' {
  let rest = subject.slice(0, 200)
  let answered = false
  for (let i = 0; i < 6; i++) {
    if (FORWARD_PREFIX.test(rest)) return 'forwarded'
    if (!REPLY_PREFIX.test(rest)) break
    answered = true
    rest = rest.slice(rest.search(/[:：]/) + 1)
  }
  return answered ? 'answered' : 'nothing'
}
