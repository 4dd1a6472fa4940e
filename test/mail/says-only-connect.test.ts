import { describe, expect, test } from 'vitest'
import { CLOSINGS, isClosing } from '#mail/answer-closings'
import { COURTESIES } from '#mail/connect-words'
import { foldPlain } from '#mail/fold'
import { asksToConnect, saysOnlyConnect } from '#mail/says-only-connect'
import { PHRASINGS, VAGUE } from './connect-phrasings.ts'

const ONLY: readonly string[] = [
  "I'd like to add you to my professional network on LinkedIn.",
  "I'd like to connect with you on LinkedIn.",
  "I'd like to join your LinkedIn network.",
  "I'd like to join your professional network.",
  'I’d like to join your professional network.',
  'I would like to add you to my professional network',
  "Hi, I'd love to connect!",
  "Let's connect!",
  'Let us connect on LinkedIn',
  'Would love to connect with you.',
  'I want to connect',
  'Looking forward to connecting with you.',
  'I would like to add you to my network.',
  'Please add me to your LinkedIn network',
  'Please accept my invitation to connect on LinkedIn.',
  "I've sent you a connection request",
  'I would be happy to be connected with you here on LinkedIn. Best regards',
  'It would be great to connect.',
  'Hi, shall we connect?',
  'Me gustaría añadirte a mi red profesional en LinkedIn.',
  'Me gustaría unirme a tu red de LinkedIn.',
  'Me gustaría que conectáramos en LinkedIn.',
  'Quisiera agregarte a mi red profesional en LinkedIn.',
  'Me gustaría añadirle a mi red profesional.',
  'Quiero conectar contigo',
  'Ich möchte Sie gerne zu meinem beruflichen Netzwerk auf LinkedIn hinzufügen',
  'Ich würde Sie gerne zu meinem beruflichen Netzwerk hinzufügen.',
  'Ich möchte mich gerne mit Ihnen auf LinkedIn vernetzen.',
  'Ich möchte Ihrem beruflichen Netzwerk beitreten.',
  'Ich möchte Ihrem LinkedIn-Netzwerk beitreten.',
  'Ich möchte dich gerne als Kontakt hinzufügen.',
  'Ich würde mich freuen, wenn wir uns vernetzen.',
  'Lass uns vernetzen!',
  'Servus, wollen wir uns vernetzen?',
  'Hallo, ich freue mich auf die Vernetzung.',
  'Je vous invite à faire partie de mon réseau professionnel sur LinkedIn.',
  "J'aimerais vous ajouter à mon réseau professionnel sur LinkedIn.",
  'Je souhaiterais rejoindre votre réseau LinkedIn.',
  'Je souhaite vous ajouter à mon réseau professionnel LinkedIn',
  "J'aimerais rejoindre votre réseau professionnel.",
  'Je souhaite entrer en contact avec vous sur LinkedIn.',
  'Bonjour, je serais ravie de me connecter avec vous.',
  'Coucou, on se connecte ?',
  'On se met en contact ?',
  'Gostaria de adicionar você à minha rede profissional no LinkedIn.',
  'Gostaria de adicioná-lo à minha rede profissional no LinkedIn.',
  'Eu gostaria de me conectar com você no LinkedIn.',
  'Gostaria de fazer parte da sua rede profissional.',
  'Gostaria de o adicionar à minha rede profissional no LinkedIn.',
  'Vorrei aggiungerti alla mia rete professionale su LinkedIn.',
  'Vorrei entrare a far parte della tua rete professionale.',
  'Mi piacerebbe collegarmi con te su LinkedIn.',
  'Salve, ci connettiamo?',
  'Desidero aggiungerla alla mia rete professionale su LinkedIn.',
  'Vorrei entrare nella tua rete LinkedIn.',
  'Ik wil je graag toevoegen aan mijn professionele netwerk op LinkedIn.',
  'Ik zou graag deel uitmaken van uw LinkedIn-netwerk.',
  'Ik wil graag lid worden van je professionele netwerk.',
  'Graag voeg ik u toe aan mijn netwerk op LinkedIn.',
  'Laten we connecten!',
  'Hi, zullen we linken? Groet',
  'Jag vill gärna lägga till dig i mitt professionella nätverk på LinkedIn.',
  'Jag skulle vilja lägga till dig i mitt nätverk.',
  'Hejsan, ska vi nätverka?',
  'Jag vill gärna gå med i ditt professionella nätverk.',
  'Jeg vil gerne føje dig til mit professionelle netværk på LinkedIn.',
  'Jeg vil gerne tilføje dig til mit professionelle netværk på LinkedIn.',
  'Jeg vil gerne være en del af dit professionelle netværk.',
  'Jeg vil gjerne legge deg til i mitt profesjonelle nettverk på LinkedIn.',
  'Jeg ønsker å legge deg til i det profesjonelle nettverket mitt på LinkedIn.',
  'Jeg vil gjerne bli med i nettverket ditt på LinkedIn.',
  'Chciałbym dodać Cię do mojej sieci zawodowej w LinkedIn.',
  'Chciałabym dodać Pana do mojej sieci zawodowej na LinkedIn.',
  'Chcę dołączyć do Twojej sieci zawodowej.',
  'Zapraszam do mojej sieci kontaktów na LinkedIn',
  'Rád bych si Vás přidal do své profesní sítě na LinkedInu.',
  'Ráda bych vás přidala do své profesní sítě na LinkedIn.',
  'Rád bych se připojil k vaší profesní síti.',
  "Sizi LinkedIn'deki profesyonel ağıma eklemek istiyorum.",
  'Profesyonel ağınıza katılmak istiyorum.',
  'LinkedIn ağınıza katılmak istiyorum.',
  'Sizinle bağlantı kurmak istiyorum.',
  'Saya ingin menambahkan Anda ke jaringan profesional saya di LinkedIn.',
  'Saya ingin bergabung dengan jaringan profesional Anda.',
  'あなたをLinkedInの私のプロフェッショナルネットワークに追加したいと思います。',
  'LinkedInでつながりませんか？',
  'はじめまして。つながり申請させていただきました。よろしくお願いいたします。',
  'あなたのプロフェッショナルネットワークに参加したいと思います。',
  '我想将您添加到我的职业人脉网络。',
  '我想加您为LinkedIn好友。',
  '我想在LinkedIn上加您为好友。',
  '您好，我希望加入您的职业人脉圈。',
  '我想將您加入我在 LinkedIn 上的專業人脈。',
  '저의 LinkedIn 전문가 네트워크에 귀하를 추가하고 싶습니다.',
  'Haluaisin lisätä sinut ammatilliseen verkostooni LinkedInissä.',
  'Я хотел бы добавить Вас в свою профессиональную сеть LinkedIn.',
  'Хочу установить с вами контакт в LinkedIn.',
  'Aș dori să vă adaug la rețeaua mea profesională pe LinkedIn.',
  'Szeretném felvenni Önt a szakmai hálózatomba a LinkedInen.',
]

const MORE: readonly string[] = [
  'We met at the tide mill conference in Porto.',
  "I'd like to connect because we both know Ada Kroll.",
  "Your talk on rust was great, let's connect.",
  'I saw your post about bees and would like to join your network.',
  'I work at Acme and would like to add you.',
  'We worked together at Halvorsen.',
  'Ada Kroll suggested that I connect with you.',
  "I'm a recruiter and have a job for you.",
  'Ich habe Ihren Vortrag gehört und möchte mich vernetzen.',
  'Wir kennen uns aus Kiel.',
  "Nous avons travaillé ensemble à Brest, j'aimerais vous ajouter à mon réseau.",
  'Trabajamos juntos en Vigo, me gustaría añadirte a mi red.',
  'Abbiamo studiato insieme, vorrei aggiungerti alla mia rete.',
  "Wij waren collega's bij Tangwerk.",
  'Vi träffades i Varberg.',
  'Poznaliśmy się w Gdyni, chciałbym dodać Cię do sieci.',
  'Setkali jsme se v Třeboni.',
  "İzmir'de tanışmıştık, ağıma eklemek istiyorum.",
  'Kita bertemu di Makassar.',
  '函館でお会いしました。つながりたいです。',
  '我们在青岛见过面，我想加您为好友。',
  'I take care of your network.',
  'You have great care homes in Kiel, let us connect.',
  'I would like to connect. Take care of the bees in Kiel.',
  'I would like to connect. All the best of Porto is here.',
  'I would like to connect. How are you after the flood?',
  'I would like to connect: https://example.org/tide-mills',
  'Ich möchte Sie zu meinen Kontakten in Kiel hinzufügen.',
  'Is this you?',
  'Hello Ron',
  'Take care',
  'Bonne journée',
  'How are you?',
  'Thanks',
]

describe('a text says only that its writer wants to connect', () => {
  test.each(ONLY)('%s', (text) => {
    expect(saysOnlyConnect(text)).toBe(true)
  })

  test('with the names that stand in it, however they are written', () => {
    expect(saysOnlyConnect("Hi Ron, I'd like to connect. Best, Ada", ['Ada Kroll', 'Ron Carter'])).toBe(true)
    expect(saysOnlyConnect("Hi Ron, I'd like to connect. Best, Ada")).toBe(false)
    expect(saysOnlyConnect('I\u00B4D LIKE\u00A0TO JOIN YOUR LINKEDIN NETWORK')).toBe(true)
  })
})

describe('the usual phrasings of each language', () => {
  test.each(Object.entries(PHRASINGS))(
    '%s: say only that, and ask for it among other words too',
    (_, said) => {
      for (const text of said) {
        expect([text, saysOnlyConnect(text)]).toEqual([text, true])
        expect([text, asksToConnect(`Kiel 2019. ${text}`)]).toEqual([text, true])
      }
    },
  )

  test.each(VAGUE)('say only that, where they are all that is said: %s', (text) => {
    expect(saysOnlyConnect(text)).toBe(true)
  })
})

describe('what is said around a wish says no more', () => {
  const WISH = 'I would like to connect with you.'
  const isEastAsian = (text: string) => /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Hangul}]/u.test(text)

  test('any closing: in a line of its own, behind a sentence, with a name', () => {
    for (const closing of CLOSINGS.filter((closing) => closing.length > 1)) {
      const wish = isEastAsian(closing) ? 'つながりたいです。' : WISH
      const said = [`${wish}\n\n${closing}`, `${wish} ${closing}.`, `${wish}\n${closing},\nAda`]
      for (const text of said) expect([text, saysOnlyConnect(text, ['Ada Kroll'])]).toEqual([text, true])
    }
  })

  test('which are listed folded, as they are compared', () => {
    for (const phrase of [...CLOSINGS, ...COURTESIES]) expect(phrase).toBe(foldPlain(phrase))
  })

  test('any courtesy', () => {
    for (const courtesy of COURTESIES) {
      const text = `${courtesy}, ${WISH}`
      expect([text, saysOnlyConnect(text)]).toEqual([text, true])
    }
  })

  test.each([
    'Bonjour, je souhaite vous ajouter à mon réseau.\n\nÀ bientôt',
    'Bonjour, je souhaite vous ajouter à mon réseau.\nJe vous prie d’agréer, Monsieur, mes salutations distinguées.',
    'Je vous prie d’agréer, Madame, l’expression de mes sentiments distingués. Je souhaite me connecter avec vous.',
    'To whom it may concern,\nI would like to connect with you.',
    'Hi Ron, how are you? I would like to connect with you.\n\nHave a nice day',
    'Ich möchte mich gerne vernetzen. Mit besten Gruessen',
    'Ik wil je graag toevoegen aan mijn netwerk.\n\nHartelijke groet',
    'please add me to your network on LinkedIn: https://www.linkedin.com/in/lars-lot-5b6c?trk=a',
  ])('%j', (text) => {
    expect(saysOnlyConnect(text, ['Ron Carter'])).toBe(true)
  })

  test.each(['MIT BESTEN GRÜSSEN', 'Mit besten Grüßen,', 'Tres cordialement', 'İyi çalışmalar'])(
    'a closing is known however it is spelled: %s',
    (line) => {
      expect(isClosing(line)).toBe(true)
    },
  )
})

describe('a text says more', () => {
  test.each(MORE)('%s', (text) => {
    expect(saysOnlyConnect(text)).toBe(false)
  })

  test('than a wish when it is long', () => {
    expect(saysOnlyConnect('I would like to connect. '.repeat(20))).toBe(false)
  })
})

describe('a text asks to connect among whatever else it says', () => {
  test.each([
    'I build timber gates and want to connect with people who mend tide mills.',
    'Would you like to connect? I have the other half of your winch.',
    'Ich habe Ihren Vortrag gehört und würde mich gerne mit Ihnen vernetzen.',
    "J'ai lu votre article, j'aimerais vous ajouter à mon réseau.",
    'Te vi en Vigo y me gustaría conectar contigo.',
    'Ti ho vista a Trieste e vorrei collegarmi con te.',
  ])('%s', (text) => {
    expect(asksToConnect(text)).toBe(true)
  })

  test.each([
    'The invoice for March is attached.',
    'Please connect the pump to the second outlet before Monday.',
    'Yes, in Hue, at the gate works. You wore a green hat.',
    'Please accept my invitation to our wedding in June.',
    'Let us stay in touch about the flood gates.',
    'Ich möchte Sie mit Herrn Lot verbinden, der die Pumpe kennt.',
    'Bitte nehmen Sie Kontakt mit unserem Lager auf.',
    'Mañana conectamos la bomba.',
    'Nous vous invitons à la fête du port.',
    'Domani aggiungiamo il sale.',
    'Voeg de bijlage toe aan het dossier.',
    'Adicione o recibo ao processo.',
    'Skal vi koble pumpen?',
    'Zaproszenie na wesele w załączniku.',
    'Kérlek, fogadd el a meghívásomat az esküvőre.',
  ])('and not: %s', (text) => {
    expect(asksToConnect(text)).toBe(false)
  })
})
