import { expect, test } from 'vitest'
import { channelAttribution } from './attribution.ts'
import { logOfLetters } from './fixtures/letters.ts'

test('credits by first, last, linear touch and by removal', () => {
  // Web, shop, success · web, leaves · shop, success; B is success and has no channel.
  const channels = [['web', 'shop', ''], ['web'], ['shop', '']]
  const log = logOfLetters(['AAB', 'A', 'AB'], { channel: (j, event) => channels[j]![event]! })
  const credits = channelAttribution(log, { success: 1 })!
  const [shop, web] = credits
  expect(shop).toMatchObject({ channel: 'shop', journeys: 2, first: 1, last: 2, linear: 1.5 })
  expect(web).toMatchObject({ channel: 'web', journeys: 2, first: 1, last: 0, linear: 0.5 })
  // P = ⅔; without web only the third journey starts in the shop: ⅓, so half is lost.
  expect(shop!.removalEffect).toBeCloseTo(1)
  expect(web!.removalEffect).toBeCloseTo(0.5)
  expect(shop!.removal + web!.removal).toBeCloseTo(2)
})

test('a log without channels has no attribution', () => {
  expect(channelAttribution(logOfLetters(['AB']), { success: 1 })).toBeNull()
})
