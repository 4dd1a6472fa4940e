/** A LinkedIn invitation in a language: how its frame reads, what stands for no note, and a note of one's own. */
export type Native = {
  readonly subject: string
  readonly greeting: string
  readonly sentence: string
  readonly accept: string
  readonly view: string
  readonly mutual: string
  readonly strangers: string
  readonly footer: string
  readonly note: string
}

const row = (...fields: readonly string[]): Native => {
  const [subject, greeting, sentence, accept, view, mutual, strangers, footer, note] = fields
  return { subject, greeting, sentence, accept, view, mutual, strangers, footer, note } as Native
}

export const NATIVE: Readonly<Record<string, Native>> = {
  en: row(
    "I've sent you a connection request",
    'Hi Noor,',
    "I'd like to join your professional network.",
    'Accept',
    'View profile',
    '7 connections in common',
    'More people you may know',
    'This email was intended for Noor Hassani (Director at Quillmark)',
    'We shared a table at the seaweed conference in Galway.',
  ),
  de: row(
    'Ich möchte mich mit Ihnen vernetzen',
    'Hallo Noor,',
    'Ich möchte Sie gerne zu meinem beruflichen Netzwerk auf LinkedIn hinzufügen.',
    'Annehmen',
    'Profil ansehen',
    '7 gemeinsame Kontakte',
    'Weitere Personen, die Sie kennen könnten',
    'Diese E-Mail ist für Noor Hassani (Direktorin bei Quillmark) bestimmt.',
    'Wir saßen auf der Algentagung in Kiel am selben Tisch.',
  ),
  fr: row(
    'Je souhaite rejoindre votre réseau',
    'Bonjour Noor,',
    'Je vous invite à faire partie de mon réseau professionnel sur LinkedIn.',
    'Accepter',
    'Voir le profil',
    '7 relations en commun',
    "D'autres personnes que vous pourriez connaître",
    'Cet e-mail est destiné à Noor Hassani (Directrice chez Quillmark).',
    'Nous étions à la même table au congrès des algues à Brest.',
  ),
  es: row(
    'Quiero conectar',
    'Hola, Noor:',
    'Me gustaría añadirte a mi red profesional en LinkedIn.',
    'Aceptar',
    'Ver perfil',
    '7 contactos en común',
    'Más personas que podrías conocer',
    'Este mensaje va dirigido a Noor Hassani (Directora en Quillmark).',
    'Compartimos mesa en el congreso de algas de Vigo.',
  ),
  pt: row(
    'Quero me conectar',
    'Olá, Noor,',
    'Gostaria de adicionar você à minha rede profissional no LinkedIn.',
    'Aceitar',
    'Ver perfil',
    '7 conexões em comum',
    'Outras pessoas que talvez você conheça',
    'Este e-mail foi enviado para Noor Hassani (Diretora na Quillmark).',
    'Dividimos a mesa no congresso de algas em Aveiro.',
  ),
  it: row(
    'Voglio collegarmi',
    'Ciao Noor,',
    'vorrei aggiungerti alla mia rete professionale su LinkedIn.',
    'Accetta',
    'Visualizza profilo',
    '7 collegamenti in comune',
    'Altre persone che potresti conoscere',
    'Questa email è destinata a Noor Hassani (Direttrice presso Quillmark).',
    'Eravamo allo stesso tavolo al convegno sulle alghe di Trieste.',
  ),
  nl: row(
    'Ik wil graag connectie maken',
    'Hallo Noor,',
    'Ik wil je graag toevoegen aan mijn professionele netwerk op LinkedIn.',
    'Accepteren',
    'Profiel weergeven',
    '7 gemeenschappelijke connecties',
    'Meer mensen die u misschien kent',
    'Deze e-mail is bedoeld voor Noor Hassani (Directeur bij Quillmark).',
    'We zaten aan dezelfde tafel op het zeewiercongres in Den Helder.',
  ),
  sv: row(
    'Jag vill gärna ansluta',
    'Hej Noor!',
    'Jag vill gärna lägga till dig i mitt professionella nätverk på LinkedIn.',
    'Acceptera',
    'Visa profil',
    '7 gemensamma kontakter',
    'Fler personer som du kanske känner',
    'Det här mejlet var avsett för Noor Hassani (Direktör på Quillmark).',
    'Vi satt vid samma bord på tångkonferensen i Varberg.',
  ),
  da: row(
    'Jeg vil gerne oprette forbindelse',
    'Hej Noor',
    'Jeg vil gerne tilføje dig til mit professionelle netværk på LinkedIn.',
    'Acceptér',
    'Se profil',
    '7 fælles forbindelser',
    'Flere personer, du måske kender',
    'Denne e-mail var beregnet til Noor Hassani (Direktør hos Quillmark).',
    'Vi sad ved samme bord på tangkonferencen i Esbjerg.',
  ),
  no: row(
    'Jeg vil gjerne koble opp',
    'Hei Noor,',
    'Jeg vil gjerne legge deg til i mitt profesjonelle nettverk på LinkedIn.',
    'Godta',
    'Vis profil',
    '7 felles kontakter',
    'Flere personer du kanskje kjenner',
    'Denne e-posten var ment for Noor Hassani (Direktør i Quillmark).',
    'Vi satt ved samme bord på tarekonferansen i Bodø.',
  ),
  pl: row(
    'Chcę nawiązać kontakt',
    'Cześć Noor,',
    'Chciałbym dodać Cię do mojej sieci zawodowej w LinkedIn.',
    'Zaakceptuj',
    'Zobacz profil',
    '7 wspólnych kontaktów',
    'Więcej osób, które możesz znać',
    'Ta wiadomość e-mail jest przeznaczona dla Noor Hassani (Dyrektor w Quillmark).',
    'Siedzieliśmy przy jednym stole na konferencji o algach w Gdyni.',
  ),
  cs: row(
    'Chci se spojit',
    'Dobrý den, Noor,',
    'Rád bych si Vás přidal do své profesní sítě na LinkedInu.',
    'Přijmout',
    'Zobrazit profil',
    '7 společných kontaktů',
    'Další lidé, které možná znáte',
    'Tento e-mail byl určen pro uživatele Noor Hassani (ředitelka, Quillmark).',
    'Seděli jsme u stejného stolu na konferenci o řasách v Třeboni.',
  ),
  tr: row(
    'Bağlantı kurmak istiyorum',
    'Merhaba Noor,',
    'Sizi LinkedIn üzerindeki profesyonel ağıma eklemek istiyorum.',
    'Kabul et',
    'Profili görüntüle',
    '7 ortak bağlantı',
    'Tanıyor olabileceğiniz diğer kişiler',
    'Bu e-posta Noor Hassani (Quillmark, Direktör) için gönderilmiştir.',
    "İzmir'deki yosun kongresinde aynı masada oturmuştuk.",
  ),
  id: row(
    'Saya ingin terhubung',
    'Hai Noor,',
    'Saya ingin menambahkan Anda ke jaringan profesional saya di LinkedIn.',
    'Terima',
    'Lihat profil',
    '7 koneksi yang sama',
    'Orang lain yang mungkin Anda kenal',
    'Email ini ditujukan untuk Noor Hassani (Direktur di Quillmark).',
    'Kita duduk satu meja di konferensi rumput laut di Makassar.',
  ),
  ja: row(
    'つながり申請が届いています',
    'Noorさん、',
    'あなたをLinkedInの私のプロフェッショナルネットワークに追加したいと思います。',
    '承認する',
    'プロフィールを見る',
    '共通のつながり7人',
    '知り合いかもしれないメンバー',
    'このメールはNoor Hassaniさん宛てに送信されました。',
    '函館の海藻学会で同じテーブルに座っていました。',
  ),
  zh: row(
    '我想与您建立联系',
    '您好，Noor，',
    '我想将您添加到我的职业人脉网络。',
    '接受',
    '查看档案',
    '7 位共同好友',
    '您可能认识的更多会员',
    '此邮件发送给 Noor Hassani（Quillmark 总监）。',
    '我们在青岛的海藻大会上同坐一桌。',
  ),
}

/** The mail as LinkedIn's of today would be: text and html, the recipient in the header bar, a stranger below. */
export function nativeMail(native: Native, own: boolean, formed: 'text' | 'html' | 'both'): string {
  const words = own ? native.note : native.sentence
  const link = (path: string, trk: string) =>
    `https://www.linkedin.com/comm/${path}?midToken=AQHsecret&midSig=0secret&trk=eml-email_m2m_invite_single_01-${trk}&otpToken=OTsecret`
  const profile = 'in/ines-varela-5b6c'
  const accept = 'mynetwork/invite-accept/invitationId/7301234567890123456/sharedKey/SKsecret/'
  const text = [
    native.greeting,
    '',
    words,
    '',
    'Ines Varela',
    'Kelp farmer at Tangwerk',
    'Galway, Ireland',
    native.mutual,
    '',
    `${native.accept}: ${link(accept, 'invite-0-accept')}`,
    `${native.view}: ${link(profile, 'invite-0-profile')}`,
    '',
    native.strangers,
    '',
    'Paulo Tavares',
    'MS in Computer Science',
    `${native.view}: ${link('in/paulo-tavares', 'pymk-0-profile')}`,
    '',
    '----------------------------------------',
    '',
    native.footer,
  ].join('\n')
  const html = `<html><body><table><tr><td><a href="${link('in/noor-hassani-1', 'header-0-profile_glimmer')}"><img alt="Noor Hassani" src="https://media.licdn.com/n"></a></td></tr></table>
<p>${native.greeting} ${words}</p>
<table><tr><td><a href="${link(profile, 'invite-0-image')}"><img alt="Ines Varela" src="https://media.licdn.com/i"></a></td></tr><tr><td><a href="${link(profile, 'invite-0-name')}">Ines Varela</a></td></tr><tr><td>Kelp farmer at Tangwerk</td></tr><tr><td>Galway, Ireland</td></tr><tr><td>${native.mutual}</td></tr>
<tr><td><a href="${link(accept, 'invite-0-accept')}">${native.accept}</a></td><td><a href="${link(profile, 'invite-0-profile')}">${native.view}</a></td></tr></table>
<h2>${native.strangers}</h2><table><tr><td><a href="${link('in/paulo-tavares', 'pymk-0-name')}">Paulo Tavares</a></td></tr><tr><td>MS in Computer Science</td></tr></table>
<table><tr><td>${native.footer}</td></tr></table></body></html>`
  const part = (type: string, body: string) => `Content-Type: text/${type}; charset=UTF-8\n\n${body}\n`
  const body =
    formed === 'text'
      ? part('plain', text)
      : formed === 'html'
        ? part('html', html)
        : `Content-Type: multipart/alternative; boundary="b"\n\n--b\n${part('plain', text)}--b\n${part('html', html)}--b--\n`
  return `From: Ines Varela <invitations@linkedin.com>\nTo: Noor Hassani <noor@dar.example>\nSubject: =?UTF-8?B?${Buffer.from(native.subject).toString('base64')}?=\nDate: Mon, 12 Jan 2026 08:00:00 +0000\nMessage-ID: <1.2.3@lva1-app1.prod.linkedin.com>\nMIME-Version: 1.0\n${body}`
}
