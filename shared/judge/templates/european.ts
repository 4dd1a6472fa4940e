type Patterns = Readonly<Record<string, readonly string[]>>

/** Patterns in the manner of `english.ts`, choices written out. */
export const EUROPEAN: Readonly<Record<string, Patterns>> = {
  de: {
    met: [
      '{Ich|Ich bin die, die|Ich war der, der} {habe|hab} {ihm|ihr|Ihnen} {damals|zwei Winter lang|jahrelang|im Mai} {die Heizung repariert|die Haare geschnitten|das Knie operiert|die Post gebracht|die Einfahrt freigeschippt|das Klavier gestimmt}.',
      '{Sie haben|Du hast|Er hat} {mir|meiner Tochter|meinem Bruder} {die Jacke geliehen|das Schwimmen beigebracht|den Anhänger verkauft|auf der Fähre geholfen|in Meersburg das Rezept versprochen}{.|, wissen Sie noch?|, im Herbst 2009.}',
      '{Fremd?|Unbekannt?|Nicht kennen?} {Wir haben vier Jahre nebeneinander gesessen|Wer hat denn mit mir im Stau getanzt|Ich war zwei Jahre Ihr Nachbar|Das sag mal meiner Schwester, deiner Brautjungfer}.',
      '{Ja klar|Na sicher|Doch|Jawohl}, {aus der Kantine|vom Lehrgang in Husum|von der Nachtschicht|vom Elternabend|aus der WG}{.|, der mit dem Bart.|, letzten Herbst.}',
      'Kennen {wäre zu viel gesagt|nicht direkt}, aber {ich habe Ihnen jahrelang die Zeitung verkauft|wir haben jeden Freitag telefoniert|wir lagen im selben Zimmer|Sie haben mich geprüft}.',
    ],
    mutual_contact: [
      '{Nein|Nicht persönlich|Noch nicht}{, aber|. Aber} {Ihr Bruder|Ihre Schwiegermutter|Ihr alter Chef|dein Trainer} {Jens|Renate|Herr Voss|} {meinte|sagte|hat mir geraten|besteht darauf}, {ich soll mich melden|wir müssten reden|Sie wüssten Bescheid}.',
      '{Renate|Frau Nowak|Der Olaf vom Chor|Ihr Steuerberater} {schickt mich|hat mir Ihren Namen gegeben|lässt grüßen|hat Sie empfohlen}{.|, es geht um die Orgel.}',
      'Ich kenne {ihn|sie} nicht. {Meine Tante Bärbel aber schon|Das tut aber mein Schwager Uwe}, und {die gibt keine Ruhe|der besteht darauf}.',
    ],
    shared_interest: [
      '{Nein, kennen uns nicht|Wir kennen uns nicht|Bekannt sind wir nicht}, aber {ich restauriere auch alte Drehleiern|ich forsche auch zu Taufbecken|ich hab auch ne Schwalbe mit dem Problem am Vergaser|meine Tochter hat dieselbe Krankheit}. {Wie haben Sie das gelöst?|Darf ich etwas fragen?|Ich komme auf andere Zahlen als Sie.}',
      '{Wir möchten|Ich würde gern} {vierzig Bänke von Ihnen kaufen|bei Ihnen einen Schrank bestellen|Sie für einen Vortrag buchen|Sie beauftragen}. {Nehmen Sie noch Aufträge an?|Persönlich kennen wir uns nicht.}',
      '{Ab Montag arbeite ich in Ihrer Abteilung|Ich fange im März bei Ihnen an|Wir haben am Dienstag einen Termin|Am Donnerstag sitze ich bei Ihnen im Gespräch}, {wir kennen uns noch nicht|ich wollte vorher hallo sagen}.',
    ],
    sales_pitch: [
      '{Ja klar|Sicher|Bestimmt}{!|,} {und wo wir gerade dabei sind:|übrigens:} {20 % auf unsere Photovoltaik|unsere Software spart Ihnen Zeit|haben Sie schon eine Zahnzusatzversicherung?}',
      '{Noch nicht|Nein}, aber {ich habe eine Stelle als Werksleiter, die zu Ihnen passt|wir helfen Betrieben wie Ihrem, Kosten zu senken|ich biete kostenlose Erstberatung}. {Haben Sie 15 Minuten?|Darf ich Unterlagen schicken?}',
      '{Bitte stimmen Sie für uns ab|Wir sammeln für das Tierheim|Ich suche einen Ausbildungsplatz|Könnten Sie unsere Petition unterschreiben}{.|, jeder Euro hilft.|, Lebenslauf anbei.}',
    ],
    withdrawn: [
      '{Oh je|Entschuldigung|Tut mir leid|Ups}, {das war mein Daumen|die Katze lief über die Tastatur|das Handy war in der Tasche|ich meinte einen anderen Jens|der Import hat alle angeschrieben}. {Bitte ignorieren.|Nichts für ungut.|Einfach ablehnen.}',
      '{Hat sich erledigt|Ist nicht mehr nötig|Lassen wirs einfach}{, danke trotzdem|, kein Anlass}.',
      '+{Verklickt|Falsche Person|Irrtum meinerseits}. {Bitte auch meine Adresse löschen|Nehmen Sie mich bitte gleich aus der Liste|Meine Daten können weg}.',
    ],
    opt_out: [
      '+{Schreiben Sie mir nicht mehr|Kein Wort mehr|Ab heute Ruhe|Löschen Sie meine Adresse|Streichen Sie mich|Sie müssen mir nichts mehr schicken|Was Sie von mir gespeichert haben, weg damit}{.|, bitte.|, endgültig.|!}',
      '{Ich rede nicht mit Maschinen|Ich lasse mich nicht verhören|Eine Aufnahmeprüfung, um hallo zu sagen|Für wen halten Sie sich|So eine Frechheit}{.|!} {Schönen Tag noch.|Vergessen wirs.|Einladung zurückgezogen.|}',
    ],
    question: [
      '{Wer ist da|Wer sind Sie|Worum geht es|Welche Einladung|Woher haben Sie meine Adresse|Ist das ein Roboter}{, bitte?|?}',
      '{Kann sein|Kommt drauf an|Vielleicht}. {War der Herr mal in Husum|Ist das die mit den Pferden|Welcher Brandt ist gemeint}?',
    ],
    stranger: [
      '{Nein|Nö|Nicht dass ich wüsste}, {einfach so|aus Langeweile|Ihr Foto wirkte nett|ich erweitere mein Netzwerk|ich saß im Wartezimmer}{.|, mehr nicht.}',
      '{Gern|Sehr gern|Danke fürs Annehmen|Toller Vortrag|Beinahe wären wir uns begegnet, aber nein|Schöne Grüße}{!|.}',
    ],
  },
  fr: {
    met: [
      "{Je suis celui qui|C'est moi qui|J'étais l'infirmière qui|Pendant deux ans je} {vous ai|lui ai|t'ai} {réparé la chaudière|coupé les cheveux|vendu le journal|livré le pain|opéré du genou}{.|, en 2012.}",
      "{Vous m'avez|Tu m'as|Elle m'a} {prêté un parapluie|appris à nager|vendu le vélo|sorti de la boue|fait passer le permis}{, à Ouessant.|, souvenez-vous.|.}",
      '{Inconnu, moi ?|Étrangers ?|Pas vraiment présentés, mais} {on a partagé un bureau trois ans|nous étions dans le même compartiment|nos enfants étaient à la crèche ensemble|deux ans de hotline de nuit ensemble}.',
      "{Oui|Bien sûr|Mais oui}, {à la chorale|au mariage de Léa|au stage de Brest|à l'usine|sur le ferry}{.|, l'été dernier.}",
    ],
    mutual_contact: [
      "{Non|Pas encore|Jamais}, mais {votre sœur|votre ancien chef|ton cousin|votre comptable} {Léa|M. Moreau|} {m'a dit de vous écrire|m'a donné votre nom|insiste pour qu'on se parle|pense que vous sauriez}.",
      "{Je viens de la part de|Le bonjour de|C'est|Votre nom me vient de} {Mme Roche, du musée|votre voisin Paul|Karim du club|votre belle-mère}{.|, au sujet des vitraux.}",
    ],
    shared_interest: [
      "{Non, jamais|On ne se connaît pas}, mais {je restaure aussi des vielles|mon fils a la même maladie que le vôtre|j'ai la même 2CV avec la même panne|votre page 41 contredit mes mesures}. {Comment avez-vous fait ?|Puis-je vous poser une question ?}",
      "{Nous voudrions|J'aimerais} {vous acheter vingt lampes|vous commander un gâteau|faire appel à vous pour un devis|vous interviewer pour le journal}. {Prenez-vous encore des commandes ?|On ne s'est jamais vus.}",
      "{Je commence lundi dans votre service|On a rendez-vous jeudi à 15 h|Je rejoins votre boîte en mars}, {je me présente à l'avance|on ne s'est pas encore vus}.",
    ],
    sales_pitch: [
      "{Oui|Bien sûr|Certainement} ! {Et au fait|Tant qu'on y est}, {notre logiciel vous fera gagner du temps|avez-vous pensé à votre mutuelle ?|je propose des formations}.",
      "{Non|Pas encore}, mais {j'ai un poste de directeur pour vous|nous aidons les entreprises comme la vôtre à économiser|je cherche un stage|nous collectons pour le refuge}. {Auriez-vous 15 minutes ?|CV ci-joint.|}",
    ],
    withdrawn: [
      "{Oh pardon|Désolée|Oups|Navré}, {c'est mon pouce|mon fils a pris le téléphone|je cherchais une autre Sophie|l'appli a invité tout mon carnet|fausse manœuvre}. {N'en tenez pas compte.|Laissez expirer.|Oubliez.}",
      '+{Simple erreur|Mauvaise personne|Pardon, faux clic}. {Retirez aussi mon adresse, merci|Effacez mes coordonnées au passage|Supprimez-moi de votre liste}.',
    ],
    opt_out: [
      "+{Ne m'écrivez plus|Effacez mon adresse|Oubliez jusqu'à mon nom|Que ce soit le dernier message|Plus un mot de votre part|Comment me faire enlever|Désormais, silence}{.|, merci.| !}",
      "{Je ne parle pas aux machines|Un interrogatoire pour dire bonjour|Je n'ai pas de comptes à rendre à un robot|Pour qui vous prenez-vous|Quel culot}{.| !} {Je retire mon invitation.|Adieu.|Tant pis.|}",
    ],
    question: [
      "{Qui êtes-vous|C'est à quel sujet|Quelle invitation|D'où tenez-vous mon mail|C'est un robot|Ça dépend, c'est la Sophie de Brest}{ ?| au juste ?}",
    ],
    stranger: [
      "{Non|Pas du tout|Non, jamais}, {comme ça|par curiosité|j'élargis mon réseau|votre photo est sympathique|je m'ennuyais}{.|, rien de plus.}",
      "{Avec plaisir|Volontiers|Merci pour l'ajout|Superbe conférence|J'aimerais pouvoir dire oui}{ !|.}",
    ],
  },
  es: {
    met: [
      '{Yo|Soy quien|Fui yo quien} le {arreglé la caldera|corté el pelo diez años|vendí el piano|atendí en urgencias|llevé en el taxi}{.|, en 2012.}',
      '{Usted|Tú} me {prestaste un abrigo|enseñó a nadar|vendió el coche|examinó del carné}{ en Bilbao.|, ¿se acuerda?|.}',
      '{¿Desconocidos?|No nos presentaron, pero} {compartimos oficina tres años|íbamos en el mismo tren cada mañana|subimos tu nevera entre cuatro|coincidimos en la boda de Ana}.',
      '{Sí|Claro|Claro que sí}, {del coro|de la mili|del curso de Cádiz|de la fábrica}{.|, el del bigote.}',
    ],
    mutual_contact: [
      '{No|Todavía no|En persona no}, pero {su hermana|su antiguo jefe|tu primo|su contable} {Marta|don Julio|} {me dijo que le escribiera|me pasó su contacto|insiste en que hablemos|me habló de usted}.',
      '{Vengo de parte de|Saludos de|Me manda} {doña Pilar, del museo|su vecino Paco|Karina, del club}{.|, por lo del órgano.}',
    ],
    shared_interest: [
      '{No nos conocemos|Nunca}, pero {también restauro organillos|mi hija tiene la misma enfermedad que la suya|tengo el mismo seiscientos con la misma avería|su página 41 contradice mis datos}. {¿Cómo lo resolvió?|¿Puedo preguntarle algo?}',
      '{Queremos|Quisiera} {comprarle veinte sillas|encargarle una tarta|contratarle para una charla|hacerle una entrevista para el diario}. {¿Acepta encargos?|No nos conocemos.}',
      '{El lunes empiezo en su departamento|Tenemos cita el jueves|Me incorporo a su empresa en marzo}, {todavía no nos conocemos|quería saludar antes}.',
    ],
    sales_pitch: [
      '{¡Sí!|¡Claro!|Sí, seguro.} {Por cierto|Te cuento}: {ayudo a empresas como la suya a vender más|tenemos descuento en placas solares|¿ya tiene seguro dental?}',
      '{No|Aún no}, pero {tengo un puesto de director para usted|busco trabajo de lo que sea|recaudamos fondos para la perrera|ofrezco asesoría gratuita}. {¿Tiene 15 minutos?|Adjunto CV.|}',
    ],
    withdrawn: [
      '{Uy, perdón|Disculpe|Lo siento}, {fue mi pulgar|el niño cogió el móvil|buscaba a otra Ana|la aplicación invitó a toda mi agenda}. {No haga caso.|Deje que caduque.|Olvídelo.}',
      '+{Fue un error|Persona equivocada|Me confundí}. {Borre también mi correo|Quíteme de la lista, por favor|Elimine mis datos}.',
    ],
    opt_out: [
      '+{No me escriban más|Borren mi dirección|Que sea la última vez|Ni un correo más|Denme de baja|Olviden que existo|Desde hoy, silencio}{.|, gracias.|!}',
      '{Yo no hablo con máquinas|Un examen para decir hola|No doy explicaciones a un robot|¿Quién se cree que es?|Qué falta de respeto}{.|} {Retiro la invitación.|Adiós.|Quédese con su puerta.|}',
    ],
    question: [
      '¿{Quién es|De qué se trata|Qué invitación|De dónde sacó mi correo|Esto es un robot|Depende, es la Ana de Murcia}?',
    ],
    stranger: [
      '{No|Qué va|No, nunca}, {porque sí|por curiosidad|amplío mi red|me gustó su foto|estaba aburrido}{.|, nada más.}',
      '{Con gusto|Gracias por aceptar|Gran charla|Ojalá pudiera decir que sí|Saludos desde Lugo}{.|!}',
    ],
  },
  pt: {
    met: [
      '{Fui eu que|Sou eu que|Eu} lhe {consertei o carro|cortei o cabelo anos a fio|vendi o piano|atendi no hospital|levei o correio}{.|, em 2012.}',
      '{O senhor|Você|A doutora} {emprestou-me um casaco|me ensinou a nadar|me vendeu a moto|operou a minha mãe}{ no Porto.|, lembra?|.}',
      '{Desconhecidos?|Nunca fomos apresentados, mas} {dividimos a sala três anos|íamos no mesmo comboio|moramos na mesma república|os nossos filhos andaram juntos na creche}.',
      '{Sim|Claro|Claro que sim|oi sim}, {do coral|da tropa|do curso em Braga|da oficina}{.|, o de bigode.}',
    ],
    mutual_contact: [
      '{Não|Ainda não|oi nao}, {mas|mas o} {sua irmã|seu antigo chefe|teu primo|o Juninho da oficina} {falou pra eu te chamar|me deu o seu nome|insiste que falemos|disse para o procurar}.',
      '{Venho da parte de|Lembranças do|Quem me mandou foi} {dona Lurdes, do museu|seu vizinho Zé|Karina, do clube}{.|, por causa do órgão.}',
    ],
    shared_interest: [
      '{Não nos conhecemos|Nunca}, mas {também restauro realejos|a minha filha tem a mesma doença que a sua|tenho o mesmo fusca com a mesma avaria|a sua página 41 contradiz os meus dados}. {Como resolveu?|Posso perguntar uma coisa?}',
      '{Queremos|Gostaria de} {comprar vinte cadeiras suas|encomendar um bolo|contratá-lo para uma palestra|entrevistá-lo para o jornal}. {Aceita encomendas?|Não nos conhecemos.}',
      '{Segunda começo no seu departamento|Temos reunião na quinta|Entro na sua empresa em março}, {ainda não nos vimos|queria cumprimentar antes}.',
    ],
    sales_pitch: [
      '{Sim!|Claro!|Com certeza!} {A propósito|Aliás}: {ajudo empresas como a sua a vender mais|temos desconto em painéis solares|já tem seguro?}',
      '{Não|Ainda não}, mas {tenho uma vaga de diretor para você|procuro emprego|fazemos uma vaquinha para o abrigo|ofereço consultoria grátis}. {Tem 15 minutos?|Segue CV.|}',
    ],
    withdrawn: [
      '{Ops|Desculpe|Perdão}, {foi o meu polegar|a criança pegou no telemóvel|procurava outra Ana|o aplicativo convidou toda a agenda}. {Não ligue.|Deixe expirar.|Esqueça.}',
      '+{Foi engano|Pessoa errada|Cliquei sem querer}. {Apague também o meu e-mail|Tire daí o meu contacto|Elimine os meus dados, por favor}.',
    ],
    opt_out: [
      '+{Não me escrevam mais|Apaguem o meu endereço|Que seja a última vez|Nem mais um e-mail|Tirem-me da lista|Façam-no desaparecer|A partir de hoje, silêncio}{.|, obrigado.|!}',
      '{Eu não falo com máquinas|Uma prova para dizer olá|Não dou satisfações a um robô|Quem pensa que é|Que falta de respeito}{.|!} {Retiro o convite.|Passe bem.|}',
    ],
    question: [
      '{Quem é|De que se trata|Que convite|Onde arranjou o meu mail|Isto é um robô|Depende, é a Ana de Braga}{?| mesmo?}',
    ],
    stranger: [
      '{Não|Que nada|Não, nunca}, {porque sim|por curiosidade|estou a alargar a rede|gostei da foto|estava entediado}{.|, nada mais.}',
      '{Com prazer|Obrigado por aceitar|Ótima palestra|Quem me dera poder dizer que sim}{.|!}',
    ],
  },
  it: {
    met: [
      '{Sono quello che|Sono stato io che|Per due anni} le {ho aggiustato la caldaia|ho tagliato i capelli|ho venduto il giornale|ho operato il ginocchio}{.|, nel 2012.}',
      '{Lei|Tu} mi {ha prestato un cappotto|hai insegnato a nuotare|ha venduto la vespa|ha interrogato alla maturità}{ a Trieste.|, si ricorda?|.}',
      '{Sconosciuti?|Mai presentati, ma} {abbiamo diviso l’ufficio tre anni|prendevamo lo stesso treno|abitavamo sullo stesso pianerottolo|eravamo in ospedale insieme}.',
      '{Sì|Certo|Ma certo}, {dal coro|dalla naja|dal corso di Bari|dalla fabbrica}{.|, quello coi baffi.}',
    ],
    mutual_contact: [
      '{No|Non ancora|Di persona no}, ma {sua sorella|il suo vecchio capo|tuo cugino|il suo commercialista} {Marta|Gino|} {mi ha detto di scriverle|mi ha dato il suo nome|insiste che ci parliamo|mi ha parlato di lei}.',
      '{Vengo da parte di|Saluti da|Mi manda} {donna Pina, del museo|il suo vicino Paolo|Karin del circolo}{.|, per l’organo.}',
    ],
    shared_interest: [
      '{Non ci conosciamo|Mai}, ma {anch’io restauro organetti|mia figlia ha la stessa malattia della sua|ho la stessa vespa con lo stesso guasto|la sua pagina 41 contraddice i miei dati}. {Come ha risolto?|Posso chiederle una cosa?}',
      '{Vorremmo|Vorrei} {comprare venti sedie|ordinare una torta|incaricarla di una perizia|intervistarla per il giornale}. {Prende ancora lavori?|Non ci conosciamo.}',
      '{Da lunedì lavoro nel suo reparto|Abbiamo appuntamento giovedì|Entro nella sua azienda a marzo}, {non ci siamo ancora visti|volevo salutare prima}.',
    ],
    sales_pitch: [
      '{Sì!|Certo!|Sicuro!} {A proposito|Già che ci siamo}: {aiuto aziende come la sua a vendere di più|abbiamo sconti sul fotovoltaico|ha già una polizza?}',
      '{No|Non ancora}, ma {ho una posizione da direttore per lei|cerco lavoro|raccogliamo fondi per il canile|offro consulenza gratuita}. {Ha 15 minuti?|Allego CV.|}',
    ],
    withdrawn: [
      '{Ops|Scusi|Mi dispiace}, {è stato il pollice|il bambino aveva il telefono|cercavo un’altra Anna|la app ha invitato tutta la rubrica}. {Non ci faccia caso.|Lasci scadere.|Dimentichi.}',
      '+{Un errore|Persona sbagliata|Ho cliccato per sbaglio}. {Cancelli anche la mia mail|Mi tolga dalla lista|Elimini i miei dati, per favore}.',
    ],
    opt_out: [
      '+{Non scrivetemi più|Cancellate il mio indirizzo|Che sia l’ultima volta|Neanche una mail in più|Toglietemi dall’elenco|Dimenticate che esisto|Da oggi silenzio}{.|, grazie.|!}',
      '{Io non parlo con le macchine|Un esame per dire ciao|Non rendo conto a un robot|Ma chi si crede di essere|Roba da matti}{.|!} {Ritiro l’invito.|Addio.|}',
    ],
    question: [
      '{Chi è|Di che si tratta|Quale invito|Dove ha preso la mia mail|È un robot|Dipende, è la Anna di Lecce}?',
    ],
    stranger: [
      '{No|Macché|No, mai}, {così|per curiosità|allargo la rete|mi piaceva la foto|mi annoiavo}{.|, niente di più.}',
      '{Volentieri|Grazie per avermi aggiunto|Bella conferenza|Magari potessi dire di sì}{.|!}',
    ],
  },
  nl: {
    met: [
      '{Ik heb|Ik ben degene die|Twee jaar lang heb ik} {u|je|hem} {de ketel gerepareerd|het haar geknipt|de krant gebracht|aan de knie geholpen}{.|, in 2012.}',
      '{U hebt|Je hebt} me {een jas geleend|leren zwemmen|de fiets verkocht|uit de modder getrokken}{ in Gent.|, weet je nog?|.}',
      '{Vreemden?|Nooit voorgesteld, maar} {we deelden drie jaar een kantoor|we zaten elke ochtend in dezelfde trein|onze kinderen zaten samen op de crèche|we lagen op dezelfde zaal}.',
      '{Ja|Jazeker|Natuurlijk}, {van het koor|uit dienst|van de cursus in Zwolle|van de fabriek}{.|, die met de snor.}',
    ],
    mutual_contact: [
      '{Nee|Nog niet}, maar {uw zus|uw oude baas|je neef|uw boekhouder} {Marja|meneer Kok|} {zei dat ik moest schrijven|gaf me uw naam|staat erop dat we praten|heeft het vaak over u}.',
      '{Namens|De groeten van|Ik kom via} {Truus van het museum|uw buurman Henk|Karin van de club}{.|, over het orgel.}',
    ],
    shared_interest: [
      '{We kennen elkaar niet|Nooit ontmoet}, maar {ik restaureer ook draaiorgels|mijn dochter heeft dezelfde ziekte|ik heb dezelfde volvo met hetzelfde probleem|uw bladzijde 41 klopt niet met mijn metingen}. {Hoe hebt u dat opgelost?|Mag ik iets vragen?}',
      '{We willen|Ik wil} {twintig stoelen bij u kopen|een taart bestellen|u inhuren voor een lezing|u interviewen voor de krant}. {Neemt u nog opdrachten aan?|We kennen elkaar niet.}',
      '{Maandag begin ik op uw afdeling|We hebben donderdag een afspraak|Ik kom in maart bij jullie werken}, {we kennen elkaar nog niet|ik wilde vast hallo zeggen}.',
    ],
    sales_pitch: [
      '{Ja!|Zeker!} {Trouwens|Nu we het erover hebben}: {wij helpen bedrijven zoals het uwe besparen|korting op zonnepanelen|hebt u al een verzekering?}',
      '{Nee|Nog niet}, maar {ik heb een functie als directeur voor u|ik zoek een baan|we zamelen geld in voor het asiel|ik geef gratis advies}. {Hebt u 15 minuten?|Cv bijgevoegd.|}',
    ],
    withdrawn: [
      '{Oeps|Sorry|Pardon}, {dat was mijn duim|mijn zoontje had de telefoon|ik zocht een andere Anna|de app heeft iedereen uitgenodigd}. {Negeer het maar.|Laat maar verlopen.|Vergeet het.}',
      '+{Vergissing|Verkeerde persoon|Misgeklikt}. {Haal mijn adres ook weg|Verwijder mijn gegevens meteen|Schrap me van de lijst, graag}.',
    ],
    opt_out: [
      '+{Schrijf me niet meer|Wis mijn adres|Laat dit de laatste zijn|Geen mail meer|Haal me van de lijst|Voortaan hoor ik niets meer|Vergeet dat ik besta}{.|, graag.|!}',
      '{Ik praat niet met machines|Een examen om hallo te zeggen|Ik leg geen verantwoording af aan een robot|Wie denkt u wel dat u bent|Wat een poppenkast}{.|!} {Ik trek mijn verzoek in.|Dag.|Laat maar zitten.|}',
    ],
    question: [
      '{Wie bent u|Waar gaat dit over|Welke uitnodiging|Hoe komt u aan mijn mail|Is dit een robot|Ligt eraan, is dat Anna uit Zwolle}?',
    ],
    stranger: [
      '{Nee|Welnee|Nee, nooit}, {zomaar|uit nieuwsgierigheid|ik breid mijn netwerk uit|leuke foto|ik verveelde me}{.|, meer niet.}',
      '{Graag|Bedankt voor het accepteren|Mooie lezing|Kon ik maar ja zeggen}{.|!}',
    ],
  },
}
