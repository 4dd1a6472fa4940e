import { phrases } from './phrases.ts'

/** How a device or mail program signs, in lower case: the beginning of its line … */
export const SENT_FROM: readonly string[] = phrases(
  `sent from|sent by|sent via|sent using|sent with|sent on the|sent on my|from my|get outlook for|someone from
  |written on my|typed on my|composed on|powered by|secured with|envoyé de|envoyé depuis|envoyé par mon
  |envoyé à partir|envoyé avec|envoyé via|envoyé d’|envoyé d'|télécharger outlook pour|obtenez outlook pour
  |obtenir outlook pour|gesendet von|gesendet mit|gesendet über|gesendet aus|von meinem|von unterwegs
  |diese nachricht wurde von|holen sie sich outlook|laden sie outlook|hol dir outlook|outlook für|enviado desde
  |enviado con|enviado mediante|obtener outlook para|obtén outlook para|enviado do|enviado de|enviado a partir
  |enviado através|enviado pelo|enviado via|enviado com|enviat des|obter o outlook para|obter outlook para
  |baixe o outlook|inviato da|inviato dal|inviato con|inviato tramite|scarica outlook per|ottieni outlook per
  |verstuurd vanaf|verstuurd met|verstuurd via|verzonden vanaf|verzonden met|verzonden via|verzonden van
  |outlook voor|download outlook voor|skickat från|skickat med|skickad från|hämta outlook för|sendt fra|sendt med
  |sendt via|hent outlook|få outlook for|lähetetty|hanki outlook|wysłane z|wysłano z|pobierz outlook
  |pobierz program outlook|odesláno z|odoslané z|získat outlook|získejte outlook|stáhnout outlook|poslano s
  |poslano z|poslato sa|trimis de pe|trimis din|obțineți outlook|elküldve|az outlook|отправлено с|отправлено из
  |отправлено от|скачать outlook|надіслано з|надіслано із|изпратено от|послато са|στάλθηκε από|εστάλη από
  |gönderildi:|dikirim dari|dihantar|đã gửi từ|được gửi từ|gửi từ|ส่งจาก|نُشرت من|أُرسلت من|أرسلت من|مرسل من
  |تم الإرسال من|ارسال شده از|נשלח מ|从我的|從我的|发自我的|發自我的|发自|發自|来自|由我的|나의|내|saadetud|išsiųsta iš|nosūtīts no
  |sent from mail|enviado desde mi|enviado do meu|sendt fra min|bidalia|sent fra`,
)

/** … or its end. */
export const SENT_ENDINGS: readonly string[] = phrases(
  `gesendet|gesendet.|gönderildi|gönderildi.|から送信|から送信されました|から送信します|传送|傳送|发送|發送|에서 보냄|에서 보낸 메일|에서 발송|küldve|küldve.
  |verzonden|verstuurd|skickat|edin|indirin|beziehen|aan|letöltése|を入手|로 보냄|alın|laden|herunterladen|downloaden`,
)

/** What a line of that kind names. */
export const DEVICES: readonly string[] = phrases(
  `iphon|ipad|ipod|android|galaxy|samsung|huawei|xiaomi|oneplus|pixel|blackberry|nokia|motorola|htc|sony|xperia
  |alcatel|windows|macbook|imac|outlook|mail|mobile|mobil|phone|handy|telefon|téléphone|teléfono|telefono|telefone
  |telefoon|telemóvel|celular|móvil|cellulare|smartphone|tablet|cell|portable|gsm|puhelim|телефон|мобиль|смартфон
  |κινητό|handset|device|thunderbird|gmail|airmail|spark|superhuman|proton|tuta|mailbox|missive|yahoo|aol|web.de
  |gmx|gerät|appareil|dispositivo|apparaat|k-9|nine|vivo|oppo|honor|redmi|手机|手機|携帯|スマートフォン|휴대폰|qq邮箱|网易|mymail
  |bluemail|canary|hey|newton|polymail|acompli|boxer|sparrow|roundcube|zimbra|workspace|watch|computer|laptop|pc
  |droid|palm|treo|lg|zte`,
)

/** The first words of what lawyers and list programs append, in lower case. */
export const NOTICE_HEADINGS: readonly string[] = phrases(
  `confidentiality notice|confidentiality note|confidentiality statement|confidential notice
  |privileged and confidential|disclaimer|legal notice|legal disclaimer|privacy notice|important notice:
  |email disclaimer|e-mail disclaimer|notice of confidentiality|vertraulichkeitshinweis|rechtlicher hinweis
  |haftungsausschluss|avis de confidentialité|aviso legal|aviso de confidencialidad|aviso de confidencialidade
  |avviso di riservatezza|avvertenza|nota di riservatezza|informativa privacy|informativa sulla privacy
  |clausola di riservatezza|cláusula de confidencialidad|cláusula de privacidad|vertrouwelijkheidsverklaring
  |konfidentialitet|klauzula poufności|gizlilik bildirimi|yasal uyarı|уведомление о конфиденциальности|免责声明|保密声明
  |【机密】|機密保持`,
)

/** A notice speaks of the mail itself … */
export const NOTICE_SUBJECTS: readonly string[] = phrases(
  `this e-mail|this email|this message|this communication|this transmission|the information contained
  |the information in this|the contents of this|the content of this|the information transmitted|this electronic
  |if you are not the|if you have received this|if you received this|diese e-mail|diese email|diese nachricht
  |diese mail|der inhalt dieser|dieses e-mail|die in dieser e-mail|sollten sie nicht der|ce message|cet e-mail
  |ce courriel|cet email|ce mail|le présent message|les informations contenues|este mensaje|este correo|este e-mail
  |este email|la información contenida|el contenido de este|la presente comunicación|esta mensagem
  |a informação contida|as informações contidas|este documento|questo messaggio|questa e-mail|questa email
  |le informazioni contenute|il presente messaggio|la presente e-mail|il contenuto di questa|dit bericht
  |deze e-mail|deze email|de informatie in|de inhoud van dit|de inhoud van deze|detta meddelande|detta e-post
  |denna e-post|denne e-mail|denne mail|denne e-posten|denne meddelelse|denne meldingen|tämä viesti|tämä sähköposti
  |ta wiadomość|niniejsza wiadomość|treść tej wiadomości|informacje zawarte|tato zpráva|tento e-mail|táto správa
  |ez az üzenet|ez az e-mail|acest mesaj|acest e-mail|ova poruka|данное сообщение|это сообщение|это письмо
  |настоящее сообщение|це повідомлення|този имейл|bu e-posta|bu mesaj|bu ileti|this mail|any views|email ini|本邮件
  |此邮件|本郵件|此電子郵件|本メール|このメール|이 메일|본 메일|이 이메일|αυτό το μήνυμα|το παρόν μήνυμα`,
)

/** … and says one of these of it. */
export const NOTICE_CLAIMS: readonly string[] = phrases(
  `confidential|privileged|intended recipient|intended only|intended solely|addressee|notify the sender
  |unauthorized|unauthorised|viruses|delete it|vertraulich|irrtümlich|adressat|confidentiel|destinataire
  |confidencial|destinatario|destinatário|riservat|confidenzial|vertrouwelijk|geadresseerde|bestemd voor
  |konfidentiell|fortrolig|luottamukselli|poufn|adresata|důvěrn|dôvern|bizalmas|confidențial|povjerljiv
  |конфиденциаль|конфіденцій|поверител|gizli|rahasia|机密|保密|機密|기밀|εμπιστευτικ|secret professionnel
  |represent those of|do not necessarily|personal data|datos personales|dati personali|datenschutz|virus`,
)

/** Lines that begin what a list, a scanner or a green conscience appends; in lower case. */
export const FOOTER_LINES: readonly string[] = phrases(
  `yahoo mail: search, organize, conquer|you received this message because you are subscribed|you received this email because|you are receiving this
  |to unsubscribe from this|to unsubscribe, |to unsubscribe send|to stop receiving emails from this group
  |to view this discussion|to post to this group|for more options, visit|unsubscribe: |unsubscribe <
  |please consider the environment|consider the environment|please think of the environment|save a tree
  |bitte denken sie an die umwelt|denken sie an die umwelt|pensez à l|pensez à l'environnement|avant d’imprimer
  |avant d'imprimer|antes de imprimir|por favor, piense en el medio|prima di stampare|rispetta l
  |denk aan het milieu|zanim wydrukujesz|tänk på miljön|before printing|virus-free.|virus-free |virenfrei.
  |garanti sans virus|libre de virus|livre de vírus|privo di virus|mail priva di virus|virusvrij|bez wirusów
  |без вирусов|this email has been checked for viruses|this e-mail has been checked|this email has been scanned
  |this message was scanned|diese e-mail wurde von avast|diese e-mail wurde auf viren|l'absence de virus
  |el software de antivirus|este email foi escaneado|questa e-mail è stata controllata
  |deze e-mail is gecontroleerd op virussen|scanned by|checked by avg|no virus found`,
)
