type Patterns = Readonly<Record<string, readonly string[]>>

/** Patterns in the manner of `english.ts` for languages further off. */
export const FURTHER_TONGUES: Readonly<Record<string, Patterns>> = {
  ru: {
    met: [
      '{Не то чтобы знакомы, но|Может, и не помнит, но|Да,} я {вам|ему|ей} {четыре года сдавал отчёты|чинил машину|стриг волосы|делала прививки|возил дочку в школу}.',
      '{Вы|Он|Она} {учил меня плавать|оперировала мою маму|продал мне гараж|одолжили мне зонт}{ в Твери.|, помните?|.}',
      '{Конечно|Да|А как же}, {вместе служили|работали в одной смене|сидели за одной партой|ехали в одном купе}.',
    ],
    mutual_contact: [
      '{Нет|Лично нет}, но {ваша сестра|ваш бывший начальник|тренер Олег|ваш сосед дядя Миша} {посоветовал написать|дал ваш номер|просил передать привет|много о вас рассказывал}.',
    ],
    shared_interest: [
      '{Не знакомы|Нет}, но {я тоже чиню старые гармони|у моего сына та же болезнь|у меня такая же проблема с карбюратором|я читал вашу статью и нашёл ошибку}. {Как вы решили?|Можно спросить?}',
      '{Хотим|Хотел бы} {купить у вас двадцать стульев|заказать торт|пригласить вас с лекцией|взять интервью для газеты}. {Берёте заказы?|Мы не знакомы.}',
      '{С понедельника выхожу в ваш отдел|У нас встреча в четверг|Записан к вам на вторник}, {ещё не знакомы|решил поздороваться}.',
    ],
    sales_pitch: [
      '{Да!|Конечно!|Нет, но} {у нас скидка на окна|предлагаем услуги продвижения|есть вакансия директора для вас|ищу любую работу|собираем деньги на приют}. {Интересно?|Есть 15 минут?}',
    ],
    withdrawn: [
      '{Ой, простите|Извините}, {палец соскользнул|ребёнок нажал|искал другую Анну|телефон сам разослал}. {Не обращайте внимания.|Забудьте.}',
      '+{Ошибся|Не тот человек}. {Удалите и мой адрес|Уберите меня из базы}, пожалуйста.',
    ],
    opt_out: [
      '+{Больше не пишите|Удалите мой адрес|Чтобы ни строчки от вас|Вычеркните меня|Забудьте мою почту}{.|, и точка.|!}',
      '{С роботами не разговариваю|Допрос ради привета|Кем вы себя возомнили|Ну и наглость}{.|!} {Отзываю заявку.|Всего хорошего.|}',
    ],
    question: [
      '{Кто это|О чём речь|Какое приглашение|Откуда у вас мой адрес|Это робот|Смотря кто, это Анна из Твери}?',
    ],
    stranger: [
      '{Нет|Не-а}, {просто так|от скуки|расширяю сеть|лицо приятное|листал ленту}.',
      '{С удовольствием|Спасибо, что приняли|Отличная лекция}!',
    ],
  },
  pl: {
    met: [
      '{Pewnie nie pamięta, ale|Tak,} {strzygłem go przez lata|naprawiałem panu piec|operowała pani moją mamę|woziłem pana do pracy|uczył mnie pan pływać}.',
      '{Jasne|Oczywiście|No pewnie}, {z wojska|z chóru|z jednej zmiany|ze studiów w Łodzi}.',
    ],
    mutual_contact: [
      '{Nie|Osobiście nie}, ale {pana siostra|pani dawny szef|wujek Staszek|trener Nowak} {kazał napisać|dał mi pana numer|dużo o pani opowiadał|polecił mi pana}.',
    ],
    shared_interest: [
      '{Nie znamy się|Nie}, ale {też odnawiam stare zegary|moja córka ma tę samą chorobę|mam ten sam problem z gaźnikiem|czytałem pana artykuł i mam inne dane}. {Jak pan to rozwiązał?|Mogę o coś zapytać?}',
      '{Chcemy|Chciałbym} {kupić u pana dwadzieścia krzeseł|zamówić tort|zaprosić panią z wykładem|zrobić wywiad do gazety}. {Przyjmuje pan zlecenia?|Nie znamy się.}',
      '{Od poniedziałku jestem w pana dziale|Mamy spotkanie w czwartek|Zaczynam u was w marcu}, {jeszcze się nie znamy|chciałem się przywitać}.',
    ],
    sales_pitch: [
      '{Tak!|Jasne!|Nie, ale} {mamy rabat na fotowoltaikę|oferujemy pozycjonowanie|mam dla pana stanowisko dyrektora|szukam jakiejkolwiek pracy|zbieramy na schronisko}. {Zainteresowany?|Ma pan 15 minut?}',
    ],
    withdrawn: [
      '{O nie|Przepraszam|Ojej}, {to syn klikał|palec się omsknął|szukałem innej Anny|telefon sam rozesłał}. {Proszę zignorować.|Nieważne.}',
      '+{Pomyłka|Nie ta osoba}. {Proszę usunąć też mój adres|Będę wdzięczna za usunięcie moich danych}.',
    ],
    opt_out: [
      '+{Proszę więcej nie pisać|Proszę zapomnieć ten adres|Usuńcie moje dane|Od dziś cisza|Wykreślcie mnie}{.|!}',
      '{Nie rozmawiam z maszynami|Egzamin, żeby powiedzieć cześć|Za kogo pan się uważa|Co za bezczelność}{.|!} {Wycofuję zaproszenie.|Żegnam.|}',
    ],
    question: [
      '{Kto to|O co chodzi|O jakie zaproszenie chodzi|Skąd ma pan mój adres|Czy to robot|Zależy, to ta Anna z Łodzi}?',
    ],
    stranger: [
      '{Nie|Nie, nigdy}, {tak po prostu|z nudów|poszerzam sieć|miła twarz na zdjęciu}.',
      '{Chętnie|Dzięki za przyjęcie|Świetny wykład}!',
    ],
  },
  tr: {
    met: [
      '{Hatırlamaz belki ama|Evet,} {yıllarca saçını kestim|kombinizi tamir ettim|bana yüzmeyi öğretmişti|annemi ameliyat etmiştiniz|aynı vardiyada çalıştık|askerlikte beraberdik}.',
    ],
    mutual_contact: [
      '{Hayır|Şahsen değil} ama {ablanız|eski müdürünüz|antrenör Kemal|komşunuz Ayşe teyze} {yazmamı söyledi|numaranızı verdi|sizden çok bahsetti|selam söyledi}.',
    ],
    shared_interest: [
      '{Tanışmıyoruz|Hayır} ama {ben de eski saat tamir ediyorum|kızımda da aynı hastalık var|bende de aynı sorun var|makalenizi okudum, bizim ölçümler farklı}. {Nasıl çözdünüz?|Bir şey sorabilir miyim?}',
      '{Sizden elli sandalye almak istiyoruz|Pasta siparişi vermek istiyorum|Gazete için röportaj yapmak isterim|Pazartesi ekibinizde başlıyorum|Perşembe görüşmemiz var}, {tanışmıyoruz|önceden selam vereyim dedim}.',
    ],
    sales_pitch: [
      '{Evet!|Tabii!|Hayır ama} {güneş panelinde indirim var|web site yapıyoruz|size uygun müdür pozisyonu var|iş arıyorum|barınak için bağış topluyoruz}. {İlgilenir misiniz?|15 dakikanız var mı?}',
    ],
    withdrawn: [
      '{Pardon|Kusura bakmayın|Özür dilerim}, {parmağım kaydı|çocuk basmış|başka bir Ayşe arıyordum|telefon herkese göndermiş}. {Dikkate almayın.|Boşverin.}',
      '+{Yanlış kişi|Yanlışlıkla oldu}. {Adresimi de silin lütfen|Beni listeden çıkarın}.',
    ],
    opt_out: [
      '+{Bir daha yazmayın|Adresimi silin|Bundan sonra mesaj istemiyorum|Beni listeden çıkarın|Son olsun}{.|!}',
      '{Robotla konuşmam|Merhaba demek için sınav|Kim sanıyorsunuz kendinizi|Ne küstahlık}{.|!} {Daveti geri çektim.|Hayırlı günler.|}',
    ],
    question: ['{Kimsiniz|Konu nedir|Hangi davet|Adresimi nereden buldunuz|Bu robot mu}?'],
    stranger: [
      '{Hayır|Yok}, {öylesine|canım sıkıldı|ağımı genişletiyorum|fotoğrafınız hoşuma gitti}.',
      '{Memnuniyetle|Kabul için teşekkürler|Harika konuşmaydı}!',
    ],
  },
  sv: {
    met: [
      '{Hon minns nog inte, men|Ja,} {jag klippte henne i åratal|jag lagade er panna|du lärde mig simma|ni opererade min mamma|vi jobbade samma skift|vi lånade samma stuga}.',
    ],
    mutual_contact: [
      '{Nej|Inte än}, men {din syster|er gamla chef|tränaren Olle|grannen Britt} {sa att jag skulle skriva|gav mig ditt namn|pratar alltid om dig|hälsar}.',
    ],
    shared_interest: [
      '{Vi känner inte varandra|Nej}, men {jag renoverar också gamla orglar|min dotter har samma sjukdom|jag har samma problem med förgasaren|era siffror stämmer inte med mina}. {Hur löste du det?|Får jag fråga en sak?}',
      '{Vi vill köpa tjugo stolar av er|Jag vill beställa en tårta|Jag börjar på er avdelning på måndag|Vi har möte på torsdag}, {vi har inte setts|ville bara hälsa innan}.',
    ],
    sales_pitch: [
      '{Ja!|Visst!|Nej, men} {vi har rabatt på solceller|vi hjälper företag som ert|jag har ett jobb som chef för dig|jag söker jobb|vi samlar in till hemmet}. {Intresserad?|Har du 15 minuter?}',
    ],
    withdrawn: [
      '{Oj|Förlåt|Ursäkta}, {det var tummen|barnet tryckte|jag sökte en annan Anna|mobilen skickade till alla}. {Bortse från det.|Strunt i det.}',
      '+{Fel person|Felklick}. {Ta bort min adress också|Radera mina uppgifter, tack}.',
    ],
    opt_out: [
      '+{Skriv inte mer|Ta bort min adress|Inga fler mejl|Stryk mig|Glöm min adress}{.|!}',
      '{Jag pratar inte med maskiner|Ett prov för att säga hej|Vem tror du att du är|Vilken fräckhet}{.|!} {Jag drar tillbaka det.|Hej då.|}',
    ],
    question: ['{Vem är det|Vad gäller det|Vilken inbjudan|Var fick ni min adress|Är det en robot}?'],
    stranger: [
      '{Nej|Nä}, {bara så|jag hade tråkigt|jag utökar nätverket|trevlig bild}.',
      '{Gärna|Tack för att du accepterade|Bra föredrag}!',
    ],
  },
  id: {
    met: [
      '{Mungkin beliau lupa,|Ya,} {saya dulu yang jaga parkir|saya dulu motong rambut bapak|bapak yang ngajar saya renang|kita satu shift|kita dulu sekos|ibu pernah merawat anak saya}.',
    ],
    mutual_contact: [
      '{Belum|Tidak}, tapi {kakak ibu|mantan bos bapak|pak RT|coach Budi} {nyuruh saya kontak|kasih nomor bapak|sering cerita tentang ibu|titip salam}.',
    ],
    shared_interest: [
      '{Belum kenal|Tidak}, tapi {saya juga memperbaiki jam tua|anak saya punya penyakit yang sama|motor saya masalahnya sama|saya baca artikel bapak, data kami beda}. {Gimana caranya?|Boleh tanya?}',
      '{Kami mau beli dua puluh kursi|Saya mau pesan kue|Senin saya mulai di divisi bapak|Kamis kita ada janji temu}, {belum pernah ketemu|salam kenal dulu}.',
    ],
    sales_pitch: [
      '{Ya!|Belum, tapi} {ada promo panel surya|kami jasa website|ada lowongan manajer|saya cari kerja apa saja|kami galang dana}. {Berminat?|Ada waktu 15 menit?}',
    ],
    withdrawn: [
      '{Maaf|Aduh maaf|Sori}, {kepencet|anak saya yang pencet|saya cari Anna yang lain|hp kirim ke semua}. {Abaikan saja.|Gak jadi.}',
      '+{Salah orang|Kepencet}. {Tolong hapus juga data saya|Sekalian email saya dibuang}.',
    ],
    opt_out: [
      '+{Jangan kirim lagi|Hapus alamat saya|Cukup, jangan hubungi saya|Keluarkan saya dari daftar}{.|!}',
      '{Saya tidak bicara sama robot|Mau kenalan saja diuji|Sok banget|Emang siapa sih}{.|!} {Batal.|Ga jadi.|}',
    ],
    question: ['{Ini siapa ya|Soal apa|Undangan apa|Dapat email saya dari mana|Ini robot}?'],
    stranger: [
      '{Belum|Nggak}, {iseng aja|gabut|nambah koneksi|fotonya bagus}.',
      '{Boleh|Dengan senang hati|Makasih udah diterima}!',
    ],
  },
  hi: {
    met: [
      '{शायद उन्हें याद न हो,|जी हाँ,} {मैं उनके दफ़्तर में चाय देता था|आपने मेरी बेटी को पढ़ाया था|हम एक ही हॉस्टल में थे|मैंने आपका सूटकेस संभाला था|हम साथ काम करते थे}।',
    ],
    mutual_contact: [
      '{नहीं|मिले नहीं}, {आपकी बहन|आपके पुराने बॉस|कोच वर्मा जी|आपके पड़ोसी} {ने नंबर दिया|ने कहा संपर्क करूँ|आपका ज़िक्र करते हैं}।',
    ],
    shared_interest: [
      '{हम नहीं मिले,|नहीं,} {मैं भी पुरानी घड़ियाँ ठीक करता हूँ|मेरे बेटे को भी वही बीमारी है|आपका लेख पढ़ा, एक सवाल है|सोमवार को आपकी टीम में आ रही हूँ|आपसे बीस कुर्सियाँ ख़रीदनी हैं}।',
    ],
    sales_pitch: [
      '{हाँ!|नहीं, पर} {सोलर पर छूट है|हम वेबसाइट बनाते हैं|आपके लिए मैनेजर का पद है|नौकरी चाहिए|चंदा इकट्ठा कर रहे हैं}। {रुचि हो तो बताएं।|15 मिनट हैं?}',
    ],
    withdrawn: [
      '{माफ़ कीजिए|सॉरी}, {ग़लती से दब गया|बच्चे ने दबा दिया|दूसरे विकास को ढूँढ रहा था}। {ध्यान न दें।|रहने दीजिए।}',
      '+{ग़लती से हुआ|गलत व्यक्ति}। मेरा {ईमेल|पता} भी हटा दीजिए।',
    ],
    opt_out: [
      '+{दोबारा मत लिखना|मेरा पता हटा दो|आगे से मेल मत भेजिए|मेरा डेटा मिटाइए}{।|!}',
      '{मशीन से बात नहीं करता|हैलो के लिए इम्तिहान|क्या समझते हैं ख़ुद को|ab machine se permission leni padegi}{।|!} {रहने दो।|}',
    ],
    question: ['{आप कौन|किस बारे में|कौन सा निमंत्रण|मेरा ईमेल कहाँ से मिला|kaun bol rahe|kis baare me}?'],
    stranger: [
      '{नहीं|नहीं जी}, {बस यूँ ही|बोर हो रहा था|नेटवर्क बढ़ाना है|फ़ोटो अच्छी लगी}।',
      '{ज़रूर|जी बिल्कुल|धन्यवाद जी|बढ़िया भाषण}!',
    ],
  },
  ar: {
    met: [
      '{يمكن ناسي، بس|نعم،} {كنت أقص شعرك سنين|كنا في نفس الوردية|درستني في الجامعة|عملتم لأمي العملية|ركبنا نفس القطار كل يوم|سكنا في نفس السكن}.',
    ],
    mutual_contact: [
      '{لا لم نلتق،|لا، بس} {أعطتني اسمكم الدكتورة ميسون|أخوك قال لي أكلمك|جاركم أبو سمير نصحني بكم|مديرك القديم يسلم عليك}.',
    ],
    shared_interest: [
      '{لا نعرف بعضنا، لكن|ما نعرف بعض، بس} {أنا أيضا أرمم المخطوطات|ابني عنده نفس المرض|عندي نفس المشكلة|قرأت مقالك وعندي سؤال|نريد شراء عشرين كرسي منكم|سأبدأ في قسمكم يوم الأحد}.',
    ],
    sales_pitch: [
      '{نعم!|أكيد!|لا، لكن} {عندنا خصم على الطاقة الشمسية|نقدم خدمات التسويق|عندي وظيفة مدير لك|أبحث عن عمل|نجمع تبرعات}. {مهتم؟|عندك 15 دقيقة؟}',
    ],
    withdrawn: [
      '{آسف|معذرة|عذرا}، {ضغطت بالغلط|ابني ضغط|كنت أبحث عن شخص آخر|الجوال أرسل للكل}. {تجاهلوا الرسالة.|خلاص.}',
      '+{كانت غلطة|مو الشخص}، {احذفوا عنواني كمان|امسحوا بياناتي لو سمحتم}.',
    ],
    opt_out: [
      '+{لا تراسلوني مرة أخرى|احذفوا عنواني|شيلوني من القائمة|من اليوم ولا رسالة|خلاص لا ترسلوا}{.|!}',
      '{ما أكلم روبوت|امتحان عشان أقول مرحبا|مين فاكر نفسك|قلة ذوق}{.|!} {سحبت الدعوة.|مع السلامة.|}',
    ],
    question: ['{مين معي|ما الموضوع|أي دعوة|من وين جبتوا إيميلي|هل هذا روبوت}؟'],
    stranger: [
      '{لا|أبدا}، {بدون سبب|ملل|أوسع شبكتي|عجبتني صورتك}.',
      '{بكل سرور|شكرا على القبول|محاضرة رائعة}!',
    ],
  },
  ko: {
    met: [
      '{아마 잊으셨겠지만|네,} {응급실에서 손 꿰매 드렸어요|같은 건물 약국에서 일했어요|수영 가르쳐 주셨잖아요|기숙사에서 같이 살았어요|야간 근무 같이 했어요|제 차 고쳐 주셨죠}.',
    ],
    mutual_contact: [
      '{아니요|뵌 적은 없고}, {누님이|예전 팀장님이|김 코치님이|옆집 아주머니가} {연락해 보라고 하셨어요|성함을 알려 주셨어요|얘기를 많이 하셨어요|추천해 주셨어요}.',
    ],
    shared_interest: [
      '{뵌 적은 없지만|아니요, 그런데} {저도 오래된 시계를 고칩니다|저희 아이도 같은 병이에요|글 읽고 질문이 있습니다|저도 같은 문제가 있어요|월요일부터 같은 부서에서 일합니다|의자 스무 개를 주문하고 싶습니다}.',
    ],
    sales_pitch: [
      '{네!|아니요, 그런데} {태양광 할인 중입니다|홈페이지 제작해 드립니다|딱 맞는 임원 자리가 있습니다|일자리를 찾고 있습니다|후원금을 모으고 있습니다}. {관심 있으세요?|15분 가능하세요?}',
    ],
    withdrawn: [
      '{죄송합니다|앗 죄송해요}, {잘못 눌렀어요|아이가 눌렀네요|다른 분을 찾고 있었어요|전체로 보내졌네요}. {무시해 주세요.|신경 쓰지 마세요.}',
      '+{실수였습니다|사람 잘못 봤어요}. {제 주소도 지워 주세요|제 정보도 삭제 부탁드려요}.',
    ],
    opt_out: [
      '+{다시는 보내지 마세요|제 주소 삭제하세요|더 이상 연락하지 마세요|명단에서 빼 주세요}{.|!}',
      '{기계랑 말 안 합니다|인사하는데 시험을 봐요|본인이 뭐라고|무례하네요}{.|!} {취소합니다.|됐어요.|}',
    ],
    question: ['{누구세요|무슨 일이시죠|무슨 초대요|제 메일은 어떻게 아셨어요|로봇인가요}?'],
    stranger: [
      '{아니요|아뇨}, {그냥요|심심해서요|인맥 넓히려고요|사진이 좋아 보여서요}.',
      '{좋아요|수락 감사합니다|강연 잘 들었습니다}!',
    ],
  },
  ja: {
    met: [
      '{お忘れかもしれませんが|はい、} {病院でお世話をしました|同じ寮に住んでいました|水泳を教えていただきました|夜勤で一緒でした|毎朝新聞を届けていました|結婚式で隣の席でした}。',
    ],
    mutual_contact: [
      '{面識はないです|いいえ、}{お姉様|元上司の方|三浦コーチ|お隣の佐藤さん}{から聞いて申請しました|に勧められました|のご紹介です|からお名前を伺いました}。',
    ],
    shared_interest: [
      '{お会いしたことはありませんが|初めてですが}、{私も古い時計を直しています|息子が同じ病気です|記事を読んで質問があります|同じ症状で困っています|月曜から同じ部署です|椅子を二十脚注文したいです}。',
    ],
    sales_pitch: [
      '{はい！|いいえ、でも}{太陽光の割引中です|ホームページを制作します|ぴったりの役員ポジションがあります|仕事を探しています|寄付を集めています}。{ご興味は？|15分いただけますか？}',
    ],
    withdrawn: [
      '{すみません|申し訳ありません|ごめんなさい}、{押し間違いです|子供が押しました|別の方を探していました|一括で送られました}。{無視してください。|お気になさらず。}',
      '+{間違いでした|人違いです}。{私のアドレスも消してください|情報も削除をお願いします}。',
    ],
    opt_out: [
      '+{二度と送らないで|アドレスを削除してください|これで最後にして|リストから外してください}{。|！}',
      '{機械とは話しません|挨拶に審査ですか|何様ですか|失礼です}{。|！}{取り消します。|結構です。|}',
    ],
    question: ['{どちら様ですか|何の件ですか|どの招待ですか|アドレスはどこで|これはロボットですか}？'],
    stranger: [
      '{いいえ|ないです}、{なんとなくです|暇だったので|人脈を広げたくて|写真が良かったので}。',
      '{ぜひ|承認ありがとうございます|素敵な講演でした}！',
    ],
  },
  zh: {
    met: [
      '{您可能忘了，|是的，}{我给您理过发|我们住过一个宿舍|您教过我游泳|咱们一起上夜班|您给我妈做过手术|我在您楼下药店上班}。',
    ],
    mutual_contact: [
      '{没见过|不认识}，{您姐姐|您以前的领导|李教练|隔壁王阿姨}{让我加您|给了我您的号码|推荐的|常提起您}。',
    ],
    shared_interest: [
      '{没见过面，但|不认识，不过}{我也修老钟表|我孩子也是这个病|看了您的文章想请教|我的车也是这个毛病|我周一到您部门上班|想买二十把您的椅子}。',
    ],
    sales_pitch: [
      '{是的！|没有，不过}{我们光伏有优惠|我们做网站推广|有个总监岗位很适合您|我在找工作|我们在募捐}。{感兴趣吗？|有15分钟吗？}',
    ],
    withdrawn: [
      '{抱歉|不好意思}，{按错了|孩子点的|找的是另一位|手机群发的}。{请忽略。|不用管。}',
      '+{加错人了|点错了}，{顺便把我的邮箱也删了吧|请删除我的信息}。',
    ],
    opt_out: [
      '+{不要再发了|删掉我的地址|以后别再联系我|把我移出名单}{。|！}',
      '{我不跟机器说话|打个招呼还要考试|以为自己是谁|太没礼貌了}{。|！}{算了。|撤回。|}',
    ],
    question: ['{您哪位|什么事|什么邀请|怎么有我的邮箱|这是机器人吗}？'],
    stranger: ['{没有|没}，{随便加的|无聊|拓展人脉|看照片面善}。', '{好啊|谢谢通过|讲得真好}！'],
  },
}
