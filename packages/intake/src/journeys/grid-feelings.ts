import { titleIn } from './words-in.ts'

/** A feeling in a cell: a number of some scale, a word, or both. */
interface Said {
  readonly number: number | null
  readonly word: string | null
}

export type CellFeeling =
  | { readonly type: 'feels'; readonly value: number | null; readonly word?: string }
  | { readonly type: 'bad'; readonly what: string }

const words: readonly (readonly [value: number, pattern: RegExp])[] = [
  [
    -2,
    /^(very (sad|bad|unhappy|negative|dissatisfied|frustrated|angry)|angry|furious|terrible|awful|hate|enraged|desperate|--|😡|🤬|😠|😭|😤)$/i,
  ],
  [
    2,
    /^(very (happy|good|positive|satisfied|excited|pleased)|delighted|excited|ecstatic|thrilled|great|amazing|love|loved|excellent|\+\+|😀|😃|😄|😁|😍|🤩|🥳)$/i,
  ],
  [
    -1,
    /^(sad|bad|unhappy|negative|dissatisfied|frustrated|frustration|annoyed|anxious|anxiety|worried|confused|disappointed|stressed|overwhelmed|nervous|impatient|uncertain|unsure|doubtful|low|-|–|🙁|☹|☹️|😕|😟|😞|😒|😩|😔|:\()$/i,
  ],
  [
    1,
    /^(happy|good|positive|satisfied|pleased|hopeful|relieved|confident|curious|interested|content|glad|calm|high|\+|🙂|😊|☺|☺️|😌|:\))$/i,
  ],
  [0, /^(neutral|ok|okay|fine|indifferent|so-so|medium|mixed|😐|😑|:\|)$/i],
]

const known = (word: string): number | null =>
  words.find(([, pattern]) => pattern.test(word))?.[0] ?? null

function saidIn(text: string): Said {
  const line = titleIn(text)
  const [, digits, rest = ''] =
    /^([+\-−–]?\d+(?:[.,]\d+)?)\s*(?:(?:\/|of)\s*\d+)?\s*(?:[:–—(-]\s*)?(.*?)\)?$/u.exec(line) ?? []
  if (digits === undefined) return { number: null, word: line }
  const number = Number(digits.replace(',', '.').replace(/^[−–]/, '-'))
  return { number, word: rest === '' ? null : rest }
}

/** Whether most of a row speaks of feelings, in numbers or in words that are known. */
export function isFeelings(texts: readonly string[]): boolean {
  const speaks = texts.filter((text) => {
    const { number, word } = saidIn(text)
    return number !== null || (word !== null && known(word) !== null)
  })
  return texts.length > 0 && speaks.length * 2 >= texts.length
}

interface Scale {
  readonly low: number
  readonly high: number
}

const scales: readonly Scale[] = [
  { low: -2, high: 2 },
  { low: -3, high: 3 },
  { low: -5, high: 5 },
  { low: -10, high: 10 },
  { low: -100, high: 100 },
]
const rising: readonly Scale[] = [
  { low: 1, high: 5 },
  { low: 0, high: 5 },
  { low: 1, high: 10 },
  { low: 0, high: 10 },
  { low: 0, high: 100 },
]

/** The narrowest usual scale that holds the numbers of a row, or most of them where it were a very wide one. */
function scaleOf(numbers: readonly number[]): Scale {
  const usual = numbers.some((each) => each < 0) ? scales : rising
  const held = ({ low, high }: Scale) =>
    numbers.filter((each) => each >= low && each <= high).length / Math.max(1, numbers.length)
  const whole = usual.find((each) => held(each) === 1)
  if (whole !== undefined && whole.high <= 10) return whole
  return usual.find((each) => held(each) >= 2 / 3) ?? usual.at(-1)!
}

/** A scale that the name of a row says, as in “Mood (1–10)”. */
function scaleIn(title: string): Scale | null {
  const [, low, high] = /([+\-−]?\d+)\s*(?:to|-|–|\.\.+|…|\/)\s*\+?(\d+)/.exec(title) ?? []
  const scale = { low: Number(low?.replace('−', '-')), high: Number(high) }
  return scale.low < scale.high ? scale : null
}

/** The feelings in the cells of a row, on the scale from −2 to +2. */
export function feelingsOf(
  texts: readonly string[],
  {
    title,
    isPlain,
  }: {
    readonly title: string
    /** The numbers are from −2 to +2 already. */
    readonly isPlain: boolean
  },
): CellFeeling[] {
  const said = texts.map(saidIn)
  const numbers = said.flatMap(({ number }) => number ?? [])
  const scale = isPlain ? scales[0]! : (scaleIn(title) ?? scaleOf(numbers))
  return said.map((each) => feeling(each, scale))
}

function feeling({ number, word }: Said, { low, high }: Scale): CellFeeling {
  const spoken = word === null ? {} : { word }
  if (number === null)
    return { type: 'feels', value: word === null ? null : known(word), ...spoken }
  if (number < low || number > high)
    return { type: 'bad', what: `“${number}” is no feeling from ${low} to ${high}` }
  const value = ((number - low) / (high - low)) * 4 - 2
  return { type: 'feels', value: Math.round(value * 100) / 100, ...spoken }
}
