import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Journey, parseJourney } from '@desirepath/core'

/** A journey of the fixtures, read as any other canonical JSON. */
export function fixtureJourney(
  name: 'shop' | 'hostile' | 'empty' | 'missing-values' | 'arabic',
): Journey {
  const parsed = parseJourney(
    readFileSync(join(import.meta.dirname, '../fixtures', `${name}.json`), 'utf8'),
  )
  if (parsed.type !== 'journey') throw new Error(parsed.problems.join('\n'))
  return parsed.journey
}
