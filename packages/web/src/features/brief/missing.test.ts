import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Journey } from '@desirepath/core'
import { expect, test } from 'vitest'
import { missingIn } from './missing.ts'

const file = join(import.meta.dirname, '../../../../export/fixtures/shop.json')
const shop = JSON.parse(readFileSync(file, 'utf8')) as Journey
const said: Journey = {
  ...shop,
  brief: {
    objective: 'More people come back',
    target: 'repeat orders from 21 % to 28 % by June',
    audience: 'The shop team',
    scope: 'From the first visit to the parcel',
    scenario: 'Buys a present in a hurry',
    personas: shop.personas.slice(0, 1).map(({ id }) => id),
    owner: 'Ana',
    cadence: 'every quarter',
    status: 'live',
  },
}

test('a complete brief misses nothing', () => {
  expect(missingIn(said)).toEqual([])
})

test('a target has to be measurable, and a to-be has to say what it changes', () => {
  const vague = { ...said, kind: 'to-be' as const, brief: { ...said.brief, target: 'much better' } }
  expect(missingIn(vague).map(({ field, question }) => [field, question])).toEqual([
    ['target', 'The target has no number: from what, to what, by when?'],
    ['basedOn', 'Which journey as it is does it change?'],
  ])
  const none = { ...said, brief: { ...said.brief, target: '  ' } }
  expect(missingIn(none)[0]?.question).toBe('No target yet: how will you know it worked?')
})
