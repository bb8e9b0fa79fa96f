import { seededRandom } from '@desirepath/core'
import { expect, test } from 'vitest'
import { themes, type ThemeItem } from './themes.ts'

const chinese = [
  '物流太慢了,等了一个星期',
  '快递太慢,物流信息也不更新',
  '等了十天物流还没到',
  '物流慢,客服也不理人',
  '包装破损了,盒子都压扁',
  '包装很差,到手已经破损',
  '盒子破损,包装太简单',
  '收到的时候包装破损',
  '质量很好,颜色漂亮',
  '颜色很漂亮,质量不错',
  '质量好,颜色和图片一样',
]
const arabic = [
  'التوصيل متأخر جدا',
  'تأخر التوصيل أسبوع كامل',
  'التوصيل تأخر ولم يتصل أحد',
  'تأخر التوصيل والمنتج جيد',
  'خدمة العملاء لا ترد',
  'لا أحد يرد في خدمة العملاء',
  'خدمة العملاء سيئة ولا ترد على الرسائل',
]
const thai = [
  'จัดส่งช้ามาก รอเป็นอาทิตย์',
  'ส่งของช้ามาก',
  'จัดส่งช้า ไม่มีใครตอบ',
  'การจัดส่งช้าเกินไป',
  'สินค้าชำรุด กล่องบุบ',
  'กล่องบุบ สินค้าชำรุดเสียหาย',
  'ได้รับสินค้าชำรุด กล่องบุบ',
]

test('names what people talk about in their own words', () => {
  const found = themes(items(english()), { random: seededRandom(1) })
  expect(found.map((theme) => theme.title).join(' | ')).toMatch(/delivery/)
  expect(found.map((theme) => theme.title).join(' | ')).toMatch(/voucher/)
  const late = found.find((theme) => theme.words.includes('delivery'))!
  expect(late.items.length).toBeGreaterThan(10)
  expect(late.representative.every((i) => /deliver|late|parcel/i.test(english()[i]!))).toBe(true)
})

test.each([
  ['zh', chinese, ['物流', '包装']],
  ['ar', arabic, ['التوصيل', 'خدمة']],
  ['th', thai, ['ช้า', 'ชำรุด']],
])('finds themes in %s', (language, texts, words) => {
  const titles = themes(items(texts), { random: seededRandom(1) })
    .map((theme) => theme.title)
    .join(' | ')
  for (const word of words) expect(titles).toContain(word)
  expect(themes(items(texts), { random: seededRandom(1) })[0]!.language).toBe(language)
})

test('languages are kept apart, and each item is in at most one theme', () => {
  const texts = [...english(), ...chinese]
  const found = themes(items(texts), { random: seededRandom(1) })
  expect(new Set(found.map((theme) => theme.language))).toEqual(new Set(['en', 'zh']))
  const all = found.flatMap((theme) => theme.items)
  expect(new Set(all).size).toBe(all.length)
  for (const theme of found)
    expect(theme.representative.every((i) => theme.items.includes(i))).toBe(true)
})

test('is the same for the same texts, and says nothing about too few', () => {
  const texts = items(english())
  expect(themes(texts, { random: seededRandom(1) })).toEqual(
    themes(texts, { random: seededRandom(1) }),
  )
  expect(themes(texts.slice(0, 3), { random: seededRandom(1) })).toEqual([])
  expect(themes(items(['', '!!', '…', 'a', '5', '👍', '  ']), { random: seededRandom(1) })).toEqual(
    [],
  )
})

function items(texts: readonly string[]): ThemeItem[] {
  return texts.map((text, i) => ({ id: String(i), text, language: null }))
}

function english(): string[] {
  const random = seededRandom(2)
  const pick = (options: readonly string[]) => options[Math.floor(random() * options.length)]!
  const late = () =>
    `${pick(['The delivery was', 'Delivery came', 'My delivery is'])} ${pick(['late', 'a week late', 'much too late'])}${pick(['', ', no news about the parcel', '. Where is the parcel?'])}`
  const voucher = () =>
    `The voucher ${pick(['code', 'from the mail'])} ${pick(['did not work', 'was refused', 'is not valid'])} at the checkout${pick(['', ' again', ', support could not help'])}`
  return Array.from({ length: 60 }, (_, i) => (i % 2 === 0 ? late() : voucher()))
}
