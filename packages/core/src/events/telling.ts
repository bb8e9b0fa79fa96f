/** What the name of a further column of events can say that it holds. */
export const tellings = ['amount', 'source', 'search', 'reason'] as const
export type Telling = (typeof tellings)[number]

/** Whether a column of that name says so: a sum of money or minutes, where customers come from, what they seek, why they leave. */
export function tells(telling: Telling, name: string): boolean {
  return names[telling].test(wordsOf(name))
}

/** “utmSource”, “utm_source” and “UTM source” are one. */
function wordsOf(name: string): string {
  return name
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replaceAll(/[_\-./:]+/g, ' ')
    .toLowerCase()
}

const names: Readonly<Record<Telling, RegExp>> = {
  amount:
    /value|amount|revenue|price|total|spen[dt]|sales|turnover|basket|margin|\bltv\b|quantity|minutes|duration|umsatz|betrag|preis|wert|dauer|menge|importe|montant|valor/,
  source:
    /\butm (source|medium|campaign)|referr?er|referral|\bsource\b|campaign|\bmedium\b|acquisition|herkunft|quelle|kampagne|origen|campaña|provenance|campagne|fonte|\bbron\b|流入元|来源/,
  search:
    /\bsearch|\bquery\b|\bkeywords?\b|\bsought\b|suchbegriff|suchwort|\bsuche|recherche|b[uú]squeda|ricerca|zoek|検索|搜索/,
  reason:
    /reason|\bwhy\b|\bgrund\b|gründe|warum|kündigungsgrund|raison|raz[oó]n|motivo|\breden\b|理由|原因/,
}
