import { german } from './de.ts'
import { english } from './en.ts'
import type { Language, Tongue } from './tongue.ts'

const TONGUES: Partial<Record<Language, Tongue>> = { en: english, de: german }

/** How people of a language write. */
export function tongueOf(language: Language): Tongue {
  const tongue = TONGUES[language]
  if (!tongue) throw new Error(`Nobody here writes ${language}`)
  return tongue
}
