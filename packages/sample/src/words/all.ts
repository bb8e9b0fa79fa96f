import { german } from './de.ts'
import { english } from './en.ts'
import { spanish } from './es.ts'
import { french } from './fr.ts'
import { italian } from './it.ts'
import { dutch } from './nl.ts'
import { portuguese } from './pt.ts'
import type { Language, Tongue } from './tongue.ts'

const TONGUES: Readonly<Record<Language, Tongue>> = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
  pt: portuguese,
  it: italian,
  nl: dutch,
}

/** How people of a language write. */
export function tongueOf(language: Language): Tongue {
  return TONGUES[language]
}
