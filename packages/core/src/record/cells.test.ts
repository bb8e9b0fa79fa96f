import { expect, test } from 'vitest'
import { formatCell, parseCell } from './cells.ts'
import { recordFields } from './fields.ts'
import { recordTypes, type RecordType } from './kinds.ts'

const field = (type: RecordType, name: string) =>
  recordFields(type).find((each) => each.name === name)!

test('every field of every type has a form', () => {
  const forms = Object.fromEntries(
    recordTypes.map((type) => [
      type,
      recordFields(type)
        .filter(({ form }) => form === 'json')
        .map(({ name }) => name),
    ]),
  )
  expect(forms['delight']).toEqual(['evidence'])
  expect(forms['persona']).toEqual(['evidence', 'portrait', 'sliders', 'segment', 'empathy'])
  expect(field('opportunity', 'reach').form).toBe('estimate')
  expect(field('solution', 'cost').form).toBe('money')
  expect(field('painPoint', 'severity').form).toBe('grade')
})

test.each([
  ['persona', 'goals', ['One']],
  ['persona', 'goals', ['One, with a comma', 'Two; three']],
  ['persona', 'goals', ['• bullet']],
  ['persona', 'tags', ['a', 'b']],
  ['persona', 'tags', ['a, b']],
  ['persona', 'isDraft', true],
  ['persona', 'demographics', [{ name: 'Age', value: '30: or so' }]],
  ['persona', 'demographics', [{ name: 'A: b', value: 'c' }]],
  ['persona', 'skills', [{ name: 'Cooking', level: 3 }]],
  ['persona', 'sliders', [{ low: 'a', high: 'b', value: 40 }]],
  ['painPoint', 'severity', 4],
  ['painPoint', 'form', 'gap'],
  ['opportunity', 'reach', { value: 8, low: 5, high: 12.5 }],
  ['opportunity', 'reach', { value: 8, low: 8, high: 8 }],
  ['solution', 'cost', { amount: 120_050, currency: 'EUR' }],
  ['solution', 'cost', { amount: 1200, currency: 'JPY' }],
  ['solution', 'status', 'inProgress'],
  ['solution', 'due', '2026-03-31'],
  ['metric', 'target', -0.25],
  ['metric', 'series', [{ at: '2026-01-01', value: 1, n: null, note: 'a' }]],
] as const)('%s.%s comes back from its cell: %j', (type, name, value) => {
  const column = field(type, name)
  expect(parseCell(column, formatCell(column, value))).toEqual({ type: 'value', value })
})

test.each([
  ['persona', 'goals', 'One; Two', ['One', 'Two']],
  ['persona', 'tags', 'a, b;c', ['a', 'b', 'c']],
  ['painPoint', 'severity', 'High', 4],
  ['painPoint', 'severity', '3 / 5', 3],
  ['solution', 'status', 'In progress', 'inProgress'],
  ['solution', 'cost', '€ 1,200.5', { amount: 120_050, currency: 'EUR' }],
  ['solution', 'cost', '1.200,50 EUR', { amount: 120_050, currency: 'EUR' }],
  ['metric', 'target', '28 %', 0.28],
] as const)('%s.%s reads “%s” as people write it', (type, name, text, value) => {
  expect(parseCell(field(type, name), text)).toEqual({ type: 'value', value })
})

test.each([
  ['painPoint', 'severity', '7', /1 to 5/],
  ['solution', 'status', 'somehow', /one of proposed, planned/],
  ['solution', 'due', 'soon', /2026-03-31/],
  ['solution', 'cost', '12', /1200\.50 EUR/],
  ['opportunity', 'reach', 'many', /range/],
  ['opportunity', 'confidence', '80', /80 %/],
  ['opportunity', 'effort', '-3', /0 or more/],
  ['opportunity', 'impact', '99', /from 0 to 3/],
  ['persona', 'isDraft', 'perhaps', /yes or no/],
  ['metric', 'series', '[', /JSON/],
] as const)('%s.%s refuses “%s” and says what it takes', (type, name, text, expected) => {
  expect(parseCell(field(type, name), text)).toMatchObject({
    type: 'bad',
    expected: expect.stringMatching(expected),
  })
})
