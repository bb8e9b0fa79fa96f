import { redactNames } from './names.ts'
import { isCardNumber, isIban, isPhoneNumber } from './numbers.ts'

export interface Redacted {
  readonly text: string
  /** How many places were replaced. */
  readonly redacted: number
}

const EMAIL =
  /[\p{L}\p{N}._%+-]+\s?(?:@|\(at\)|\[at\])\s?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/gu
const ACCOUNT = /(?<![A-Z0-9])[A-Z]{2}\d{2}(?:[ -]?[A-Z0-9]{2,4}){3,9}(?![A-Z0-9])/gi
const DIGITS = /(?<![\p{L}\p{N}])[+(]?\d(?:[ ().\-/]{0,2}\d){6,22}(?![\p{L}\p{N}])/gu

/**
 * Replaces e-mail addresses, IBANs (mod 97), payment cards (Luhn), phone numbers, and names after
 * greetings, titles and sign-offs by `[e-mail]`, `[IBAN]`, `[card]`, `[phone]`, `[name]`.
 * What fails its check digit is left, so that order numbers stay readable.
 */
export function redact(text: string): Redacted {
  let redacted = 0
  const mark = (name: string) => {
    redacted++
    return `[${name}]`
  }
  let result = text
  if (/@|\bat[)\]]/.test(result)) result = result.replace(EMAIL, () => mark('e-mail'))
  if (/\d{2}/.test(result)) {
    result = result.replace(ACCOUNT, (account) => redactAccount(account, mark))
    result = result.replace(DIGITS, (written: string, offset: number, whole: string) => {
      if (isCardNumber(written.replace(/\D/g, ''))) return mark('card')
      return isPhoneNumber(written, whole.slice(Math.max(0, offset - 24), offset))
        ? mark('phone')
        : written
    })
  }
  result = redactNames(result, () => mark('name'))
  return { text: result, redacted }
}

/** An account is often followed by words; the longest run of whole groups that passes is taken. */
function redactAccount(written: string, mark: (name: string) => string): string {
  for (let end = written.length; end >= 15; end--) {
    const inGroup = /[A-Z0-9]/i.test(written[end] ?? ' ') || /[ -]/.test(written[end - 1]!)
    if (inGroup || !isIban(written.slice(0, end).replace(/[ -]/g, '').toUpperCase())) continue
    return mark('IBAN') + written.slice(end)
  }
  return written
}
