/** Words that follow a greeting and are nobody's name. */
const NOT_NAMES = new Set(
  `all everyone everybody team teams support there sir madam customer customers service folks guys shop store
  alle allerseits zusammen leute kunde kunden damen herren kundenservice kundendienst
  tous toutes messieurs mesdames monsieur madame equipe équipe service client
  todos todas señores equipo cliente clientes equipa pessoal senhores
  grüße grüsse gruß regards wishes saludos saluti
  tutti tutte team signori servizio clienti allemaal iedereen klantenservice heer mevrouw heren dames
  the this that my your our this it and but not very thank thanks danke merci gracias obrigado grazie`.split(
    /\s+/,
  ),
)

const NAME = String.raw`\p{Lu}[\p{Ll}'’]+(?:-\p{Lu}\p{Ll}+)?`
const FULL_NAME = String.raw`${NAME}(?: (?:van|von|de|der|den|da|dos|di|la|le|Mc|O['’])?\s?${NAME}){0,2}`

const GREETING = String.raw`(?:hi|hey|hello|dear|hallo|hej|liebe[rs]?|lieber|guten tag|guten morgen|sehr geehrte[rs]?|moin|servus|bonjour|bonsoir|salut|cher|chère|hola|buenos días|buenas tardes|estimad[oa]|querid[oa]|olá|bom dia|boa tarde|prezad[oa]|car[oa]|ciao|buongiorno|salve|gentile|egregi[oa]|beste|geachte|goedemorgen|goedemiddag|kära|hei|kære|cześć|witam|merhaba|здравствуйте|привет|добрый день)`

const HONORIFIC = String.raw`(?:mr|mrs|ms|miss|mister|dr|prof|herr|herrn|frau|m|mme|mlle|monsieur|madame|sr|sra|srta|señor|señora|senhor|senhora|don|doña|dona|sig|sig\.ra|signor|signora|dott|dhr|mevr|meneer|mevrouw|pan|pani)`

const SIGN_OFF = String.raw`(?:(?:kind|best|warm) regards|regards|best wishes|sincerely|yours truly|cheers|many thanks|mit freundlichen grüßen|freundliche grüße|viele grüße|liebe grüße|beste grüße|mfg|vg|lg|gruß|cordialement|bien cordialement|salutations|bien à vous|saludos|un saludo|atentamente|atenciosamente|cumprimentos|abraços|cordiali saluti|distinti saluti|saluti|met vriendelijke groet(?:en)?|groeten|mvg|vänliga hälsningar|med venlig hilsen|pozdrawiam|с уважением)`

const INTRODUCTION = String.raw`(?:my name is|i['’]?m called|ich heiße|mein name ist|je m['’]appelle|mon nom est|me llamo|mi nombre es|me chamo|meu nome é|o meu nome é|mi chiamo|il mio nome è|mijn naam is|ik heet|jag heter|nazywam się|меня зовут)`

const LEAD = String.raw`(?<![\p{L}\p{N}])`
const END = String.raw`(?![\p{L}\p{N}])`

/** Case matters for the name and not for what leads to it, so leads are matched in both cases. */
const PATTERNS: readonly RegExp[] = [
  new RegExp(
    `(${LEAD}${anyCase(SIGN_OFF)}\\s*[,!.:\\n-]?\\s*)(${FULL_NAME})(?=\\s*(?:[.!,]|\\n|$))`,
    'gu',
  ),
  new RegExp(`(${LEAD}${anyCase(HONORIFIC)}\\.?\\s+)(${FULL_NAME})${END}`, 'gu'),
  new RegExp(`(${LEAD}${anyCase(GREETING)},?\\s+)(${FULL_NAME})(?=\\s*(?:[,!.:;\\n–—-]|$))`, 'gu'),
  new RegExp(`(${LEAD}${anyCase(INTRODUCTION)}\\s+)(${FULL_NAME})${END}`, 'gu'),
]

/** Replaces the names that stand after a greeting, a title, a sign-off or an introduction. */
export function redactNames(text: string, replace: () => string): string {
  let result = text
  for (const pattern of PATTERNS) {
    result = result.replace(pattern, (whole: string, lead: string, name: string) => {
      const [first = '', ...others] = name.split(/\s+/)
      if (NOT_NAMES.has(first.toLowerCase())) return whole
      const kept = others.filter((word) => NOT_NAMES.has(word.toLowerCase()))
      return kept.length > 0 ? whole : lead + replace()
    })
  }
  return result
}

/** `hello` becomes `[hH]ello`: the first letter of every alternative in either case, or all capitals. */
function anyCase(alternatives: string): string {
  return alternatives.replace(
    /(?<=[(?:|\s])\p{Ll}(?=\p{L})/gu,
    (letter) => `[${letter}${letter.toUpperCase()}]`,
  )
}
