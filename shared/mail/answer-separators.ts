import { phrases } from './phrases.ts'

/** What stands between the dashes of "-----Original Message-----", in lower case. */
export const SEPARATORS: readonly string[] = phrases(
  `original message|original e-mail|original email|original mail|original appointment|reply message
  |forwarded message|forwarded by|begin forwarded message|ursprüngliche nachricht|ursprungliche nachricht
  |originalnachricht|original-nachricht|originalmail|antwort nachricht|weitergeleitete nachricht|weitergeleitet von
  |ursprünglicher termin|message d'origine|message d’origine|message original|message transféré|mensaje original
  |mensaje reenviado|missatge original|mensagem original|mensagem encaminhada|messaggio originale
  |messaggio inoltrato|messaggio inoltrata|oorspronkelijk bericht|origineel bericht|doorgestuurd bericht
  |originele bericht|ursprungligt meddelande|originalmeddelande|vidarebefordrat meddelande|oprindelig besked
  |oprindelig meddelelse|original meddelelse|videresendt meddelelse|opprinnelig melding|videresendt melding
  |opprinnelig beskjed|alkuperäinen viesti|välitetty viesti|wiadomość oryginalna|oryginalna wiadomość
  |wiadomość przekazana|treść oryginalnej wiadomości|původní zpráva|přeposlaná zpráva|původní e-mail|pôvodná správa
  |originálna správa|eredeti üzenet|továbbított üzenet|mesaj original|mesajul original|mesaj redirecționat
  |izvorna poruka|originalna poruka|izvirno sporočilo|originalno sporočilo|оригинална порука|оригинално съобщение
  |исходное сообщение|исходное письмо|оригинальное сообщение|пересылаемое сообщение|пересланное сообщение
  |оригінальне повідомлення|вихідне повідомлення|переслане повідомлення|orijinal mesaj|özgün ileti|orijinal ileti
  |iletilmiş mesaj|αρχικό μήνυμα|προωθημένο μήνυμα|הודעה מקורית|ההודעה המקורית|الرسالة الأصلية|رسالة أصلية
  |پیام اصلی|pesan asli|mesej asal|thư gốc|tin nhắn gốc|ข้อความดั้งเดิม|ข้อความต้นฉบับ|原始邮件|原始信件|原始郵件|原邮件|转发邮件|轉寄郵件
  |元のメッセージ|転送されたメッセージ|original messages|원본 메시지|원본 메일|전달된 메시지|upprunaleg skilaboð|algkiri|originali žinutė`,
)
