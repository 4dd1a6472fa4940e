/** Frequent words that tell a language from its neighbours; small letters, accents as written. */
export const STOP_WORDS: Readonly<Record<string, string>> = {
  en: `the and you your with for that this have are was would like to of in on is it we be my me i'd i'm let's from at our am about your an has sent who want just not
    here by as will can please hi hello dear thanks connect waiting connection join network been more their they new now how what when if or`,
  de: `der die das und ich sie mit für nicht ist auf ein eine zu dem den wir uns bei von im es auch möchte würde gerne ihnen ihrem mich mir dich dein meinem
    vielen danke hallo grüße freundlichen sind haben war als kennen zum hat einladung wie oder wenn dass noch aus nach über bist gut dir du`,
  fr: `le la les et je vous de des un une pour dans que qui est sur avec votre mon nous au aux du ne pas souhaite bonjour merci cordialement notre
    ai suis été plus ce cette réseau aimerais invite même être sont ou où désinscrire recevez`,
  es: `el la los las y yo tú usted de que en un una para por con mi tu su es me gustaría hola gracias saludos nos está como más red añadirte este
    estoy has quiero ha recibido del al pero muy también nuestro sobre encantado`,
  pt: `o a os as e eu você de que em um uma para por com meu minha sua seu não é me gostaria olá obrigado obrigada abraço nos está como mais rede
    adicionar da do dos das na no ao pela pelo muito também sobre vi quero`,
  it: `il lo la i gli le e io di che in un una per con mio mia tua tuo suo sua non è mi piacerebbe ciao grazie saluti ci sono come più rete vorrei alla
    della del nel nella sul aggiungerti anche buongiorno ho abbiamo voglio`,
  nl: `de het een en ik je jij u van dat in op te met voor niet is zijn mijn uw jouw graag wil zou hallo bedankt groet groeten wij ons naar ook bij aan
    toevoegen netwerk maar heb hebben dag beste wat deze`,
  sv: `och jag du att en ett det som på är av för med till den har inte din ditt mitt min vill skulle gärna hej tack hälsningar oss vi nätverk lägga
    från om kan var eller också mig dig träffades`,
  da: `og jeg du at en et det som på er af for med til den har ikke din dit mit min vil gerne hej tak hilsen os vi netværk tilføje fra om kan var
    eller også mig dig hvad venlig mødtes kunne`,
  no: `og jeg du at en et det som på er av for med til den har ikke din ditt mitt min vil gjerne hei takk hilsen oss vi nettverk nettverket legge
    fra om kan var eller også meg deg hva møttes ønsker vennlig kunne`,
  pl: `i w na z do się że nie jest to jak mi moim mojej twojej chciałbym chciałabym dodać dzień dobry cześć witam pozdrawiam dziękuję proszę dla
    od o po przez sieci który oraz jestem ma miło`,
  cs: `a v na s z do se že není je to jak mi mé své vás bych rád ráda chtěl chtěla přidat dobrý den ahoj pozdravem děkuji prosím pro od o po jsem
    který nebo jsme sítě síti profesní`,
  tr: `ve bir bu için ile de da ne çok mı mi sizi sizinle benim merhaba teşekkürler saygılarımla istiyorum isterim olarak daha gibi ama var ağıma
    profesyonel eklemek sayın üzerinde bağlantı kurmak`,
  id: `dan yang di ke dari untuk dengan ini itu saya anda kami adalah tidak akan ingin hai halo terima kasih salam pada dalam jaringan menambahkan
    bisa juga atau sudah kita mengenal konfirmasi`,
  fi: `ja on ei se että minä sinä olen oli mutta kun kanssa hei kiitos terveisin haluaisin haluan sinut verkostooni ammatilliseen lisätä myös
    jos kuin meidän teidän mukavaa tavattiin`,
  ro: `și în la cu pe de un o nu este să vă mă îmi aș dori bună mulțumesc salutări rețeaua mea profesională pentru din care sunt am`,
  hu: `és a az egy nem hogy van szeretném önt önnek üdvözlettel köszönöm szia helló hálózatomba felvenni is vagy de mint volt meg`,
}
