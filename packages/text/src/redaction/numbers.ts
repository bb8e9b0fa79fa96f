/** True when the digits pass the check of payment cards (Luhn 1960, ISO/IEC 7812-1). */
export function isCardNumber(digits: string): boolean {
  if (!/^[2-6]\d{12,18}$/.test(digits)) return false
  let sum = 0
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i])
    const doubled = i % 2 === 1 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}

/** True when the account number passes the check of ISO 13616 (mod 97 equals 1). */
export function isIban(account: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(account)) return false
  let rest = 0
  for (const sign of account.slice(4) + account.slice(0, 4)) {
    const value = Number.parseInt(sign, 36)
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97
  }
  const check = Number(account.slice(2, 4))
  return rest === 1 && check >= 2 && check <= 98
}

const DATE =
  /^(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/. ]+\d{1,2}[-/. ]+(?:\d{4}|\d{2}))(?:[ T]\d{1,2})?$/

/**
 * True for what people dial: 7 to 15 digits that start like a call (+, 0, a bracket) or are grouped
 * like one. A plain run of digits is an order number, unless the word before it says otherwise.
 */
export function isPhoneNumber(written: string, before: string): boolean {
  const digits = written.replace(/\D/g, '')
  if (digits.length < 7 || digits.length > 15 || DATE.test(written.trim())) return false
  if (/^(?:\+|00)/.test(written)) return digits.length >= 9
  if (CALLING.test(before)) return true
  if (/^\(?0/.test(written)) return digits.length >= 9
  if (/^1[3-9]\d{9}$/.test(digits)) return true
  return (
    /^\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}$/.test(written) ||
    /^[6-9]\d{2}(?: \d{2,3}){2,3}$/.test(written)
  )
}

const CALLING =
  /(?:tel|telefon|telefono|teléfono|telefone|téléphone|phone|call|mobile|mobil|handy|cell|whatsapp|fax|number is|nummer|numéro|número|numero|тел|电话|電話)[\s.:#]*(?:is|ist|est|es|é|:)?\s*$/iu
