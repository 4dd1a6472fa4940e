/** Words that speak to a judge instead of to the owner: orders, prompts, names of labels, forms filled in. Any of them, and what follows in the sentence, is not read (G-25). */
const ORDERS = [
  // earlier instructions are to be dropped
  /\b(?:ignore|disregard|forget|override|bypass|skip)\b.{0,40}\b(?:instructions?|prompts?|rules|guidelines|system message|polic(?:y|ies)|training)\b/,
  /\b(?:ignorier\w*|vergiss|vergessen sie|missachte\w*)\b.{0,40}\b(?:anweisung\w*|instruktion\w*|regeln|vorgaben)\b/,
  /\b(?:ignore[zr]?|oublie[zr]?)\b.{0,40}\b(?:instructions?|consignes|règles)\b/,
  /\b(?:ignor[aeo]\w*|olvid[ae]\w*|esqueç[ao]\w*|dimentic\w*)\b.{0,40}\b(?:instrucciones|instruções|istruzioni|reglas|regras|regole)/,
  /\b(?:negeer|vergeet)\b.{0,40}\b(?:instructies|opdrachten|regels)\b/,
  /(?:игнорируй|забудь).{0,44}(?:инструкц\S*|правил\S*)/,
  /忽略.{0,12}(?:指令|指示|提示|规则)|(?:指示|命令|プロンプト).{0,8}無視|지시.{0,8}무시|تجاهل.{0,20}(?:التعليمات|الأوامر)|निर्देश.{0,20}(?:अनदेखा|नज़रअंदाज़)/,
  // a verdict is to be given; see also VERDICT
  /\bclassif(?:y|ied|ication)\b|\bklassifizier\w*|\bclassifi(?:ez|er|que|ca|car|care)\b|\bclasifi(?:ca|car|que)\b|\bclassificeer\w*|классифицируй\S*/,
  /\b(?:output|print|return|respond with|answer with|reply with|say|emit|choose|select|pick|set|use|assign|give (?:it|me|this))\b.{0,30}\b(?:label|verdict|category|class|confidence|json|recommendation)\b/,
  /\b(?:output|return|respond with|answer with|emit)\b\W{1,4}(?:only )?\W{0,3}(?:met|accept|mutual_contact|shared_interest)\b/,
  /\b(?:correct|right|true|expected|final|proper) (?:label|answer|verdict|category|class|classification)\b/,
  /\b(?:label|verdict|category|classification|confidence|recommendation|etikett|étiquette|etiqueta|etichetta|decision)\s{0,3}["'”]?\s{0,3}(?:[:=]|is|ist|est|es|è|should be|must be|muss)\s{0,3}["'“]?\s{0,3}(?:met\b|accept|mutual|shared|1\b|0[.,]9|100|high)/,
  /\b(?:mutual_contact|shared_interest|sales_pitch|opt_out|auto_reply|no_response)\b/,
  // somebody else's voice, a form, a tag
  /\b(?:system|developer|assistant|admin(?:istrator)?|operator|root)\s*(?:prompt|message|override|note|instruction|mode)\b/,
  /(?:^|[\n.!?])\s{0,4}(?:system|developer|user|human|ai)\s*:/,
  /<\/?(?:system|instructions?|prompt|label|assistant|user|text|answer|tool\w*|admin)\b[^>]*>?|\[\/?(?:inst|system|prompt)\]|<\|[^|]{0,30}\|>|#{2,}\s*(?:system|instructions?|new task|response)|```/,
  /["“]?(?:label|suppress|confidence|evidence)["”]\s*:/,
  /\b(?:you are (?:now|no longer)|from now on,? you|pretend (?:to be|that you are|you are) (?:a|an|the) (?:assistant|model|ai|judge|classifier)|act as (?:a|an|the)|as an? (?:ai|language model)|new instructions?|jailbreak|developer mode|(?:dear|attention|hello|hi|hey) (?:ai|model|classifier|language model|llm)|(?:note|message|attention|instruction) (?:to|for) (?:the )?(?:ai|model|classifier|llm|judge|assistant|system|bot))\b/,
  /\b(?:the )?(?:classifier|language model|llm|gpt|neural net\w*)\b/,
].map((order) => new RegExp(order.source, 'g'))

const JUDGING =
  /\b(?:classif\w+|categori[sz]e\w*|label(?:led)?|rate|score|grade|tag|mark|judge|treat|recommend|flag|register|file|rank|count)\b/
const AS_GOOD =
  /\b(?:as|to be|=)\b\W{0,3}(?:an? )?(?:met|mutual\w*|shared\w*|friend|accept\w*|approved?|known|question|important|verified|trusted|genuine|safe|vip|top|priority)\b/
/** Takes as long to make as all the others, so only where there is a word of judging at all. */
const VERDICT = new RegExp(`${JUDGING.source}.{0,40}${AS_GOOD.source}`, 'g')

/** Small words before an order belong to it. */
const LEAD = /(?:\b(?:the|this|please|so|and|then|now|an?|you (?:must|should|will)|bitte|und|et|y|e|en)\s+)+$/

/** Where a text gives orders to a judge: from the order to the end of its sentence, in order of place. */
export function findOrders(text: string): { readonly start: number; readonly end: number }[] {
  const small = inSmallLetters(text)
  const orders = JUDGING.test(small) ? [...ORDERS, VERDICT] : ORDERS
  return orders
    .flatMap((order) =>
      Array.from(small.matchAll(order), ({ index, 0: found }) => {
        const after = index + found.length
        const rest = text.slice(after).search(/[.!?](?!\d)|[。！？\n]/)
        const lead = LEAD.exec(small.slice(Math.max(0, index - 40), index))?.[0].length ?? 0
        return { start: index - lead, end: rest < 0 ? text.length : after + rest }
      }),
    )
    .sort((a, b) => a.start - b.start)
}

/** Each letter small and in its place: patterns that need not look for capitals are made in a quarter of the time. */
function inSmallLetters(text: string): string {
  const small = text.toLowerCase()
  const placed =
    small.length === text.length ? small : text.replace(/./gsu, (letter) => smallIfAsLong(letter))
  return placed.replaceAll('ſ', 's')
}

function smallIfAsLong(letter: string): string {
  const small = letter.toLowerCase()
  return small.length === letter.length ? small : letter
}

export const givesOrders = (text: string): boolean => findOrders(text).length > 0
