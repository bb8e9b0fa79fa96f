import { type Journey, mapUseOf } from '@desirepath/core'

/** The warnings of a journey that do not say again what was said of its use. */
export function furtherWarnings(journey: Journey): string[] {
  const { says } = mapUseOf(journey)
  const said = firstWords(says)
  const warnings = new Set(journey.discovery?.warnings)
  return [...warnings].filter(
    (warning) =>
      firstWords(warning) !== said &&
      !(says.startsWith('The steps explain only') && /belong to no step/.test(warning)),
  )
}

function firstWords(sentence: string): string {
  return sentence.split(' ', 3).join(' ')
}
