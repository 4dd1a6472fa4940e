import type { Language } from './spoken.ts'

/** What the owner sends from their own mailbox or network page, hence in their own voice. */
export const BY_HAND_WORDS: Readonly<Record<Language, { readonly subject: string; readonly text: string }>> =
  {
    en: {
      subject: 'Your invitation: have we met?',
      text: `Hello {inviter},

Thank you for your invitation. It came without a note, so may I ask: have we met? If not, what made you want to connect?

Kind regards
{owner}`,
    },
    de: {
      subject: 'Ihre Einladung: Kennen wir uns?',
      text: `Guten Tag {inviter},

vielen Dank für Ihre Einladung. Sie kam ohne ein persönliches Wort, daher meine Frage: Kennen wir uns? Wenn nicht, was hat Sie dazu bewogen?

Herzliche Grüße
{owner}`,
    },
    fr: {
      subject: 'Votre invitation : nous connaissons-nous ?',
      text: `Bonjour {inviter},

Merci pour votre invitation. Elle est arrivée sans un mot, je me permets donc de demander : nous connaissons-nous ? Sinon, qu'est-ce qui vous a donné envie d'entrer en contact ?

Bien cordialement
{owner}`,
    },
    es: {
      subject: 'Su invitación: ¿nos conocemos?',
      text: `Hola, {inviter}:

Gracias por su invitación. Llegó sin ningún mensaje, así que le pregunto: ¿nos conocemos? Si no, ¿qué le llevó a querer conectar?

Un cordial saludo
{owner}`,
    },
    pt: {
      subject: 'Seu convite: já nos conhecemos?',
      text: `Olá {inviter},

Obrigado pelo seu convite. Ele chegou sem nenhuma mensagem, por isso pergunto: já nos conhecemos? Se não, o que motivou o convite?

Cordialmente
{owner}`,
    },
    it: {
      subject: 'Il Suo invito: ci conosciamo?',
      text: `Buongiorno {inviter},

grazie per il Suo invito. È arrivato senza un messaggio, quindi mi permetto di chiedere: ci conosciamo? Se no, che cosa L'ha spinta a mettersi in contatto?

Cordiali saluti
{owner}`,
    },
    nl: {
      subject: 'Uw uitnodiging: kennen wij elkaar?',
      text: `Hallo {inviter},

Bedankt voor uw uitnodiging. Er stond geen bericht bij, dus vraag ik het maar: kennen wij elkaar? Zo nee, wat bracht u ertoe contact te zoeken?

Met vriendelijke groet
{owner}`,
    },
    sv: {
      subject: 'Din inbjudan: har vi träffats?',
      text: `Hej {inviter}!

Tack för din inbjudan. Den kom utan någon hälsning, så jag undrar: har vi träffats? Om inte, vad fick dig att vilja ta kontakt?

Vänliga hälsningar
{owner}`,
    },
  }
