import { expect, test } from 'vitest'
import { detectLanguage } from './detect.ts'

test.each([
  ['The parcel arrived two weeks after the promised date.', 'en'],
  ['Das Paket kam viel zu spät an und niemand antwortet.', 'de'],
  ['Livraison très lente et personne ne répond au téléphone.', 'fr'],
  ['El pedido llegó tarde y nadie contesta el teléfono.', 'es'],
  ['O produto chegou atrasado e ninguém responde.', 'pt'],
  ['Il pacco è arrivato in ritardo e nessuno risponde.', 'it'],
  ['Het pakket kwam veel te laat en niemand reageert.', 'nl'],
  ['Очень долго ждали доставку, никто не отвечает.', 'ru'],
  ['تأخر التوصيل كثيرا ولم يرد أحد', 'ar'],
  ['送货太慢了', 'zh'],
  ['配送がとても遅い', 'ja'],
  ['ส่งช้ามาก', 'th'],
  ['배송이 너무 늦어요', 'ko'],
])('%s is %s', (text, language) => {
  expect(detectLanguage(text)).toBe(language)
})

test.each(['', 'ok', 'Great', '10/10', 'top!!', '👍'])('“%s” is too short to tell', (text) => {
  expect(detectLanguage(text)).toBeNull()
})
