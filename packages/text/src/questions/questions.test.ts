import { expect, test } from 'vitest'
import { questionsIn } from './questions.ts'

test('sentences with a question mark ask, whatever the language', () => {
  const text = 'My parcel is late. Where is it now? I waited for days.\nCan I get my money back?'
  expect(questionsIn(text, 'en')).toEqual(['Where is it now?', 'Can I get my money back?'])
  expect(questionsIn('¿Cuándo llega mi pedido? Gracias.', 'es')).toEqual([
    '¿Cuándo llega mi pedido?',
  ])
  expect(questionsIn('متى يصل الطرد الخاص بي؟', 'ar')).toEqual(['متى يصل الطرد الخاص بي؟'])
  expect(questionsIn('届くのはいつですか？', 'ja')).toEqual(['届くのはいつですか？'])
  expect(questionsIn('Πότε φτάνει το δέμα μου;', 'el')).toEqual(['Πότε φτάνει το δέμα μου;'])
})

test('without a mark they ask by how they begin or end', () => {
  const asked: readonly (readonly [string, string])[] = [
    ['how long does delivery take', 'en'],
    ['Hello team, can I change my address', 'en'],
    ['wo ist mein paket', 'de'],
    ['Könnten Sie mir die Rechnung schicken', 'de'],
    ['comment puis-je annuler ma commande', 'fr'],
    ['hoe lang duurt de levering', 'nl'],
    ['可以退货吗', 'zh'],
    ['返品できますか', 'ja'],
  ]
  for (const [text, language] of asked) expect(questionsIn(text, language)).toEqual([text])
})

test('what tells, and what asks for nothing, is left out', () => {
  const told: readonly (readonly [string, string])[] = [
    ['When I finally got my parcel I did not need it any more.', 'en'],
    ['Where the shop was, nobody knew.', 'en'],
    ['Why?', 'en'],
    ['Really??', 'en'],
    ['Wo früher ein Laden war, ist jetzt nichts.', 'de'],
    ['It was late; I left.', 'en'],
    ['', 'en'],
  ]
  for (const [text, language] of told) expect(questionsIn(text, language)).toEqual([])
})
