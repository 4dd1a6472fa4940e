/**
 * Frequent words that tell a language from its neighbours, the last line of several those of short mail: greetings
 * and wishes to connect. Small letters, accents as written.
 */
export const STOP_WORDS: Readonly<Record<string, string>> = {
  en: `the and you your with for that this have are was would like to of in on is it we be my me i'd i'm let's from at our am about your an has sent who want just not
    here by as will can please hi hello dear thanks connect waiting connection join network been more their they new now how what when if or i a all any but could did do does
    don't each few get good great had he her him his hope into its know last let look make many may meet met most much no one only other out over see she should so some than them
    then there these those through time too two under up us very way well were where which while why work working best regards love shared also i've we're you're via need`,
  de: `der die das und ich sie mit für nicht ist auf ein eine zu dem den wir uns bei von im es auch möchte würde gerne ihnen ihrem mich mir dich dein meinem
    vielen danke hallo grüße freundlichen sind haben war als kennen zum hat einladung wie oder wenn dass noch aus nach über bist gut dir du am an auf bin bitte da damals dann
    des dieser doch durch einem einen einer er etwas freue gegen habe hatte hier ihr ihre immer ja jetzt kann kein können man mehr mein meine mal muss nur ob ohne schon sehr sein
    seit sich so um unter vom vor wann was weil wieder will wo wurde zur zwischen haben saßen waren sehen liebe lieber viele
    hi moin servus grüezi lass lasst magst vernetzen vernetze vernetzung netzwerk verbinden hinzufügen kontaktanfrage gern gruß gruss grüsse lg vg mfg`,
  fr: `le la les et je vous de des un une pour dans que qui est sur avec votre mon nous au aux du ne pas souhaite bonjour merci cordialement notre
    ai suis été plus ce cette réseau aimerais invite même être sont ou où désinscrire recevez à avons avez avait aussi bien ça car ces chez comme d'une dont elle en entre étions était
    fait il ils j'ai j'aimerais l'on leur lors lui mais mes moi nos par pas peu peut quand quel sa sans se serait serais ses si son tout très tu vos y depuis c'est qu'il j'ai étiez
    on oui déjà connaît salut coucou bonsoir connecter connecte connectons échanger échangeons réseauter réseaute connexion ajouter rejoindre mise cdlt`,
  es: `el la los las y yo tú usted de que en un una para por con mi tu su es me gustaría hola gracias saludos nos está como más red añadirte este
    estoy has quiero ha recibido del al pero muy también nuestro sobre encantado a cuando desde donde durante e ella ellos entre era eres esa ese eso esta estaba estamos fue fui
    ha han hay hemos hasta lo nosotros o otro porque puede qué quien se ser si sin sus te tiene todo tras trabajo uno usted vi ya mucho conocimos buenos días he
    buenas tardes conectar conectamos conectemos vamos contacto agrego añádeme saludo`,
  pt: `o a os as e eu você de que em um uma para por com meu minha sua seu não é me gostaria olá obrigado obrigada abraço nos está como mais rede
    adicionar da do dos das na no ao pela pelo muito também sobre vi quero foi são ser seu se sem sou temos tem teve trabalho tudo um vocês já há isso isto ele ela eles entre essa
    esse esta este estou estava estamos fui fomos fazer até aos à às bem bom dia conheci conhecemos depois desde ou onde pois porque quando quem num numa nós mas lhe mesma
    oi boa tarde vamos bora conectar conectamos contacto contato aceita convite`,
  it: `il lo la i gli le e io di che in un una per con mio mia tua tuo suo sua non è mi piacerebbe ciao grazie saluti ci sono come più rete vorrei alla
    della del nel nella sul aggiungerti anche buongiorno ho abbiamo voglio al allo all' dal dalla dello dei delle degli da agli ai alle a eravamo era ero stesso stessa sulle sulla
    questo questa quello quella molto ma se si siamo stato quando dove chi cosa noi voi lei lui loro o poi però perché tra fra ti vi conosciuti incontrati lavoro suoi miei
    salve buonasera colleghiamo colleghiamoci connettiamo connettiamoci entriamo contatto`,
  nl: `de het een en ik je jij u van dat in op te met voor niet is zijn mijn uw jouw graag wil zou hallo bedankt groet groeten wij ons naar ook bij aan
    toevoegen netwerk maar heb hebben dag beste wat deze we zaten aan dezelfde die er als om dan nog wel geen hij zij ze hem haar hun dit door uit over onder tussen kunnen kan
    worden wordt was waren hoe waar wie al daar hier meer elkaar leuk vriendelijke zeer had onze of
    hi hoi goedemorgen goedemiddag goedenavond zullen laten linken connecten connectie verbinden groetjes gr mvg`,
  sv: `och jag du att en ett det som på är av för med till den har inte din ditt mitt min vill skulle gärna hej tack hälsningar oss vi nätverk lägga
    från om kan var eller också mig dig träffades satt vid samma i hade när ni era vår våra de dem han hon sig så blev bli där här hur vad men man mer mycket nu någon några sedan
    under efter utan vore roligt vänliga
    hejsan tjena dag ska connecta nätverka koppla knyta ihop mvh`,
  da: `og jeg du at en et det som på er af for med til den har ikke din dit mit min vil gerne hej tak hilsen os vi netværk tilføje fra om kan var
    eller også mig dig hvad venlig mødtes kunne sad ved samme i havde når jer jeres vores de dem han hun sig så blev blive der her hvor men man mere meget nu nogle siden under
    efter uden være venlige kære oprette
    dag skal connecte forbinde sammen mvh`,
  no: `og jeg du at en et det som på er av for med til den har ikke din ditt mitt min vil gjerne hei takk hilsen oss vi nettverk nettverket legge
    fra om kan var eller også meg deg hva møttes ønsker vennlig kunne satt ved samme i hadde når dere deres vår våre de dem han hun seg så ble bli der her hvor men man mer mye
    nå noen siden under etter uten være vennlige kjære koble opp
    dag skal knytte sammen mvh`,
  pl: `i w na z do się że nie jest to jak mi moim mojej twojej chciałbym chciałabym dodać dzień dobry cześć witam pozdrawiam dziękuję proszę dla
    od o po przez sieci który oraz jestem ma miło a ale bardzo był była było byli czy gdy go ich jego jej już ja jednym jednej ich kiedy mam mnie my nam nas o pan pani pana są
    siedzieliśmy spotkaliśmy tak tam ten tego tej tym ty u w we za ze zawodowej cię`,
  cs: `a v na s z do se že není je to jak mi mé své vás bych rád ráda chtěl chtěla přidat dobrý den ahoj pozdravem děkuji prosím pro od o po jsem
    který nebo jsme sítě síti profesní ale byl byla bylo by co jako jsou já když kde který k ke má mám mě můj moje nám nás ne než od pan paní po před si stejného tak také ten
    tím tom u už v ve vám velmi ze za seděli setkali`,
  tr: `ve bir bu için ile de da ne çok mı mi sizi sizinle benim merhaba teşekkürler saygılarımla istiyorum isterim olarak daha gibi ama var ağıma
    profesyonel eklemek sayın üzerinde bağlantı kurmak aynı ben biz çünkü en her hem ki kadar mu nasıl o olan olduğu sen seni siz sonra şu ya yok zaman tanışmıştık oturmuştuk
    memnun olurum iyi günler selam`,
  id: `dan yang di ke dari untuk dengan ini itu saya anda kami adalah tidak akan ingin hai halo terima kasih salam pada dalam jaringan menambahkan
    bisa juga atau sudah kita mengenal konfirmasi ada bagaimana banyak belum bertemu duduk hanya kalau karena ketika lagi lebih mari mereka oleh saat sangat satu saya sebagai
    semua seperti telah tentang pernah bapak ibu`,
  fi: `ja on ei se että minä sinä olen oli mutta kun kanssa hei kiitos terveisin haluaisin haluan sinut verkostooni ammatilliseen lisätä myös
    jos kuin meidän teidän mukavaa tavattiin en me te he ne tämä tai niin nyt ovat olisi olimme sekä siis vain vielä voi ystävällisin tapasimme samassa
    moi verkostoitua verkostoidutaan verkostoidutaanko`,
  ro: `și în la cu pe de un o nu este să vă mă îmi aș dori bună mulțumesc salutări rețeaua mea profesională pentru din care sunt am ai au ce cum dar dacă
    eu fost fi ne ni noi sau se si te tu unde v-am ne-am cunoscut ziua
    salut`,
  hu: `és a az egy nem hogy van szeretném önt önnek üdvözlettel köszönöm szia helló hálózatomba felvenni is vagy de mint volt meg be csak el én ez ha itt
    jó kell le már mi most ott még nagyon önök találkoztunk ültünk voltunk kedves tisztelt`,
}
