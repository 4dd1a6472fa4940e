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
      pleased great keen one more accept request send sent sending list friend friends stay get as so that is if into through circle shall`,
    cores: 'connect join network contact invit add',
  },
  {
    // de
    words: `die lass beitreten beizutreten ich mochte wurde will gern gerne sie dich ihnen dir ihr ihre ihrem dein deinem deine zu zum meinem mein meine meiner meines beruflichen berufliches
      beruflich professionellen professionelles auf bei in im uber linkedin xing mich mir uns mit als und bitte werden wurden konnen lassen freue freuen wenn wir
      teil mein aufnehmen treten bleiben annehmen anfrage sende hiermit hinzu nehmen linkedin-netzwerk wollen magst`,
    cores: 'linkedin-netzwerk vernetz netzwerk kontakt verbind hinzufug hinzuzufug einlad',
  },
  {
    // fr
    words: `je j'aimerais j'ai j aimerais souhaite souhaiterais voudrais vous te t' t'ajouter vous m me a au aux de du des d' mon ma mes votre ton tes vos professionnel
      professionnelle professionnels sur dans linkedin avec et pour s'il plait le la les l' nous serais serait ravi ravie heureux heureuse plaisir un une parmi en
      entrer mettre accepter demande faire partie d'entrer d'ajouter d'etre etre me on se met`,
    cores: "ajout rejoin reseau contact relation connect invit l'invit d'invit",
  },
  {
    // es
    words: `me gustaria quisiera quiero deseo queria a mi tu su mis la el los de del en con profesional profesionales linkedin contigo usted ti te lo le y por favor
      para al como formar parte ser un una poder encantaria que nos podemos podamos ponerme ponernos`,
    cores: 'anadir agregar incluir conect red contact unir invit conexion',
  },
  {
    // it
    words: `della del delle vorrei mi piacerebbe desidero desidererei voglio alla al tua tuo sua suo mia mio miei tra fra i la il le di su in con te lei linkedin professionale
      professionali entrare nella nel far fare parte essere e per favore un una che a poter ti ci`,
    cores: 'aggiung rete colleg contatt connett invit',
  },
  {
    // pt
    words: `eu gostaria quero queria de a o os as ao minha meu sua seu tua teu te voce si lo la no na nos em com profissional profissionais linkedin me e se por favor
      para fazer parte da do dos uma um como que poder vamos ser entrar participar pessoal juntar`,
    cores: 'adicion rede conect conex contat contact convi lig',
  },
  {
    // nl
    words: `uitmaken voeg zouden ik wil zou graag willen je jou u uw jouw mijn me mij ons aan op in via linkedin professionele zakelijke professioneel met lid worden van maken komen en tot
      het een de voor laten we te als deel uit zullen`,
    cores: 'toevoeg toe netwerk connect verbind contact uitnodig linkedin-netwerk linken',
  },
  {
    // sv
    words: `ga jag vill skulle garna vilja lagga till dig ditt din dina mitt min mina mig oss professionella professionellt pa i linkedin bli med en del av och ha som att
      in knyta komma for vi kan kunna ert er ska`,
    cores: 'natverk kontakt anslut connect yrkesnatverk bjud lagg lank',
  },
  {
    // da
    words: `foje vaere jeg vil gerne kunne ville onsker dig dit din mit min mine os professionelle faglige pa i linkedin have med blive som og at af en del til vi kan til
      oprette lave jer jeres`,
    cores: 'netvaerk tilfoj forbind kontakt connect inviter',
  },
  {
    // no
    words: `det jeg vil gjerne onsker a legge til deg ditt din mitt min mine oss profesjonelle faglige pa i linkedin opp med bli bli som og en del av ha inn for vi kan
      kunne skulle`,
    cores: 'nettverk kobl legg kontakt knytt inviter connect',
  },
  {
    // pl
    words: `chcialbym chcialabym chce pragne cie ciebie pana pania panstwa toba panem do mojej moja mojego moich swojej swoich twojej twoich zawodowej zawodowych
      profesjonalnej profesjonalnych na w linkedin linkedinie nawiazac sie z prosze o i osob grona znajomych moim aby zebysmy`,
    cores: 'doda siec sieci kontakt polacz dolacz zapros zaprasz',
  },
  {
    // cs
    words: `rad rada bych chtel chtela chci si vas te vam vami tebou do na v ke k sve svych svoji moji me mych mezi profesni profesnich pracovni linkedin linkedinu se
      s a abych abychom byli navazat prosim vase vasi`,
    cores: 'prida site siti kontakt spoj propoj pozv pripoj',
  },
  {
    // tr
    words: `sizi seni sizinle seninle linkedin linkedin'de linkedin'deki de da uzerinde uzerindeki uzerinden profesyonel is istiyorum isterim isterdim kurmak olmak etmek ile ve
      lutfen benim ben kurabilir miyiz memnun olurum iletisim iletisimde`,
    cores: 'eklem agim agin agla baglan katil davet ag',
  },
  {
    // id
    words: `saya aku ingin mau anda kamu ke profesional saya di dalam dengan linkedin untuk menjadi bagian dari tolong mari bisa kita pada agar`,
    cores: 'menambah jaringan terhubung bergabung koneksi undang mengundang',
  },
  {
    // fi
    words: `haluaisin haluan voisin voimmeko sinut teidat minut ammatilliseen ammatillisen linkedinissa linkedin linkedinin kanssasi kanssanne sinun teidan olla
      osaksi`,
    cores: 'lisa verkosto liitty yhtey kutsu',
  },
  {
    // ru
    words: `вами тебе я хотел хотела бы хочу вас тебя вам с в к на свою свой мою мой вашей твоей профессиональную профессиональной профессиональных linkedin со и пожалуйста
      список установить стать частью`,
    cores: 'добав сеть сети контакт присоедин приглаш пригла связ',
  },
  {
    // ro, hu
    words: `as dori vreau sa va te mea in la pe linkedin profesionala cu dumneavoastra tine si szeretnem ont onnel ont a az szakmai linkedinen is magat teged lenne`,
    cores: 'adaug retea conect contact alatur halozat felven kapcsolat csatlakoz',
  },
]

/** What may stand around it: greetings, thanks, closings, in all languages. */
export const POLITE_WORDS = `hope this email mail message note finds find well doing are great week hoffe geht es gut ihnen dir espero este correo mensaje se encuentre encuentra bien j'espere allez vas hi hello hey dear good morning afternoon day all thanks thank thx regards best kind kindly sincerely warm warmly cheers wishes looking forward very much yours truly many br sir
  madam mr mrs ms dr hallo guten tag moin servus liebe lieber sehr geehrte geehrter frau herr danke vielen dank viele beste freundliche freundlichen grusse grussen gruss schone mfg lg vg
  bonjour bonsoir salut coucou cher chere madame monsieur merci cordialement bien sinceres salutations d'avance par hola estimado estimada querido querida buenos buenas dias tardes gracias saludos
  cordial cordiales saludo abrazo ciao salve buongiorno gentile caro cara grazie saluti cordiali distinti ola oi bom boa dia tarde prezado prezada obrigado obrigada abraco abracos
  atenciosamente cumprimentos hoi dag geachte heer mevrouw bedankt alvast groet groeten vriendelijke hej hejsan basta halsningar halsning mvh tack vanliga kaere venlig venlige hilsen hilsner tak pa
  forhand hei kjaere vennlig takk terveisin kiitos moi dzien dobry czesc witam witaj szanowny szanowna pani pan pozdrawiam pozdrowienia dziekuje serdecznie dobry den ahoj mily mila
  vazeny vazena dekuji predem pozdravem zdravim merhaba selam sayin bey hanim tesekkurler tesekkur ederim saygilarimla saygilar hai halo yth bapak ibu terima kasih salam hormat selamat
  здравствуйте привет добрый день спасибо уважением уважаемый уважаемая buna ziua multumesc salutari szia hello koszonom udvozlettel tisztelt`

/** Japanese, Chinese, Korean: what is left after these are taken out must be nothing; one core must have been there. */
export const CONNECT_PIECES = {
  cores: `つながり申請|つながりたい|つながり|繋がり|つなが|ネットワーク|リンクト|友達|コンタクト|联系|聯繫|聯絡|人脉|人脈|连接|連結|連接|关系|關係|好友|追加|参加|加入|添加|加为|加|網絡|网络|네트워크|인맥|일촌|연결|추가`,
  words: `お疲れ様|いただきました|いただき|頂き|linkedin|領英|领英|プロフェッショナル|ビジネス|仕事|追加|参加|申請|招待|承認|と思っています|と思います|思い|させていただきたく|させていただけ|させて|いただけますか|いただければ|いただけ|ください|下さい|お願いいたします|お願い致します|お願いします|お願い|よろしく|宜しく|ぜひ|是非|あなた|私|わたし|さん|様|幸いです|嬉しい|うれしい|希望|はじめまして|初めまして|こんにちは|ませんか|ましょう|ました|ます|です|たい|する|なって|なり|なる|あり|いた|して|上で|として|を|に|で|の|は|が|と|も|へ|し|て|た|い|ご|お|て|れ|ば
    |您好|你好|我的|我|想要|想|希望|愿意|願意|将|將|把|您的|您|你的|你|们|們|到|为|為|职业|職業|职场|專業|专业|商务|網|网|圈|上|与|與|和|跟|建立|成为|成為|邀请|邀請|请|請|您好|你好|谢谢|謝謝|的|在|能|可以|可否|一下|交个|很高兴|很高興|里|中|进|進|並|并|通过|通過|接受
    |저의|제|저는|저|귀하를|귀하|당신을|당신과|님|에서|에|을|를|과|와|으로|로|전문가|비즈니스|하고|싶습니다|싶어요|추가하고|맺고|합니다|해주세요|주세요|안녕하세요|감사합니다|링크드인|되고`,
}

/** Folded, accent-free marks of a sentence that asks to connect, for plain personal mail; each bounded, so linear. */
export const CONNECT_WISHES: readonly RegExp[] = [
  /\b(?:let'?s|like|love|want|wanted|wish|wishing|happy|glad|great|keen|hoping|hope|pleased|good|nice|honou?red|shall we|can we|could we|may i|can i|should|looking|reaching out|wondering)\b[^.!?\n]{0,60}\bconnect\b(?! (?:the|a|an|it|this|that|your|my)\b)/,
  /\bconnect with you\b|\bconnection request\b|\bplease connect (?:with|to) me\b|\bconnect (?:here|on linkedin|professionally)\b/,
  /\badd(?:ing)? (?:you|me) (?:to|on)\b[^.!?\n]{0,40}\b(?:network|contacts|connections|linkedin|xing)\b/,
  /\bjoin (?:my|your|me)\b[^.!?\n]{0,40}\b(?:network|contacts|connections)\b/,
  /\b(?:expand|grow|build|extend)(?:ing)? my\b[^.!?\n]{0,20}\bnetwork\b/,
  /\b(?:vernetzen|zu vernetzen)\b|\bnetzwerk\b[^.!?\n]{0,30}\b(?:hinzufugen|einladen|aufnehmen)\b|\bals kontakt hinzufugen\b|\b(?:ins|in) (?:den )?(?:austausch|kontakt) (?:kommen|treten)\b/,
  /\b(?:ajouter|rejoindre|inviter?|partie)\b[^.!?\n]{0,40}\b(?:reseau|contacts)\b|\b(?:entrer|mettre|rester) en (?:contact|relation)\b|\b(?:nous|me|se|vous) connecter\b/,
  /\b(?:gustaria|quisiera|quiero|encantaria|podemos|podriamos|deseo)\b[^.!?\n]{0,60}\b(?:conectar\w{0,4}|(?:anadir|agregar)\w{0,4}|red|en contacto)\b/,
  /\b(?:vorrei|piacerebbe|voglio|desidero|possiamo)\b[^.!?\n]{0,60}\b(?:collegar\w{0,3}|connetter\w{0,3}|aggiunger\w{0,3}|in contatto)\b/,
  /\b(?:gostaria|quero|queria|adoraria|podemos|vamos)\b[^.!?\n]{0,60}\b(?:conectar\w{0,5}|adicionar\w{0,5}|em contat?c?to)\b/,
  /\b(?:wil|zou|willen|laten)\b[^.!?\n]{0,60}\b(?:connecten|verbinden|toevoegen|netwerk|in contact)\b/,
  /\b(?:vill|skulle|ville|vil|onsker|kan|kunne)\b[^.!?\n]{0,60}\b(?:natverk\w{0,4}|nettverk\w{0,4}|netvaerk\w{0,4}|connecte?a?|koble\w{0,2}|forbindelse|kontakt)\b/,
  /\b(?:chcialbym|chcialabym|chce|prosze)\b[^.!?\n]{0,60}\b(?:sieci|kontakt\w{0,4}|polaczyc)\b/,
  /\b(?:rad|rada|chtel|chtela|chci)\b[^.!?\n]{0,60}\b(?:spojil?a?|propojil?a?|spojit|propojit|siti|site|kontakt\w{0,3})\b/,
  /\b(?:baglanti kur\w{0,5}|agima ekle\w{0,5}|aginiza katil\w{0,5}|iletisimde olmak)\b/,
  /\b(?:ingin|mau|mari)\b[^.!?\n]{0,60}\b(?:terhubung|jaringan|bergabung|berkoneksi)\b/,
  /つながり(?:たい|申請|ませんか)|つながれ|ネットワークに(?:追加|参加)|建立联系|建立聯繫|加入(?:我|您|你)的|添加(?:到|为)|加为好友|人脉|连接一下|네트워크에 추가|인맥/,
  /(?:хотел|хотела|хочу|давайте)[^.!?\n]{0,60}(?:контакт|связ|сеть|добавить)/,
]
