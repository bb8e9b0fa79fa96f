/**
 * What a column is asked for whose name is a question, as in the exports of survey tools: words
 * (“Why did you give this score?”) or a score (“How likely are you to recommend us?”), or null.
 * `words` are those of the name, without accents and capitals.
 */
export function askedFor(words: readonly string[]): 'text' | 'score' | null {
  if (words.length < LEAST_WORDS) return null
  const question = words.join(' ')
  if (OPEN.test(question)) return 'text'
  return SCALED.test(question) ? 'score' : null
}

/** A shorter name is no sentence. */
const LEAST_WORDS = 3

const OPEN =
  /\b(why|reasons?|tell us|let us know|your own words|anything else|comments?|explain|describe|improve|do better|done better|like (most|best|least)|dislike|warum|weshalb|wieso|grund|verbessern|besser machen|sonst noch|mitteilen|beschreiben|pourquoi|raisons?|ameliorer|autre chose|commentaires?|dites nous|por que|razon|motivo|mejorar|comentarios?|algo mas|perche|migliorare|commenti|waarom|reden|verbeteren|opmerkingen)\b/

const SCALED =
  /\b(how (likely|satisfied|easy|difficult|happy)|rate (us|your|the|this|our)|likel(y|ihood)|wie (wahrscheinlich|zufrieden|einfach|leicht)|weiterempfehlen|recommanderiez|satisfaite?s?|probable|recomendaria|recomiende|satisfech[oa]|probabile|consiglieresti|soddisfatt[oa]|hoe (waarschijnlijk|tevreden|makkelijk))\b/
