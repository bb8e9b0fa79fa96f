import type { SegmentRule } from '@desirepath/core'
import { expect, test } from 'vitest'
import { ruleSentence } from './rule-words.ts'

const names: Readonly<Record<string, string>> = { s1: 'Cart', s2: 'Pay', p: 'Quick buyers' }
const said = (rule: SegmentRule) => ruleSentence(rule, (id) => names[id] ?? id)

test('a rule reads as a sentence', () => {
  expect(
    said({
      match: 'all',
      rules: [
        { type: 'found', personaId: 'p' },
        {
          match: 'any',
          rules: [
            { type: 'channel', has: 'oneOf', values: ['Web', 'App'] },
            { type: 'went', from: 's1', to: 's2', directly: false },
          ],
        },
        {
          type: 'did',
          of: 'step',
          name: 's2',
          is: 'atLeast',
          times: 2,
          from: '2026-01-01',
          to: null,
        },
      ],
    }),
  ).toBe(
    'behave as “Quick buyers”, and (use “Web” or “App”, or go from “Cart” later to “Pay”), and come to “Pay” at least 2 times from 2026-01-01',
  )
  expect(said({ match: 'none', rules: [{ type: 'ended', well: true }] })).toBe('not: succeed')
  expect(said({ match: 'any', rules: [] })).toBe('all customers')
})
