import { seededRandom } from '@desirepath/core'
import { expect, test } from 'vitest'
import { learnPolarity } from './polarity.ts'

const options = () => ({ random: seededRandom(1) })

/** Comments of which nine in ten say what their score says. */
const scored = Array.from({ length: 400 }, (_, i) => {
  const isContent = i % 2 === 0
  const words = isContent ? 'Schnelle Lieferung, alles wunderbar' : 'Viel zu spät geliefert'
  const stated = i % 20 < 2 ? !isContent : isContent
  return { text: words, emotion: stated ? 2 : -2 }
})

test('says how many of the scored comments that read like a text say the same', () => {
  const reader = learnPolarity(scored, options())
  expect(reader).toMatchObject({ method: 'learned', labels: 400 })
  const late = reader.read('zu spät geliefert', 'de')
  expect(late.polarity).toBe('negative')
  expect(late.chance).toBeGreaterThan(0.75)
  expect(late.chance).toBeLessThan(0.95)
  expect(reader.read('alles wunderbar, schnelle Lieferung', 'de').polarity).toBe('positive')
})

test('a text of another kind than what was scored is unclear, and so is one without words', () => {
  const { read } = learnPolarity(scored, options())
  const unclear = { polarity: 'unclear', chance: null }
  expect(read('Wo bekomme ich eine Kopie der Rechnung vom Vormonat?', 'de')).toEqual(unclear)
  expect(read('10/10', null)).toEqual(unclear)
})

test('English of another kind is read by a list of words, where that is clear', () => {
  const { read } = learnPolarity(scored, options())
  expect(read('I love it, the staff was wonderful.', 'en')).toEqual({
    polarity: 'positive',
    chance: null,
  })
  expect(read('Does the shop ship to Norway?', 'en').polarity).toBe('unclear')
})

test('where most are content, being like most of them says nothing', () => {
  const most = Array.from({ length: 500 }, (_, i) => ({
    text:
      i % 5 === 0
        ? 'broken parcel again'
        : i % 5 === 1
          ? 'the parcel came'
          : 'lovely parcel thanks',
    emotion: i % 5 === 0 || (i % 5 === 1 && i % 3 > 0) ? -2 : 2,
  }))
  const { read } = learnPolarity(most, options())
  expect(read('lovely parcel thanks', 'en').polarity).toBe('positive')
  expect(read('broken parcel again', 'en').polarity).toBe('negative')
  expect(read('the parcel came', 'en').polarity).not.toBe('positive')
})

test('with few scores English is read by a list of words, and nothing else is', () => {
  const { method, read } = learnPolarity([], options())
  expect(method).toBe('vader')
  expect(read('I love it, the staff was wonderful.', 'en')).toEqual({
    polarity: 'positive',
    chance: null,
  })
  expect(read('It is awful and I hate it.', 'en').polarity).toBe('negative')
  expect(read('The shop opens at nine.', 'en').polarity).toBe('neutral')
  expect(read('Ich finde es wunderbar.', 'de').polarity).toBe('unclear')
})

test('scores that teach nothing let nothing be read', () => {
  const none = Array.from({ length: 200 }, (_, i) => ({
    text: 'the shop',
    emotion: i % 2 ? 2 : -2,
  }))
  const reader = learnPolarity(none, options())
  expect(reader.method).toBe('none')
  expect(reader.read('I love it', 'en').polarity).toBe('unclear')
})
