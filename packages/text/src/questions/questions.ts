/**
 * How a question begins that is written without its mark, by language: an interrogative with the verb
 * that follows it, since “when” and “wo” alone begin other sentences, too.
 */
const OPENINGS: Readonly<Record<string, string>> = {
  en: `(?:how|what|where|when|why|who|which) (?:is|are|was|were|do|does|did|can|could|will|would|should|has|have|long|much|many|often|about)
    |(?:can|could|may|will|would|should|do|does|did|is|are|has|have) (?:i|you|we|it|they|there|this|that|someone|anyone|the|my|your)
    |any (?:idea|news|update|chance)|is it possible`,
  de: `(?:wie|was|wo|wann|warum|wieso|weshalb|wer|wohin|woher|welche[rsn]?) (?:ist|sind|war|kann|können|könnte|muss|wird|werden|hat|habe|haben|lange|viel|viele|oft|kommt|finde|bekomme|geht|soll|macht|funktioniert)
    |(?:kann|können|könnte|könnten|könnt|gibt|ist|sind|hat|haben|habt|wird|werden|muss|darf|geht) (?:ich|sie|ihr|wir|man|es|mir|das|der|die|jemand|mein|meine)|warum|wieso`,
  fr: `(?:comment|pourquoi|quand|où|combien|quel|quelle|quels|quelles|qui|que) (?:est|sont|faire|puis|peut|dois|doit|de|va|vais|faut|se|je|on|vous)
    |est[- ]ce que?|est[- ]il|puis[- ]je|peut[- ]on|pouvez[- ]vous|avez[- ]vous|y a[- ]t[- ]il|pourquoi`,
  es: `(?:cómo|como|qué|dónde|donde|cuándo|cuando|cuánto|cuánta|cuántos|por qué|quién|cuál) (?:es|está|son|puedo|puede|debo|hago|se|va|tarda|tiempo|cuesta|llega)
    |¿|(?:puedo|puede|pueden|hay|tienen|es posible) `,
  it: `(?:come|perché|quando|dove|quanto|quale|chi|cosa|che cosa) (?:è|sono|posso|può|devo|si|faccio|arriva|costa|tempo)
    |(?:posso|potete|è possibile|c'è|avete) `,
  pt: `(?:como|porque|por que|quando|onde|quanto|qual|quem|o que) (?:é|está|são|posso|pode|devo|faço|se|vai|tempo|custa|chega)
    |(?:posso|podem|é possível|vocês têm) `,
  nl: `(?:hoe|wat|waar|wanneer|waarom|wie|welke) (?:is|zijn|kan|kun|moet|wordt|heb|heeft|lang|veel|vaak|komt|vind)
    |(?:kan|kun|kunnen|is|zijn|heb|hebben) (?:ik|jullie|je|u|het|er|we|mijn)`,
}

const opened = new Map(
  Object.entries(OPENINGS).map(([language, text]) => [
    language,
    new RegExp(`^(?:${text.replaceAll(/\s*\n\s*/g, '')})`, 'iu'),
  ]),
)

/** Particles that make a sentence a question where it ends by them. */
const ENDINGS: Readonly<Record<string, RegExp>> = {
  zh: /[吗嗎呢么][。！.!]?$/u,
  ja: /(?:です|ます|でしょう|ません|ました)か[。.]?$/u,
  ko: /(?:나요|까요|습니까|ㅂ니까|은가요|는가요)[.。]?$/u,
  th: /(?:ไหม|มั้ย|หรือ(?:ไม่|เปล่า|ยัง))(?:คะ|ครับ)?[.]?$/u,
}

const MARKS = /[?？؟;]["”’»)\]]*$/u
const GREETING =
  /^(?:hi|hello|dear|hallo|guten tag|bonjour|hola|ciao|olá|buenos días|hey)\b[^,.!\n]{0,40}[,.!]?\s+/iu
const LONGEST = 300

/** The sentences of a text that ask for something, as they stand in it. */
export function questionsIn(text: string, language: string | null): string[] {
  if (!mayAsk(text, language)) return []
  const found = new Set<string>()
  for (const { segment } of segmenter(language).segment(text)) {
    for (const line of segment.split('\n')) {
      const sentence = line.trim()
      if (sentence.length <= LONGEST && saysEnough(sentence) && asks(sentence, language))
        found.add(sentence)
    }
  }
  return [...found]
}

/** Cheap, so that most texts need not be cut into sentences. */
function mayAsk(text: string, language: string | null): boolean {
  return (
    /[?？؟;]/u.test(text) || (language !== null && (opened.has(language) || language in ENDINGS))
  )
}

function asks(sentence: string, language: string | null): boolean {
  if (MARKS.test(sentence)) return language === 'el' || !/;["”’»)\]]*$/u.test(sentence)
  if (language === null) return false
  const begun = sentence.replace(GREETING, '')
  return opened.get(language)?.test(begun) === true || ENDINGS[language]?.test(sentence) === true
}

/** “Why?” and “Really?” alone ask for nothing that could be answered. */
function saysEnough(sentence: string): boolean {
  const words = sentence.match(/[\p{L}\p{N}]+/gu) ?? []
  const solid = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Thai}]/u.test(sentence)
  return solid ? sentence.length >= 4 : words.length >= 3
}

const segmenters = new Map<string, Intl.Segmenter>()

function segmenter(language: string | null): Intl.Segmenter {
  const locale = language ?? 'en'
  const known = segmenters.get(locale)
  if (known) return known
  const made = new Intl.Segmenter(locale, { granularity: 'sentence' })
  segmenters.set(locale, made)
  return made
}
