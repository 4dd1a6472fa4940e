/** Words of the frame around what the inviter wrote, compared folded and without accents. */
export const BUTTONS = `Accept|Accept invitation|Accept invite|Ignore|Decline|View profile|View invitation|View profile here|See profile|Reply|Respond|View message|Message|Connect|Send a message|Go here to reply|Go here if not interested
  |Annehmen|Akzeptieren|Einladung annehmen|Profil ansehen|Profil anzeigen|Antworten|Nachricht anzeigen|Ignorieren|Ablehnen|Nachricht
  |Accepter|Accepter l'invitation|Voir le profil|Voir profil|Répondre|Voir le message|Ignorer|Refuser
  |Aceptar|Aceptar invitación|Ver perfil|Ver el perfil|Responder|Ver mensaje|Ignorar|Rechazar
  |Aceitar|Aceitar convite|Ver perfil|Visualizar perfil|Ver mensagem|Sim, conectar|Recusar
  |Accetta|Accetta invito|Visualizza profilo|Vedi profilo|Vedi il profilo|Rispondi|Visualizza messaggio|Ignora|Rifiuta
  |Accepteren|Uitnodiging accepteren|Profiel weergeven|Profiel bekijken|Bekijk profiel|Beantwoorden|Bericht weergeven|Negeren|Afwijzen
  |Acceptera|Visa profil|Visa profilen|Svara|Visa meddelande|Ignorera|Avböj
  |Acceptér|Accepter|Se profil|Vis profil|Svar|Vis besked|Ignorer|Afvis
  |Godta|Aksepter|Vis profil|Se profil|Vis melding|Avslå
  |Zaakceptuj|Akceptuj|Przyjmij|Zobacz profil|Wyświetl profil|Odpowiedz|Wyświetl wiadomość|Ignoruj|Odrzuć
  |Přijmout|Zobrazit profil|Odpovědět|Zobrazit zprávu|Ignorovat|Odmítnout
  |Kabul et|Profili görüntüle|Profili gör|Yanıtla|Mesajı görüntüle|Yok say|Reddet
  |Terima|Lihat profil|Balas|Lihat pesan|Abaikan|Tolak
  |承認|承認する|同意する|プロフィールを見る|プロフィールを表示|返信|返信する|メッセージを見る|メッセージを表示
  |接受|同意|查看档案|查看个人资料|查看檔案|回复|回覆|查看消息|忽略|수락|프로필 보기`

export const MUTUAL = `connections in common|connection in common|mutual connection|shared connection|gemeinsame kontakt|gemeinsamer kontakt|gemeinsamen kontakt
  |relations en commun|relation en commun|contactos en comun|contacto en comun|conexiones en comun|conexion en comun|conexoes em comum|conexao em comum|collegamenti in comune|collegamento in comune
  |gemeenschappelijke connectie|gezamenlijke connectie|gemensamma kontakt|gemensam kontakt|faelles forbindelse|felles kontakt|felles forbindelse|wspolnych kontakt|wspolne kontakt|wspolny kontakt|wspolnych znajom
  |spolecnych kontakt|spolecne kontakt|spolecny kontakt|spolecnych spojeni|ortak baglanti|koneksi yang sama|koneksi bersama|共通のつながり|共通の知り合い|位共同好友|共同好友|位共同联系人|共同联系人|共同人脉|共同聯絡人`

export const STRANGERS = `More people you may know|People you may know|Weitere Personen, die Sie kennen könnten|Weitere Personen, die du kennen könntest|Personen, die Sie kennen könnten|Personen, die du kennen könntest|Plus de personnes que vous|D'autres personnes que vous
  |Autres personnes que vous|Les connaissez-vous|Más personas que|Más gente que|Gente que podrías conocer|Mais pessoas que|Outras pessoas que|Pessoas que talvez|Altre persone che potresti|Persone che potresti|Meer mensen die|Mensen die u|Mensen die je
  |Fler personer som du|Personer som du kanske|Personer du kanske|Flere personer, du|Personer, du måske|Flere personer du|Personer du kanskje|Więcej osób, które|Osoby, które możesz|Więcej osób, które możesz|Další lidé, které|Lidé, které možná|Tanıyor olabileceğiniz|Tanıyor olabileceğin
  |Orang lain yang mungkin|Orang yang mungkin|Lebih banyak orang|知り合いかも|その他の知り合い|お知り合いかも|您可能认识的|你可能认识的|更多您可能|您可能認識`

export const FOOTERS = `This email was intended for|This email was sent to|This message was sent to|You are receiving|You received an invitation to connect|LinkedIn will use your email address|Get the new LinkedIn|Never miss an update|Also available on mobile|Unsubscribe|Help:|Change frequency
  |If you need assistance|© 20|(c) 20|© LinkedIn|DID YOU KNOW|Why might connecting with|Learn why we included|This is a reminder that|Reminder emails for|Copyright|Registered Office
  |Diese E-Mail ist für|Diese E-Mail wurde|Diese Nachricht wurde|Diese Nachricht ist für|Sie erhalten|Du erhältst|Abmelden|Abbestellen|Hilfe:|Sie haben eine Einladung erhalten|LinkedIn verwendet
  |Cet e-mail est destiné|Cet e-mail s'adresse|Cet e-mail a été envoyé|Ce message a été envoyé|Ce message est destiné|Vous recevez|Vous avez reçu une invitation|Se désinscrire|Se désabonner|Aide :|Aide:|LinkedIn utilise
  |Este mensaje se ha enviado|Este mensaje va dirigido|Este correo electrónico|Este email|Este e-mail|Este mensaje está|Has recibido una invitación|Recibes|Estás recibiendo|Recibes este|Darse de baja|Cancelar suscripción|Ayuda:|LinkedIn utilizará
  |Esta mensagem foi enviada|Este e-mail foi|Você está recebendo|Você recebeu um convite|Está a receber|Cancelar inscrição|Ajuda:|A LinkedIn
  |Questa email|Questa e-mail|Questo messaggio|Ricevi questa|Ricevi e-mail|Stai ricevendo|Hai ricevuto un invito|Annulla iscrizione|Annulla l'iscrizione|Aiuto:|LinkedIn utilizzerà
  |Deze e-mail|Dit bericht is|U ontvangt|Je ontvangt|U hebt een uitnodiging|Uitschrijven|Afmelden|Hulp:
  |Det här mejlet|Det här e-post|Detta e-post|Du får det här|Du får mejl|Du får e-post|Du får aviseringar|Du har fått en inbjudan|Avsluta prenumeration|Hjälp:
  |Denne e-mail|Denne mail|Du modtager|Du har modtaget en invitation|Afmeld|Hjælp:|Denne e-posten|Du mottar|Du har mottatt en invitasjon|Meld deg av|Hjelp:
  |Ta wiadomość|Ten e-mail|Otrzymujesz|Otrzymałeś|Otrzymano zaproszenie|Anuluj subskrypcję|Wypisz się|Pomoc:
  |Tento e-mail|Dostáváte|Obdrželi jste pozvánku|Odhlásit|Nápověda:|Pomoc:
  |Bu e-posta|Size bu|Bağlantı kurmanız için|Abonelikten çık|Yardım:|Email ini|Pesan ini|Anda menerima|Anda mendapatkan undangan|Berhenti berlangganan|Bantuan:
  |このメール|このメッセージ|LinkedInからの|配信停止|ヘルプ|此邮件|此电子邮件|本邮件|您收到|您正在接收|取消订阅|退订|帮助|本郵件|此郵件`
