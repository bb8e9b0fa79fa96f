import { expect, test } from 'vitest'
import { fold, wordsOf } from './fold.ts'
import { createVocabulary } from './vocabulary.ts'

const vocabulary = createVocabulary()
vocabulary.learn(
  'Checkout, delivery and the Größentabelle: waits for the parcel; returns; a café in São Paulo',
)

test('case and accents make no difference, also in other scripts', () => {
  expect(fold('São PAULO')).toBe('sao paulo')
  expect(wordsOf('Café–Crème, 24/7: 配送')).toEqual(['cafe', 'creme', '24', '7', '配送'])
  expect(wordsOf('配送が遅い')).toHaveLength(1)
})

test.each([
  ['chekout', 'checkout', 'a letter left out'],
  ['chheckout', 'checkout', 'a letter twice'],
  ['chekcout', 'checkout', 'two letters swapped'],
  ['parcek', 'parcel', 'a wrong letter'],
  ['delivry', 'delivery', 'a letter left out near the end'],
  ['dleiv', 'delivery', 'the mistyped beginning of a word'],
  ['grossentablele', 'grossentabelle', 'two slips in a long word'],
])('%s is perhaps %s: %s', (word, meant) => {
  expect(vocabulary.near(word)[0]).toBe(meant)
})

test('what is too far or too short is not guessed', () => {
  expect(vocabulary.near('banana')).toEqual([])
  expect(vocabulary.near('teh')).toEqual([])
  expect([vocabulary.holds('liver'), vocabulary.holds('lever')]).toEqual([true, false])
})
