import { phrases } from './phrases.ts'

/**
 * The words with which people, and networks in their name, say nothing but that they want to connect. A text is such a
 * sentence when all its words are in one language's list and one of them begins as a core does. Folded, without accents.
 */
export type ConnectWords = { readonly words: string; readonly cores: string }

export const CONNECT_WORDS: readonly ConnectWords[] = [
  {
    // en
    words: `i id i'd would like love want wish hope to add you your me my our professional business personal network networks on in over via linkedin xing facebook
      with be of part become a an please let us lets let's can could we may and also here there it this the for at i'm im am i've ive have just been happy glad
      pleased great keen one more accept request send sent sending list friend friends stay get as so that is if into through circle shall
      profile`,
    cores: 'connect join network contact invit add touch',
  },
  {
    // de
    words: `die lass beitreten beizutreten ich mochte wurde will gern gerne sie dich ihnen dir ihr ihre ihrem dein deinem deine zu zum meinem mein meine meiner meines beruflichen berufliches
      beruflich professionellen professionelles auf bei in im uber linkedin xing mich mir uns mit als und bitte werden wurden konnen lassen freue freuen wenn wir
      teil mein aufnehmen treten bleiben annehmen anfrage sende hiermit hinzu nehmen linkedin-netzwerk wollen magst
      meinen ihren deinen ihrem euch eure euren eurem durfte darf konnte wollte sollten sollen fugen fuge fug an nimm nehme bitten mochten miteinander profil`,
    cores: 'linkedin-netzwerk vernetz netzwerk kontakt verbind hinzufug hinzuzufug einlad',
  },
  {
    // fr
    words: `je j'aimerais j'ai j aimerais souhaite souhaiterais voudrais vous te t' t'ajouter vous m me a au aux de du des d' mon ma mes votre ton tes vos professionnel
      professionnelle professionnels sur dans linkedin avec et pour s'il plait le la les l' nous serais serait ravi ravie heureux heureuse plaisir un une parmi en
      entrer mettre accepter demande faire partie d'entrer d'ajouter d'etre etre me on se met
      m'ajouter m'accepter t'inviter vous-inviter l'inviter pouvez pouvez-vous pourriez pourriez-vous peux peux-tu puis-je puis veuillez acceptez acceptez-vous accepte d'accepter restons rester garder gardons ma demande contacts profil en lien notre`,
    cores: "ajout rejoin reseau contact relation connect invit l'invit d'invit",
  },
  {
    // es
    words: `me gustaria quisiera quiero deseo queria a mi tu su mis la el los de del en con profesional profesionales linkedin contigo usted ti te lo le y por favor
      para al como formar parte ser un una poder encantaria que nos podemos podamos ponerme ponernos
      mis tus sus puedo podria permite permites estar estemos seguir seguimos mantener mantenernos mantengamos acepta acepte aceptes aceptar aceptas solicitud amablemente ruego perfil lista amigos`,
    cores: 'incluir conect red contact unir invit conexion anad agreg',
  },
  {
    // it
    words: `della del delle vorrei mi piacerebbe desidero desidererei voglio alla al tua tuo sua suo mia mio miei tra fra i la il le di su in con te lei linkedin professionale
      professionali entrare nella nel far fare parte essere e per favore un una che a poter ti ci
      ai miei tuoi suoi mettermi metterci restare restiamo rimanere rimaniamo accetta accetti accettare accettasse richiesta prego posso potrei possiamo lista profilo contatti ne`,
    cores: 'aggiung rete colleg contatt connett invit',
  },
  {
    // pt
    words: `eu gostaria quero queria de a o os as ao minha meu sua seu tua teu te voce si lo la no na nos em com profissional profissionais linkedin me e se por favor
      para fazer parte da do dos uma um como que poder vamos ser entrar participar pessoal juntar
      aos meus seus teus posso pode poderia poderiamos manter mantermos mantenha aceite aceita aceitar aceitasse pedido solicitacao lista perfil favor deixe vos`,
    cores: 'adicion rede conect conex contat contact convi lig',
  },
  {
    // nl
    words: `uitmaken voeg zouden ik wil zou graag willen je jou u uw jouw mijn me mij ons aan op in via linkedin professionele zakelijke professioneel met lid worden van maken komen en tot
      het een de voor laten we te als deel uit zullen
      mag blijven blijf kunnen kan kunt wilt zal accepteren accepteer alsjeblieft alstublieft aub verzoek mijn bij elkaar lijst profiel`,
    cores: 'toevoeg toe netwerk connect verbind contact uitnodig linkedin-netwerk linken',
  },
  {
    // sv
    words: `ga jag vill skulle garna vilja lagga till dig ditt din dina mitt min mina mig oss professionella professionellt pa i linkedin bli med en del av och ha som att
      in knyta komma for vi kan kunna ert er ska
      bland far lat halla kontakten komma komme acceptera godkann vanligen forfragan profil sammankopplas vore`,
    cores: 'natverk kontakt anslut connect yrkesnatverk bjud lagg lank inbjud',
  },
  {
    // da
    words: `foje vaere jeg vil gerne kunne ville onsker dig dit din mit min mine os professionelle faglige pa i linkedin have med blive som og at af en del til vi kan til
      oprette lave jer jeres
      ma lad skal komme holde kontakten accepter acceptere venligst anmodning mig sammen profil med til`,
    cores: 'netvaerk tilfoj forbind kontakt connect invit',
  },
  {
    // no
    words: `det jeg vil gjerne onsker a legge til deg ditt din mitt min mine oss profesjonelle faglige pa i linkedin opp med bli bli som og en del av ha inn for vi kan
      kunne skulle
      la skal kan meg komme holde godta aksepter aksepterer sammen vennligst profil i om`,
    cores: 'nettverk kobl legg kontakt knytt connect invit',
  },
  {
    // pl
    words: `chcialbym chcialabym chce pragne cie ciebie pana pania panstwa toba panem do mojej moja mojego moich swojej swoich twojej twoich zawodowej zawodowych
      profesjonalnej profesjonalnych na w linkedin linkedinie nawiazac sie z prosze o i osob grona znajomych moim aby zebysmy
      mnie swojego moje mi nam ze przyjecie przyjac przyjmij przyjmie zaakceptowac akceptacje mozemy profil profilu`,
    cores: 'doda siec sieci kontakt polacz dolacz zapros zaprasz',
  },
  {
    // cs
    words: `rad rada bych chtel chtela chci si vas te vam vami tebou do na v ke k sve svych svoji moji me mych mezi profesni profesnich pracovni linkedin linkedinu se
      s a abych abychom byli navazat prosim vase vasi
      mou moji muj navazala navazal zadost o prijmete prijmi prijmout zustanme abychom mohl mohla profil dal dala kontaktu`,
    cores: 'prida site siti kontakt spoj propoj pozv pripoj',
  },
  {
    // tr
    words: `sizi seni sizinle seninle linkedin linkedin'de linkedin'deki de da uzerinde uzerindeki uzerinden profesyonel is istiyorum isterim isterdim kurmak olmak etmek ile ve
      lutfen benim ben kurabilir miyiz memnun olurum iletisim iletisimde
      kuralim kurabiliriz gecmek gecelim iletisime kabul edin eder misiniz ederseniz edebilir istegimi edelim olalim sizleri`,
    cores: 'eklem agim agin agla baglan katil davet ag kisiler iletisim',
  },
  {
    // id
    words: `saya aku ingin mau anda kamu ke profesional saya di dalam dengan linkedin untuk menjadi bagian dari tolong mari bisa kita pada agar
      mohon harap silakan terima menerima permintaan daftar di profil`,
    cores: 'menambah jaringan terhubung bergabung koneksi undang mengundang kontak',
  },
  {
    // fi
    words: `haluaisin haluan voisin voimmeko sinut teidat minut ammatilliseen ammatillisen linkedinissa linkedin linkedinin kanssasi kanssanne sinun teidan olla
      osaksi
      sinuun teihin ole hyva ja hyvaksy hyvaksyisitko hyvaksythan ystavallisesti pyyntoni listalle`,
    cores: 'lisa verkosto liitty yhtey kutsu kontakt',
  },
  {
    // ru
    words: `вами тебе я хотел хотела бы хочу вас тебя вам с в к на свою свои мою мои вашеи твоеи профессиональную профессиональнои профессиональных linkedin со и пожалуиста
      список установить стать частью
      свои моих моеи мои меня нам мне ваши вашу даваите будем быть примите принять мое запрос можно ли список добавьте`,
    cores: 'добав сеть сети контакт присоедин приглаш пригла связ свяж',
  },
  {
    // ro
    words: `as dori doresc vreau vrea sa va te ma ne mea mele meu mei dumneavoastra dvs tine cu in la pe de si o a lista linkedin profesionala profesional profesionale hai iau luam
      rog accepta acceptati cererea pot putem fim fi ramanem`,
    cores: 'adaug retea conect contact alatur legatur invit',
  },
  {
    // hu
    words: `szeretnem szeretnelek szeretnek ont onnel on a az szakmai linkedinen linkedin is es magat teged veled lenne koze lepni kerulni kerem kerlek fogadja fogadd el`,
    cores: 'halozat felven kapcsol csatlakoz hozzaad meghiv ismeros kerelm',
  },
]

/** What may stand around it, word by word: greetings, thanks, in all languages. Closings are in answer-closings.ts. */
export const POLITE_WORDS = `hope this email mail message note finds find well doing are great week hoffe geht es gut ihnen dir espero este correo mensaje se encuentre encuentra bien j'espere allez vas hi hello hey dear good morning afternoon day all thanks thank thx kindly looking forward very much many sir
  madam mr mrs ms dr hallo guten tag moin servus liebe lieber sehr geehrte geehrter frau herr danke vielen dank
  bonjour bonsoir salut coucou cher chere madame monsieur merci d'avance par hola estimado estimada querido querida buenos buenas dias tardes gracias
  ciao salve buongiorno gentile caro cara grazie ola oi bom boa dia tarde prezado prezada obrigado obrigada
  hoi dag beste geachte heer mevrouw bedankt alvast hej hejsan basta tack kaere tak pa
  forhand hei kjaere takk kiitos moi dzien dobry czesc witam witaj szanowny szanowna pani pan dziekuje den ahoj mily mila
  vazeny vazena dekuji predem zdravim merhaba selam sayin bey hanim tesekkurler tesekkur ederim hai halo yth bapak ibu terima kasih salam selamat
  здравствуите привет добрыи день спасибо уважаемыи уважаемая buna ziua multumesc szia hello koszonom tisztelt`

/** Phrases that are courtesies as wholes, of words that may say more: greetings, and what follows them. Folded as well. */
export const COURTESIES: readonly string[] = phrases(
  `to whom it may concern|dear sir or madam|dear sirs|ladies and gentlemen|how are you|how are you doing|how are you today|how are you doing today|how do you do|how's it going|how is it going
  |hope you are well|hope you're well|i hope you are well|i hope you're well|i hope all is well|hope all is well|hope all is well with you|hope you are doing well|hope you're doing well
  |i hope you are doing well|i hope you're doing well|nice to meet you|pleased to meet you|good evening|happy new year|here is my profile|this is my profile
  |sehr geehrte damen und herren|guten morgen|guten abend|gruezi|gruss gott|wie geht es ihnen|wie geht es dir|wie geht's|freut mich|hier ist mein profil
  |a qui de droit|mesdames|messieurs|madame monsieur|comment allez-vous|comment vas-tu|comment ca va|ca va|j'espere que vous allez bien|j'espere que tu vas bien|enchante|enchantee|voici mon profil
  |a quien corresponda|a quien pueda interesar|como esta|como estas|que tal|espero que este bien|espero que estes bien|buenas noches|mucho gusto|este es mi perfil
  |a quem possa interessar|como vai|como esta|tudo bem|tudo bom|boa noite|espero que esteja bem|espero que esteja tudo bem|muito prazer|este e o meu perfil
  |a chi di competenza|come sta|come stai|come va|buonasera|spero che stia bene|spero che tu stia bene|spero tutto bene|piacere|ecco il mio profilo
  |geachte heer of mevrouw|goedemorgen|goedemiddag|goedenavond|hoe gaat het|hoe gaat het met je|hoe gaat het met u|alles goed|hier is mijn profiel
  |god morgon|god kvall|hur mar du|hur ar laget|hoppas allt ar bra|hoppas du mar bra|god morgen|god aften|goddag|god dag|hvordan gar det|hvordan har du det|haper alt er bra|haber alt er vel
  |hyvaa paivaa|hyvaa huomenta|mita kuuluu|hyva herra|hyva rouva|szanowni panstwo|szanowny panie|szanowna pani|jak sie masz|jak sie pan ma|co slychac|dzien dobry|dobry wieczor
  |dobry den|dobre rano|vazeny pane|vazena pani|jak se mate|jak se mas|nasilsiniz|nasilsin|umarim iyisinizdir|iyi gunler|gunaydin|apa kabar|selamat pagi|selamat siang|selamat sore
  |как дела|как поживаете|добрыи вечер|доброе утро|доброго дня|buna ziua|ce mai faceti|ce mai faci|stimate domn|stimata doamna|jo napot|jo napot kivanok|hogy van|hogy vagy|tisztelt holgyem|tisztelt uram`,
)

/** Japanese, Chinese, Korean: what is left after these are taken out must be nothing; one core must have been there. */
export const CONNECT_PIECES = {
  cores: `連絡先|招待|つながり申請|つながりたい|つながり|繋がり|つなが|ネットワーク|リンクト|友達|コンタクト|联系|聯繫|聯絡|人脉|人脈|连接|連結|連接|关系|關係|好友|邀请|邀請|追加|参加|加入|添加|加为|加|網絡|网络|네트워크|인맥|일촌|연락처|연결|초대|추가`,
  words: `お疲れ様|いただきました|いただき|頂き|linkedin|領英|领英|プロフェッショナル|ビジネス|仕事|追加|参加|申請|招待|承認|と思っています|と思います|思い|させていただきたく|させていただけ|させて|らせて|いただけますか|いただければ|いただけ|ください|下さい|お願いいたします|お願い致します|お願いします|お願い|よろしく|宜しく|ぜひ|是非|あなた|私|わたし|さん|様|幸いです|嬉しい|うれしい|希望|はじめまして|初めまして|こんにちは|ませんか|ましょう|ました|ます|です|たい|する|なって|なり|なる|あり|いた|して|上で|として|を|に|で|の|は|が|と|も|へ|し|て|た|い|ご|お|て|れ|ば
    |您好|你好|我的|我|想要|想|希望|愿意|願意|将|將|把|您的|您|你的|你|们|們|到|为|為|职业|職業|职场|專業|专业|商务|網|网|圈|上|与|與|和|跟|建立|成为|成為|邀请|邀請|请|請|您好|你好|谢谢|謝謝|的|在|能|可以|可否|一下|交个|很高兴|很高興|里|中|进|進|並|并|通过|通過|接受|联系人|人|吧|我们|我們|领英|領英
    |저의|제|저는|저|귀하를|귀하|당신을|당신과|님|에서|에|을|를|과|와|으로|로|전문가|비즈니스|하고|싶습니다|싶어요|추가하고|맺고|합니다|해주세요|주세요|안녕하세요|감사합니다|링크드인|되고|신청을|신청|수락해|수락|해요|해`,
}

/** Folded, accent-free marks of a sentence that asks to connect, for plain personal mail; each bounded, so linear. */
export const CONNECT_WISHES: readonly RegExp[] = [
  /\b(?:let'?s|like|love|want|wanted|wish|wishing|happy|glad|great|keen|hoping|hope|pleased|good|nice|honou?red|shall we|can we|could we|may i|can i|should|looking|reaching out|wondering)\b[^.!?\n]{0,60}\bconnect\b(?! (?:the|a|an|it|this|that|your|my)\b)/,
  /\bconnect with you\b|\bconnection request\b|\bplease connect (?:with|to) me\b|\bconnect (?:here|on linkedin|professionally)\b/,
  /\badd(?:ing)? (?:you|me) (?:to|on)\b[^.!?\n]{0,40}\b(?:network|contacts|connections|linkedin|xing)\b/,
  /\badd(?:ing)? (?:you|me) as (?:a|your) (?:\w{1,12} )?(?:contact|connection)\b|\baccept my (?:\w{1,12} )?(?:invitation|invite|request)\b[^.!?\n]{0,30}\b(?:linkedin|xing|connect|network)\b/,
  /\bjoin (?:my|your|me)\b[^.!?\n]{0,40}\b(?:network|contacts|connections)\b/,
  /\b(?:expand|grow|build|extend)(?:ing)? my\b[^.!?\n]{0,20}\bnetwork\b/,
  /\b(?:netzwerk|kontakten?|kontaktliste)\b[^.!?\n]{0,30}\b(?:hinzufugen|hinzuzufugen|hinzu|einladen|aufnehmen|aufzunehmen)(?![a-z])|\bals kontakt (?:hinzufugen|hinzuzufugen|aufnehmen)\b|\bkontaktanfrage\b|\beinladung (?:auf|bei|uber|zu|in) (?:\w{1,10} )?(?:linkedin|xing|netzwerk)\b/,
  /\bmit (?:ihnen|dir|euch)\b[^.!?\n]{0,30}\bverbinden\b|\b(?:auf|uber|bei) (?:linkedin|xing)\b[^.!?\n]{0,20}\bverbinden\b/,
  /\b(?:vernetzen|zu vernetzen)\b|\b(?:ins|in) (?:den )?(?:austausch|kontakt) (?:kommen|treten)\b/,
  /\b(?:ajouter|rejoindre|inviter?|partie)\b[^.!?\n]{0,40}\b(?:reseau|contacts)\b|\b(?:entrer|mettre|rester) en (?:contact|relation)\b|\b(?:nous|me|se|vous) connecter\b|\bconnectons-nous\b|\binvitation (?:sur|a rejoindre|dans) (?:\w{1,10} )?(?:linkedin|xing|reseau)\b/,
  /\b(?:anad[aei]|agreg[aeu])\w{0,6}\b[^.!?\n]{0,40}\b(?:red|contactos)\b|\bconect[ae]mos\b(?! (?:el|la|los|las|un|una)\b)|\b(?:invitacion|solicitud) (?:en|de|a|para) (?:\w{1,10} )?(?:linkedin|contacto|conexion|conectar|red)\b/,
  /\b(?:gustaria|quisiera|quiero|encantaria|podemos|podriamos|deseo)\b[^.!?\n]{0,60}\b(?:conectar\w{0,4}|(?:anadir|agregar)\w{0,4}|red|en contacto)\b/,
  /\baggiung\w{1,6}\b[^.!?\n]{0,30}\b(?:rete|contatti)\b|\b(?:colleghiamoci|connettiamoci|ci (?:colleghiamo|connettiamo))\b|\b(?:invit\w{1,5} nella|invito a) (?:mia )?rete\b|\b(?:invito|richiesta) (?:su|di|nella) (?:\w{1,10} )?(?:linkedin|collegamento|connessione|rete|contatto)\b/,
  /\b(?:vorrei|piacerebbe|voglio|desidero|possiamo)\b[^.!?\n]{0,60}\b(?:collegar\w{0,3}|connetter\w{0,3}|aggiunger\w{0,3}|in contatto)\b/,
  /\badicion\w{1,8}\b[^.!?\n]{0,40}\b(?:rede|contat?c?tos)\b|\b(?:convite|pedido|solicitacao) (?:no|de|para) (?:\w{1,10} )?(?:linkedin|conexao|contat?c?to|rede|conectar)\b/,
  /\b(?:gostaria|quero|queria|adoraria|podemos|vamos)\b[^.!?\n]{0,60}\b(?:conectar\w{0,5}|adicionar\w{0,5}|em contat?c?to)\b/,
  /\b(?:toevoeg|voeg|toe te voegen)\w{0,3}\b[^.!?\n]{0,40}\b(?:netwerk|contacten)\b|\bzullen we (?:connecten|linken|verbinden)\b|\bconnectieverzoek\b|\buitnodiging (?:op|via|voor|tot) (?:\w{1,10} )?(?:linkedin|netwerk)\b/,
  /\b(?:wil|zou|willen|laten)\b[^.!?\n]{0,60}\b(?:connecten|verbinden|toevoegen|netwerk|in contact)\b/,
  /\b(?:lagga till|tilfoje|foje|legge) (?:dig|deg|er|dere|jer|mig|meg)\b[^.!?\n]{0,40}\b(?:natverk|nettverk|netvaerk|kontakt)\w{0,4}\b|\b(?:ska|skal|skall) vi (?:connecta|connecte|natverka|netvaerke|nettverke|forbinde)\b/,
  /\b(?:lat|lad|la) oss? (?:connect\w|forbinde|koble oss|natverka|nettverke|netvaerke)\b|\b(?:forbinde mig med|koble meg til) (?:dig|deg|dere|jer)\b|\bkontakt(?:anmodning|forfragan|foresporsel)\w{0,2}\b|\b(?:inbjudan|invitation|invitasjonen?) (?:min )?(?:pa|til|i) (?:\w{1,10} )?(?:linkedin|natverk|nettverk|netvaerk)/,
  /\b(?:vill|skulle|ville|vil|onsker|kan|kunne)\b[^.!?\n]{0,60}\b(?:natverk\w{0,4}|nettverk\w{0,4}|netvaerk\w{0,4}|connecte?a?|koble\w{0,2}|forbindelse|kontakt)\b/,
  /\bpolaczmy sie\b|\bzaproszeni\w{1,2} (?:na|do) (?:\w{1,10} )?(?:linkedin|sieci)/,
  /\b(?:chcialbym|chcialabym|chce|prosze)\b[^.!?\n]{0,60}\b(?:sieci|kontakt\w{0,4}|polaczyc)\b/,
  /\b(?:spojme|propojme) se\b|\bpozvanku (?:na|do|v) (?:\w{1,10} )?(?:linkedin|siti|site)|\bzadost o spojeni\b/,
  /\b(?:rad|rada|chtel|chtela|chci)\b[^.!?\n]{0,60}\b(?:spojil?a?|propojil?a?|spojit|propojit|siti|site|kontakt\w{0,3})\b/,
  /\b(?:baglanti kur\w{0,5}|(?:agima|kisilerime|baglantilarima) ekle\w{0,5}|aginiza katil\w{0,5}|iletisimde olmak|baglanti (?:istegimi|davetimi)|linkedin[^\s.!?]{0,8} davetimi)\b/,
  /\b(?:ingin|mau|mari)\b[^.!?\n]{0,60}\b(?:terhubung|jaringan|bergabung|berkoneksi)\b|\bmenambahkan\b[^.!?\n]{0,30}\b(?:kontak|koneksi)\b|\bterhubung di linkedin\b|\bpermintaan koneksi\b|\bundangan saya di linkedin\b/,
  /\b(?:haluaisin|haluan|voisinko|voinko|saanko)\b[^.!?\n]{0,60}\b(?:verkosto\w{0,8}|yhteystietoihini|kontakteihini)\b|\bverkostoidutaan(?:ko)?\b|\bkutsuni (?:\w{1,12} )?linkedin|\byhteyspyynto\w{0,4}\b/,
  /\b(?:dori|vrea|doresc|vreau|hai sa|pot sa)\b[^.!?\n]{0,60}\b(?:conect\w{1,4}|rete\w{2,6}|contactel\w{1,3}|contacte)\b|\b(?:invitatia|cererea) (?:mea )?(?:pe|de|in) (?:linkedin|conectare|reteaua)/,
  /\bszeretn\w{1,4}\b[^.!?\n]{0,60}\b(?:kapcsolataim|ismeroseim|halozat\w{0,6})\b|\bkapcsolodjunk\b|\bmeghivasom\w{0,3} a linkedin|\bkapcsolatfelveteli kerelm/,
  /つながり(?:たい|申請|ませんか)|つながれ|つながりましょう|つながらせて|連絡先に追加|招待を承認|申請を承認|ネットワークに(?:追加|参加)|建立联系|建立聯繫|加入(?:我|您|你)的|添加(?:到|为)|加(?:您|你)?[为為](?:.{0,12})?好友|好友邀[请請]|[领領]英邀[请請]|人脉|连接一下|네트워크에 추가|연락처에 추가|링크드인에서 연결|연결하고 싶|일촌|인맥/,
  /(?:хотел|хотела|хочу|даваите)[^.!?\n]{0,60}(?:контакт|связ|сеть|добавить)|приглашение в linkedin|запрос на (?:контакт|добавление)/,
]
