import { expect, test } from 'vitest'
import { redact } from './redact.ts'

test.each([
  ['Write to jane.doe+shop@mail.co.uk please', 'Write to [e-mail] please'],
  ['call me on +44 20 7946 0958 or 555-123-4567', 'call me on [phone] or [phone]'],
  ['rappelez-moi au 06 12 34 56 78', 'rappelez-moi au [phone]'],
  ['Meine Nummer: 0171 2345678', 'Meine Nummer: [phone]'],
  ['IBAN DE89 3704 0044 0532 0130 00 bitte', 'IBAN [IBAN] bitte'],
  ['charged 4111 1111 1111 1111 twice', 'charged [card] twice'],
  ['Hi John, where is it?', 'Hi [name], where is it?'],
  ['Sehr geehrte Frau Müller, danke', 'Sehr geehrte Frau [name], danke'],
  ['Mr Smith in support was kind', 'Mr [name] in support was kind'],
  ['It broke. Kind regards, Jane Smith', 'It broke. Kind regards, [name]'],
  ['Viele Grüße\nHans Meier', 'Viele Grüße\n[name]'],
  ['Cordialement, Marie Dupont', 'Cordialement, [name]'],
  ['Me llamo José García y no funciona', 'Me llamo [name] y no funciona'],
  ['mijn naam is Jan de Vries', 'mijn naam is [name]'],
  ['Здравствуйте, Иван! Где заказ?', 'Здравствуйте, [name]! Где заказ?'],
])('%s', (text, redacted) => {
  expect(redact(text).text).toBe(redacted)
})

test.each([
  'Order 4500123456 of 2024-01-05 came on 12.03.2024',
  'Hello Very bad service',
  'Dear Team, nothing works',
  'Paid 1.299,00 EUR for 2 x 3 items',
  'card 4111 1111 1111 1112 is a typing mistake',
  'DE00 3704 0044 0532 0130 00 is no account',
])('leaves “%s”', (text) => {
  expect(redact(text)).toEqual({ text, redacted: 0 })
})

test('counts what it replaced', () => {
  expect(redact('Hi John, mail a@b.org or b@c.org').redacted).toBe(3)
})
