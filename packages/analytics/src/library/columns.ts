/** Small letters without accents, so that “cafe” finds “Café”: SQL over SQL. */
export function folded(text: string): string {
  return `lowerUTF8(replaceRegexpAll(normalizeUTF8NFKD(${text}), '\\\\p{Mn}', ''))`
}

/** What an item says and is called, ready to be searched. */
export const FOLDED_TEXT = folded(
  `concat(JSONExtractString(item, 'text'), '\\n', JSONExtractString(item, 'title'))`,
)

/** How many it reached; null where its source does not say. */
export const REACH = `JSONExtract(item, 'audience', 'reach', 'Nullable(Float64)')`

/** What others did with it: likes, shares and replies together. */
export const ENGAGEMENT = `JSONExtractFloat(item, 'audience', 'likes') + JSONExtractFloat(item, 'audience', 'shares')
  + JSONExtractFloat(item, 'audience', 'replies')`

export const AUTHOR = `JSONExtractString(item, 'audience', 'author')`

/** The map that somebody put it on; '' for what belongs where its data came from. */
export const PLACED = `JSONExtractString(item, 'place', 'journeyId')`

/** The persona that people say it speaks for; '' where nobody has said. */
export const PERSONA = `JSONExtractString(item, 'persona')`

const SHARE = `((score - JSONExtractFloat(item, 'scale', 'min')) /
  (JSONExtractFloat(item, 'scale', 'max') - JSONExtractFloat(item, 'scale', 'min')))`

/**
 * What a score says: below 40 % of its scale bad, above 70 % good, as quotes are marked on a map; of an
 * NPS answer 0–6 are bad and 9–10 good.
 */
export const MOOD = `multiIf(
  score IS NULL OR JSONExtractFloat(item, 'scale', 'max') <= JSONExtractFloat(item, 'scale', 'min'), 'none',
  JSONExtractString(item, 'scale', 'kind') = 'nps', multiIf(${SHARE} < 0.65, 'bad', ${SHARE} < 0.85, 'middle', 'good'),
  multiIf(${SHARE} < 0.4, 'bad', ${SHARE} <= 0.7, 'middle', 'good'))`
