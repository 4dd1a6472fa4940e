import type { Language } from '#text/spoken'

/** The question's parts. `{owner}` and `{inviter}` stand for names; nothing else varies (G-11). */
export type QuestionWords = {
  readonly subject: string
  readonly greeting: string
  /** Where the name cannot be used. */
  readonly bareGreeting: string
  readonly body: string
  readonly sender: string
  readonly stop: string
}

export const QUESTION_WORDS: Readonly<Record<Language, QuestionWords>> = {
  en: {
    subject: '{owner} asks: have we met?',
    greeting: 'Hello {inviter},',
    bareGreeting: 'Hello,',
    body: `Thank you for your invitation to connect with {owner}. It came without a note, hence one friendly question: have we met?

If so, a word about where or when is plenty. If not, what made you want to connect? Just answer this mail, it reaches {owner}.`,
    sender: `Kind regards
Have We Met, the mail assistant of {owner}, which sent this automatically and asks only once`,
    stop: 'Answer "stop" and you will never hear from it again.',
  },
  de: {
    subject: '{owner} fragt: Kennen wir uns?',
    greeting: 'Guten Tag {inviter},',
    bareGreeting: 'Guten Tag,',
    body: `vielen Dank für Ihre Einladung, sich mit {owner} zu vernetzen. Sie kam ohne ein persönliches Wort, daher eine freundliche Frage: Kennen wir uns?

Wenn ja, genügt ein Wort dazu, woher. Wenn nein: Was hat Sie dazu bewogen? Antworten Sie einfach auf diese Mail, sie erreicht {owner}.`,
    sender: `Herzliche Grüße
Have We Met, der Mail-Assistent von {owner}, der dies automatisch sendet und nur einmal fragt`,
    stop: 'Antworten Sie „stop“, und Sie hören nie wieder von ihm.',
  },
  fr: {
    subject: '{owner} demande : nous connaissons-nous ?',
    greeting: 'Bonjour {inviter},',
    bareGreeting: 'Bonjour,',
    body: `Merci pour votre invitation à rejoindre le réseau de {owner}. Elle est arrivée sans un mot, d'où cette question amicale : nous connaissons-nous ?

Si oui, un mot sur le lieu ou la date suffit. Sinon, qu'est-ce qui vous a donné envie d'entrer en contact ? Répondez simplement à ce message, il parvient à {owner}.`,
    sender: `Bien cordialement
Have We Met, l'assistant de messagerie de {owner}, qui envoie ceci automatiquement et ne demande qu'une fois`,
    stop: 'Répondez « stop » et vous ne recevrez plus jamais rien de sa part.',
  },
  es: {
    subject: '{owner} pregunta: ¿nos conocemos?',
    greeting: 'Hola, {inviter}:',
    bareGreeting: 'Hola:',
    body: `Gracias por su invitación a conectar con {owner}. Llegó sin ningún mensaje, de ahí esta pregunta amable: ¿nos conocemos?

Si es así, basta una palabra sobre dónde o cuándo. Si no, ¿qué le llevó a querer conectar? Responda sin más a este correo; le llega a {owner}.`,
    sender: `Un cordial saludo
Have We Met, el asistente de correo de {owner}, que envía esto automáticamente y pregunta una sola vez`,
    stop: 'Responda «stop» y no volverá a recibir nada de él.',
  },
  pt: {
    subject: '{owner} pergunta: já nos conhecemos?',
    greeting: 'Olá {inviter},',
    bareGreeting: 'Olá,',
    body: `Obrigado pelo seu convite para se conectar com {owner}. Ele chegou sem nenhuma mensagem, daí esta pergunta amigável: já nos conhecemos?

Se sim, basta uma palavra sobre onde ou quando. Se não, o que motivou o convite? Basta responder a este e-mail; a resposta chega a {owner}.`,
    sender: `Cordialmente
Have We Met, o assistente de e-mail de {owner}, que envia isto automaticamente e pergunta uma única vez`,
    stop: 'Responda "stop" e nunca mais receberá nada dele.',
  },
  it: {
    subject: '{owner} chiede: ci conosciamo?',
    greeting: 'Buongiorno {inviter},',
    bareGreeting: 'Buongiorno,',
    body: `grazie per il Suo invito a collegarsi con {owner}. È arrivato senza un messaggio, da qui una domanda cordiale: ci conosciamo?

Se sì, basta una parola su dove o quando. Se no, che cosa L'ha spinta a mettersi in contatto? Risponda semplicemente a questa mail: arriva a {owner}.`,
    sender: `Cordiali saluti
Have We Met, l'assistente di posta di {owner}, che invia questo messaggio automaticamente e chiede una volta sola`,
    stop: 'Risponda "stop" e non riceverà mai più nulla.',
  },
  nl: {
    subject: '{owner} vraagt: kennen wij elkaar?',
    greeting: 'Hallo {inviter},',
    bareGreeting: 'Hallo,',
    body: `Bedankt voor uw uitnodiging om contact te leggen met {owner}. Er stond geen bericht bij, vandaar één vriendelijke vraag: kennen wij elkaar?

Zo ja, dan is een woord over waar of wanneer genoeg. Zo nee, wat bracht u ertoe contact te zoeken? Beantwoord gewoon deze mail, die komt bij {owner} aan.`,
    sender: `Met vriendelijke groet
Have We Met, de mailassistent van {owner}, die dit automatisch verstuurt en maar één keer vraagt`,
    stop: 'Antwoord "stop" en u hoort er nooit meer iets van.',
  },
  sv: {
    subject: '{owner} undrar: har vi träffats?',
    greeting: 'Hej {inviter}!',
    bareGreeting: 'Hej!',
    body: `Tack för din inbjudan att ta kontakt med {owner}. Den kom utan någon hälsning, därav en vänlig fråga: har vi träffats?

I så fall räcker ett ord om var eller när. Om inte, vad fick dig att vilja ta kontakt? Svara bara på det här mejlet, svaret når {owner}.`,
    sender: `Vänliga hälsningar
Have We Met, mejlassistenten åt {owner}, som skickar detta automatiskt och bara frågar en gång`,
    stop: 'Svara "stop" så hör du aldrig av den igen.',
  },
}
