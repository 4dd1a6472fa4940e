/** What an owner may write in an answer to the digest, in en, de, fr, es, pt; small letters, without accents. */
const WORDS = {
  accept: `accept|accepted|connect|annehmen|nimm an|akzeptieren|akzeptiere|accepter|accepte|acceptez|aceptar|acepta|acepte|acepto|
    aceitar|aceita|aceite|aceito`,
  ignore: `ignore|ignored|dismiss|ignorieren|ignoriere|ignorier|ignorer|ignorez|ignorar|ignora|ignoro`,
  undo: `undo|revert|ruckgangig|ruckgangig machen|mach ruckgangig|zurucknehmen|annuler|annule|annulez|deshacer|deshaz|deshaga|
    desfazer|desfaz|desfaca`,
  asked: `asked|i asked|i have asked|i ve asked|gefragt|ich habe gefragt|habe gefragt|j ai demande|he preguntado|ya pregunte|
    preguntado|perguntei|ja perguntei|perguntado`,
  send: `send|send the question|ask|senden|sende|frage senden|fragen|frag|envoyer|envoie|envoyez|demander|enviar|envia|envie|preguntar|
    pregunta|perguntar|pergunta`,
  pause: `pause|pause digests|pausieren|pausiere|pause machen|mach pause|mettre en pause|faire une pause|suspendre|pausar|pausa|
    hacer una pausa|fazer uma pausa`,
  resume: `resume|continue|unpause|fortsetzen|weiter|weitermachen|reprendre|reprenez|reanudar|reanuda|continuar|retomar|retoma`,
  quiet: `quiet|quiet ones|the quiet ones|ruhigen|ruhige|stillen|stille|silencieux|silencieuses|calmes|tranquilos|silenciosos|callados|
    quietos|calados`,
  silent: `silent|silent ones|unanswered|without answer|without an answer|no answer|ohne antwort|unbeantwortete|unbeantworteten|
    sans reponse|sin respuesta|sem resposta`,
  all: `all|all the|everything|everyone|every|alle|alles|allen|tous|toutes|tous les|toutes les|tout|todos|todas|todos los|todo|tudo|todos os`,
  day: `day|days|tag|tage|tagen|jour|jours|dia|dias`,
  week: `week|weeks|woche|wochen|semaine|semaines|semana|semanas`,
  month: `month|months|monat|monate|monaten|mois|mes|meses`,
  one: `a|an|one|ein|eine|einen|einem|einer|une|un|una|uno|um|uma`,
  two: `two|zwei|deux|dos|dois|duas`,
  to: `to|bis|through|until|au|hasta|ate`,
  and: `and|und|et|y|e|also|auch|aussi|tambien|tambem|then|dann|puis|luego|depois`,
  filler: `please|bitte|s il vous plait|s il te plait|svp|por favor|thanks|thank you|thank you very much|many thanks|danke|vielen dank|merci|
    gracias|obrigado|obrigada|hi|hello|hey|dear|hallo|guten tag|guten morgen|bonjour|salut|hola|ola|bom dia|buenos dias|the|der|die|das|den|
    dem|le|la|les|l|el|los|las|o|os|as|number|numbers|nr|nummer|nummern|numero|numeros|n|for|fur|pour|por|durante|during|pendant|d|de|of|
    von|digest|digests|my|me|mich|mir|it|them|sie|es|invitation|invitations|einladung|einladungen|invitacion|convite|from|with|regards|
    kind regards|best regards|best|cheers|viele grusse|liebe grusse|mit freundlichen grussen|grusse|cordialement|saludos|atenciosamente|
    abracos|have we met|sent from my phone`,
} as const

export type WordKind = keyof typeof WORDS

/** Phrases of up to five words → what they mean. */
export const PHRASES: ReadonlyMap<string, WordKind> = new Map(
  Object.entries(WORDS).flatMap(([kind, phrases]) =>
    phrases.split('|').map((phrase) => [phrase.replace(/\s+/g, ' ').trim(), kind as WordKind] as const),
  ),
)

export const LONGEST_PHRASE = Math.max(...[...PHRASES.keys()].map((phrase) => phrase.split(' ').length))
