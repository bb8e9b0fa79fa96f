import { analyse } from 'chardet'

/** What older files are written in, by the name that the detector gives it. */
const legacy = {
  'windows-1252': 'windows-1252',
  // Latin-1 is read as Windows-1252, of which it is a part (as browsers do); so the others.
  'ISO-8859-1': 'windows-1252',
  'windows-1250': 'windows-1250',
  'ISO-8859-2': 'iso-8859-2',
  'windows-1251': 'windows-1251',
  'ISO-8859-5': 'iso-8859-5',
  'KOI8-R': 'koi8-r',
  'windows-1253': 'windows-1253',
  'ISO-8859-7': 'windows-1253',
  'windows-1254': 'windows-1254',
  'ISO-8859-9': 'windows-1254',
  'windows-1255': 'windows-1255',
  'ISO-8859-8': 'windows-1255',
  'windows-1256': 'windows-1256',
  'ISO-8859-6': 'iso-8859-6',
  Shift_JIS: 'shift_jis',
  'EUC-JP': 'euc-jp',
  'EUC-KR': 'euc-kr',
  GB18030: 'gb18030',
  Big5: 'big5',
} as const

/** A label of the WHATWG encoding standard, as `TextDecoder` takes it. */
export type LegacyEncoding = (typeof legacy)[keyof typeof legacy]

/** Enough letters to tell encodings apart; more only costs time. */
const LOOKED_AT = 64 << 10

/**
 * The encoding of text that is not UTF-8. The detector names candidates by their bytes; which of
 * them it is shows when they are read: wrong letters come in wrong company.
 */
export function legacyEncoding(sample: Buffer): LegacyEncoding {
  const bytes = sample.subarray(0, LOOKED_AT)
  let best: LegacyEncoding = 'windows-1252'
  let bestScore = plausibility(new TextDecoder(best).decode(bytes))
  for (const { name, confidence } of analyse(bytes)) {
    const encoding = (legacy as Readonly<Record<string, LegacyEncoding>>)[name]
    if (encoding === undefined) continue
    const score = plausibility(new TextDecoder(encoding).decode(bytes)) + confidence / 100
    if (score > bestScore) {
      best = encoding
      bestScore = score
    }
  }
  return best
}

const outside = /[^\0-\u007f]/u
const scripts = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Hebrew}/u,
  /\p{Script=Arabic}/u,
  /\p{Script=Hangul}/u,
  // Japanese writes these beside each other.
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]/u,
]

/** How much the letters outside ASCII are such as words are made of: about 1 for a text, below 0 for a jumble. */
function plausibility(text: string): number {
  let sum = 0
  let count = 0
  let before = ''
  for (const sign of text) {
    if (outside.test(sign)) {
      count += 1
      sum += ofSign(sign, before)
    } else if (outside.test(before) && isLetter(sign)) sum += ofPair(before, sign)
    before = sign
  }
  return count === 0 ? 0 : sum / count
}

function ofSign(sign: string, before: string): number {
  if (/[\ufffd\p{Co}\p{Cc}\p{Cn}]/u.test(sign)) return -5
  // Half-width kana are what other bytes look like when they are read as Japanese.
  if (/[\uff61-\uff9f]/.test(sign)) return -1
  if (!isLetter(sign) && !/\p{M}/u.test(sign)) return isLetter(before) ? -0.5 : 0
  return 1 + (isLetter(before) ? ofPair(before, sign) : 0)
}

function ofPair(before: string, sign: string): number {
  if (!isLetter(before)) return 0
  if (scriptOf(before) !== scriptOf(sign)) return -2
  return /\p{Ll}/u.test(before) && /\p{Lu}/u.test(sign) ? -1 : 0
}

function isLetter(sign: string): boolean {
  return /[\p{L}ー]/u.test(sign)
}

function scriptOf(sign: string): number {
  return scripts.findIndex((script) => script.test(sign))
}
