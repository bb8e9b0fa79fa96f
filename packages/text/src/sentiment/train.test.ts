import { seededRandom, toEmotion } from '@desirepath/core'
import { describe, expect, test } from 'vitest'
import { csvRows, sharedText } from '../../test/shared.ts'
import { areaUnderCurve } from './quality.ts'
import { trainSentiment, type Labelled } from './train.ts'

const nps = sharedText('feedback/nps_garden_retail_fr.csv', 'latin1')

describe.skipIf(nps === null)('French NPS comments', () => {
  test('1,600 labels tell promoters from detractors with an AUC of .75', () => {
    const comments = promotersAndDetractors(nps!)
    const aucs = [1, 2, 3, 4, 5].map((seed) => {
      const shuffled = shuffle(comments, seed)
      const model = trainSentiment(shuffled.slice(0, 1600), { random: seededRandom(seed) })
      if (model.type === 'refused') throw new Error(model.reason)
      const held = shuffled.slice(1600)
      return areaUnderCurve(
        held.map(({ text }) => model.predictProbability(text)),
        held.map(({ emotion }) => (emotion > 1 ? 1 : 0)),
      )!
    })
    const mean = aucs.reduce((sum, auc) => sum + auc, 0) / aucs.length
    console.log(`French NPS, AUC at 1,600 labels over 5 splits: ${mean.toFixed(3)}`)
    expect(mean).toBeGreaterThanOrEqual(0.75)
  })

  test('the predicted mean is the stated mean, so that a curve drawn from it is not tilted', () => {
    const shuffled = shuffle(promotersAndDetractors(nps!), 7)
    const model = trainSentiment(shuffled.slice(0, 1600), { random: seededRandom(7) })
    if (model.type === 'refused') throw new Error(model.reason)
    const held = shuffled.slice(1600)
    const stated = held.reduce((sum, { emotion }) => sum + emotion, 0) / held.length
    const predicted = held.reduce((sum, { text }) => sum + model.predict(text), 0) / held.length
    expect(Math.abs(predicted - stated)).toBeLessThan(0.15)
  })
})

test('learns from any language and gives the same model for the same seed', () => {
  const first = trainSentiment(chineseComments(200), { random: seededRandom(3) })
  const second = trainSentiment(chineseComments(200), { random: seededRandom(3) })
  if (first.type === 'refused' || second.type === 'refused') throw new Error('refused')
  expect(first.auc).toBeGreaterThan(0.9)
  expect(first.predict('物流太慢了,很失望')).toBeLessThan(-0.5)
  expect(first.predict('质量很好,很喜欢')).toBeGreaterThan(0.5)
  expect(second.auc).toBe(first.auc)
  expect(second.predict('一般')).toBe(first.predict('一般'))
})

test('refuses where words say nothing about scores', () => {
  const random = seededRandom(1)
  const noise = Array.from({ length: 300 }, (_, i) => ({
    text: ['blue', 'green', 'red', 'plain'][Math.floor(random() * 4)]!,
    emotion: i % 2 === 0 ? 2 : -2,
  }))
  const answer = trainSentiment(noise, { random })
  expect(answer).toMatchObject({ type: 'refused', labels: 300 })
  expect(answer.auc).toBeLessThan(0.65)
})

test('refuses under 100 labels and under 20 of a class, and says what is missing', () => {
  const few = trainSentiment(chineseComments(60), { random: seededRandom(1) })
  expect(few).toEqual({
    type: 'refused',
    reason: 'Only 60 scored comments; 40 more are needed.',
    auc: null,
    labels: 60,
  })
  const oneSided = Array.from({ length: 200 }, (_, i) => ({
    text: 'fine',
    emotion: i < 10 ? -2 : 2,
  }))
  expect(trainSentiment(oneSided, { random: seededRandom(1) })).toMatchObject({ type: 'refused' })
})

test('8,000 comments are learned in seconds', () => {
  const random = seededRandom(5)
  const words = Array.from({ length: 3000 }, (_, i) => `word${i.toString(36)}`)
  const comments = Array.from({ length: 8000 }, (_, i) => {
    const some = Array.from({ length: 16 }, () => words[Math.floor(random() ** 2 * words.length)]!)
    return {
      text: `${some.join(' ')} ${i % 2 === 0 ? 'late' : 'quick'}`,
      emotion: i % 2 === 0 ? -1 : 1,
    }
  })
  const before = performance.now()
  expect(trainSentiment(comments, { random })).toMatchObject({ type: 'model', labels: 8000 })
  expect(performance.now() - before).toBeLessThan(10_000)
})

function promotersAndDetractors(csv: string): Labelled[] {
  const [header, ...rows] = csvRows(csv)
  const [score, text] = [header!.indexOf('nps'), header!.indexOf('explication')]
  return rows.flatMap((row) => {
    const nps = Number(row[score])
    const comment = row[text]!.trim()
    if (row[score] === 'NA' || comment === 'NA' || comment === '' || nps === 7 || nps === 8)
      return []
    return [{ text: comment, emotion: toEmotion(nps, { min: 0, max: 10 }) }]
  })
}

function shuffle<Item>(items: readonly Item[], seed: number): Item[] {
  const random = seededRandom(seed)
  const keyed = items.map((item) => ({ item, key: random() }))
  return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item)
}

function chineseComments(n: number): Labelled[] {
  const random = seededRandom(9)
  const pick = (options: readonly string[]) => options[Math.floor(random() * options.length)]!
  return Array.from({ length: n }, (_, i) => {
    const text =
      i % 2 === 0
        ? pick(['物流', '快递', '客服']) +
          pick(['太慢', '很差', '不理人']) +
          pick(['了', ',失望', '。'])
        : pick(['质量', '颜色', '包装']) +
          pick(['很好', '漂亮', '不错']) +
          pick(['!', ',喜欢', '。'])
    return { text, emotion: i % 2 === 0 ? -1.5 : 1.5 }
  })
}
