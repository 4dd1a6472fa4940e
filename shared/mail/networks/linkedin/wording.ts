/**
 * Whole lines and subjects by what they make of a mail, one a line, in any case. `{name}` is the inviter, `{}` anything
 * short, `{#}` a number. They follow LinkedIn's own mails and, where none is public, its help pages' words.
 */
export const SENTENCES = {
  invitation: `
    {name} requested to add you as a connection on LinkedIn{}
    {name} would like to connect on LinkedIn{}
    {name} wants to connect{}
    {name} would like to add you {} LinkedIn{}
    {name} has invited you to connect{}
    {name} invited you to connect{}
    {name} has sent you an invitation{}
    {name} sent you a connection request{}
    {}Invitation to connect on LinkedIn
    I'd like to add you to my professional network{}
    {}Join my network on LinkedIn
    {}please add me to your LinkedIn network
    {}add me to your LinkedIn network
    I want to connect
    I'd like to connect{}
    I've sent you a connection request
    I sent you a connection request
    You have an invitation
    You have an invitation from {name}
    Confirm that you know {name}:?
    Accept invitation from {name}
    View invitation from {name}
    {name} hat Ihnen eine Einladung auf LinkedIn gesendet{}
    {name} hat {} eine Einladung {}
    {name} möchte sich mit {} vernetzen{}
    {name} möchte {} zu seinem {}Netzwerk hinzufügen{}
    {name} möchte {} zu ihrem {}Netzwerk hinzufügen{}
    {}Ich möchte mich {}vernetzen{}
    {}Ich möchte Sie gerne zu meinem {}Netzwerk{} hinzufügen{}
    Bestätigen Sie, dass Sie {name} kennen:?
    Bestätige, dass du {name} kennst:?
    {name} souhaite {} sur LinkedIn{}
    {name} souhaite rejoindre votre réseau{}
    {name} souhaite entrer en relation{}
    {name} vous a envoyé une invitation{}
    {}Je souhaite {} réseau{}
    {}Je vous invite à {} réseau{}
    Confirmez que vous connaissez {name}:?
    {name} quiere {} en LinkedIn{}
    {name} quiere conectar{}
    {name} desea {}conectar{}
    {name} te ha enviado una invitación{}
    {}Quiero conectar{}
    {}Me gustaría {} a mi red{}
    Confirma que conoces a {name}:?
    {name} gostaria de {}conectar{}
    {name} quer se conectar{}
    {name} enviou um convite{}
    {}Quero me conectar{}
    {}Gostaria de {} rede{}
    Confirme que você conhece {name}:?
    {name} vorrebbe {}collegarsi{}
    {name} vuole collegarsi{}
    {name} ti ha inviato un invito{}
    {}Voglio collegarmi{}
    Vorrei collegarmi{}
    Un contatto LinkedIn è in attesa della tua risposta{}
    Conferma di conoscere {name}:?
    {name} wil {}connectie{}
    {name} wil graag {} netwerk{}
    {name} wil {} toevoegen aan {} netwerk{}
    {name} heeft {} uitgenodigd{}
    {}Ik wil graag connectie{}
    Bevestig dat {} {name} kent:?
    {name} vill {}ansluta{}
    {name} vill {}nätverk{}
    {}Jag vill gärna ansluta{}
    Bekräfta att du känner {name}:?
    {name} vil gerne {}forbindelse{}
    {name} vil gerne {}netværk{}
    {}Jeg vil gerne oprette forbindelse{}
    Bekræft, at du kender {name}:?
    {name} ønsker å {}nettverk{}
    {name} vil gjerne {}kontakt{}
    {}Jeg vil gjerne koble{}
    Bekreft at du kjenner {name}:?
    {name} chce {}nawiązać kontakt{}
    {name} zaprasza {} do sieci{}
    {}Chcę nawiązać kontakt{}
    Potwierdź, że znasz {name}:?
    {name} se chce {}spojit{}
    {name} {} poslal{} pozvánku{}
    {}Chci se spojit{}
    Potvrďte, že znáte {name}:?
    {name} {}bağlantı kurmak istiyor{}
    {name} size bir davet gönderdi{}
    {}Bağlantı kurmak istiyorum{}
    {name} ingin terhubung{}
    {name} mengirimkan undangan{}
    {}Saya ingin terhubung{}
    Harap konfirmasi bahwa Anda mengenal {name}:?
    {name}さんがつながりたいと{}
    {name}さんからつながり申請{}
    {}つながり申請{}
    {name}想{}建立联系{}
    {name}邀请您{}
    {name}想要與您建立聯繫{}
    {}我想与您建立联系{}`,
  reminder: `
    Reminder about your invitation from {name}
    {name}'s invitation is awaiting your response
    {name}'s invitation is waiting for your response
    {name}'s invitation is still waiting{}
    Reminder: {name} invited you to connect{}
    Reminder: {name} wants to connect{}
    This is a reminder that on {}, {name} sent you an invitation {}
    Sie haben die Einladung von {name} noch nicht beantwortet
    Du hast die Einladung von {name} noch nicht beantwortet
    Erinnerung: {name} {}
    Die Einladung von {name} wartet {}
    {name} attend toujours votre réponse{}
    {name} attend votre réponse{}
    L'invitation de {name} attend votre réponse{}
    Rappel{}: {name} {}
    Recordatorio: {name} {}
    La invitación de {name} {}respuesta{}
    {name} sigue esperando tu respuesta{}
    Lembrete: {name} {}
    O convite de {name} {}resposta{}
    Promemoria: {name} {}
    L'invito di {name} {}risposta{}
    Herinnering: {name} {}
    De uitnodiging van {name} {}
    Påminnelse: {name} {}
    Inbjudan från {name} väntar{}
    Påmindelse: {name} {}
    Invitationen fra {name} {}
    Invitasjonen fra {name} venter{}
    Przypomnienie: {name} {}
    Zaproszenie od {name} {}czeka{}
    Připomenutí: {name} {}
    Pozvánka od {name} {}čeká{}
    Hatırlatma: {name} {}
    {name} yanıtınızı bekliyor{}
    Pengingat: {name} {}
    Undangan dari {name} {}menunggu{}
    リマインダー{}{name}さん{}
    提醒{}{name}{}`,
  accepted: `
    {name} has accepted your {}
    {name} accepted your {}
    {}start a conversation with your new connection{}
    {name} is now a connection{}
    You are now connected to {name}{}
    You and {name} are now connected{}
    Accepted invitation
    You are receiving Accepted invitation{}
    {name} hat {} Einladung angenommen{}
    {name} hat {} Kontaktanfrage angenommen{}
    {name} a accepté votre {}
    {name} ha aceptado tu {}
    {name} ha aceptado su {}
    {name} aceptó tu {}
    {name} aceitou {} convite{}
    {name} ha accettato {}
    {name} heeft {} uitnodiging geaccepteerd{}
    {name} har accepterat din {}
    {name} har tackat ja {}
    {name} har accepteret din {}
    {name} har godtatt {}
    {name} har akseptert {}
    {name} zaakceptował{} {}
    {name} przyjął {} zaproszenie{}
    {name} přijal{} {}pozvánku{}
    {name} {}davetinizi kabul etti{}
    {name} {}davetini kabul etti{}
    {name} menerima undangan {}
    {name} telah menerima undangan {}
    {name}さんがつながり申請を承認{}
    {name}さんが{}承認しました{}
    {name}已接受{}
    {name}接受了{}邀请{}`,
  message: `
    {name} just messaged you
    {name} sent you a new message{}
    {name} sent you a message{}
    {name} has sent you a message{}
    {#} new message awaits your response from {name}
    {#} new messages await your response{}
    You have a new message from {name}
    You have {#} new message
    You have {#} new messages
    You have an unread message{}
    New message from {name}
    Message from {name}
    {name} replied to your message
    {name} vient de vous envoyer un {}
    {name} vous a envoyé un {}message{}
    {name} hat {} eine {}Nachricht gesendet{}
    {name} acabou de enviar uma mensagem{}
    {name} enviou uma {}mensagem{}
    {name} te ha enviado un {}mensaje{}
    {name} acaba de enviarte un mensaje{}
    {name} te envió un mensaje{}
    {name} ti ha inviato un {}messaggio{}
    {name} ti ha appena inviato {}
    {name} heeft {} een {}bericht gestuurd{}
    {name} har {}skickat ett {}meddelande{}
    {name} skickade ett {}meddelande{}
    {name} har {}sendt {} en {}besked{}
    {name} har {}sendt {} en {}melding{}
    {name} wysłał{} {}wiadomość{}
    {name} {} poslal{} {}zprávu{}
    {name} size {}mesaj gönderdi{}
    {name} {}mengirim{} pesan{}
    {name}さんから{}メッセージ{}
    {name}さんがメッセージを{}
    {name}给您发{}消息{}
    {name}向您发送了{}消息{}`,
} as const

/** What only looks like an invitation: people you may know, follow, activity, jobs. */
export const OTHERS = `
    Do you know {}
    {}Request to connect with members you know and trust{}
    {}add {} connections{}
    You have {#} new invitations
    You have {#} new invitation
    You have {#} pending invitations
    {} is a potential connection{}
    People you may know{}`

/** Lines of the frame that name the inviter's job, or nobody, and are never the inviter's own words. */
export const FRAME = {
  invitation: `
    {}respond to {}'s invite now{}
    {} is waiting for your response.?
    {} wartet auf {} Antwort.?
    {} attend votre réponse.?
    {} está esperando tu respuesta.?
    {} está aguardando sua resposta.?
    {} aguarda sua resposta.?
    {} è in attesa della tua risposta.?
    {} wacht op {} antwoord.?
    {} wacht op {} reactie.?
    {} väntar på ditt svar.?
    {} venter på dit svar.?
    {} venter på svaret ditt.?
    {} czeka na Twoją odpowiedź.?
    {} čeká na vaši odpověď.?
    {} yanıtınızı bekliyor.?
    {} menunggu respons Anda.?
    {}さんがあなたの返信を待っています。?
    {}正在等待您的回复。?
    You have an invitation.?
    Confirm that you know {}
    Bestätigen Sie, dass Sie {} kennen{}
    Confirmez que vous connaissez {}
    Confirma que conoces a {}
    Confirme que você conhece {}
    Conferma di conoscere {}
    Bevestig dat {} kent{}
    Harap konfirmasi bahwa {}`,
  reminder: `
    {}I'm still waiting for your response{}
    {}still waiting for your response{}
    Accept my invitation to connect on LinkedIn.?
    Ich warte noch auf {} Antwort{}
    J'attends toujours votre réponse{}
    Sigo esperando tu respuesta{}
    Ainda estou aguardando {}
    Sono ancora in attesa della tua risposta{}
    Ik wacht nog op {}`,
} as const
