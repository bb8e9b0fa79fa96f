import type { Random } from '@desirepath/core'
import { fitVectorizer, type SparseRows } from '../sentiment/features.ts'
import { marginOf, sigmoid, trainLogistic } from '../sentiment/logistic.ts'

/** A text and what people have said of it. */
export interface CodedText {
  readonly text: string
  /** The codes it belongs to, and those that somebody said it does not belong to. */
  readonly codes: readonly string[]
  readonly notCodes: readonly string[]
}

interface Proposal {
  readonly code: string
  /** 0–1, with a code and all that is not of it weighed the same: an order, not a share to be counted. */
  readonly likelihood: number
}

interface Proposed {
  /** Index into the texts given. */
  readonly text: number
  /** At most three, likeliest first. */
  readonly proposals: readonly Proposal[]
  /** How near the two likeliest are to each other: the smaller, the more an answer would teach. */
  readonly margin: number
}

export interface Proposals {
  readonly type: 'proposals'
  /** The most uncertain first. */
  readonly proposed: readonly Proposed[]
  /** The codes that were learned; of the others too little is coded. */
  readonly codes: readonly string[]
  /** Of coded texts that the model had not seen: how many have one of their codes at the head, and in the top three. */
  readonly tested: { readonly n: number; readonly first: number; readonly topThree: number }
}

export interface TooFewCoded {
  readonly type: 'tooFew'
  /** How many more coded texts are needed at least. */
  readonly needed: number
}

/** Fewer coded texts teach nothing. */
const LEAST_CODED = 10
const LEAST_OF_CODE = 3
const FOLDS = 5
const COST = 1
const TOP = 3

/**
 * Learns codes from what people have coded, one against the rest (logistic regression on TF-IDF of
 * words and characters), proposes the three likeliest for each text, and puts first where the two
 * likeliest are nearest to each other (margin sampling: Scheffer, Decomain and Wrobel 2001).
 */
export function proposeCodes(
  coded: readonly CodedText[],
  texts: readonly string[],
  { random }: { readonly random: Random },
): Proposals | TooFewCoded {
  const codes = learnable(coded)
  const own = coded.filter((each) => each.codes.length > 0).length
  if (codes.length === 0 || own < LEAST_CODED)
    return { type: 'tooFew', needed: Math.max(1, LEAST_CODED - own) }
  const all = [...coded.map(({ text }) => text), ...texts]
  const rows = fitVectorizer(all).transform(all)
  const learned = learn(rows, { coded, codes, members: coded.map((_, i) => i), random })
  const proposed = texts.map((_, i): Proposed => {
    const proposals = ranked(learned, rows, coded.length + i)
    const [first, second] = proposals
    const margin =
      second === undefined
        ? Math.abs(first!.likelihood - 0.5)
        : first!.likelihood - second.likelihood
    return { text: i, proposals: proposals.slice(0, TOP), margin }
  })
  return {
    type: 'proposals',
    proposed: proposed.sort((a, b) => a.margin - b.margin || a.text - b.text),
    codes,
    tested: test(rows, { coded, codes, random }),
  }
}

function learnable(coded: readonly CodedText[]): string[] {
  const counts = new Map<string, number>()
  for (const { codes } of coded)
    for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1)
  const isLearnable = (code: string) => {
    const n = counts.get(code)!
    return n >= LEAST_OF_CODE && coded.length - n >= LEAST_OF_CODE
  }
  return [...counts.keys()].filter(isLearnable).sort()
}

interface Lesson {
  readonly coded: readonly CodedText[]
  readonly codes: readonly string[]
  /** Indices into the coded texts, which are the first rows. */
  readonly members: readonly number[]
  readonly random: Random
}

interface Learned {
  readonly code: string
  readonly model: ReturnType<typeof trainLogistic>
}

/** A text that is coded otherwise does not belong, unless nobody has coded it at all. */
function learn(rows: SparseRows, { coded, codes, members, random }: Lesson): Learned[] {
  return codes.flatMap((code) => {
    const labels = new Uint8Array(rows.rows)
    const said = members.filter((i) => {
      const { codes: own, notCodes } = coded[i]!
      labels[i] = own.includes(code) ? 1 : 0
      return own.length > 0 || notCodes.includes(code)
    })
    const ones = said.filter((i) => labels[i] === 1).length
    if (ones === 0 || ones === said.length) return []
    const task = { rows, members: Uint32Array.from(said), labels, cost: COST, random }
    return [{ code, model: trainLogistic(task) }]
  })
}

function ranked(learned: readonly Learned[], rows: SparseRows, row: number): Proposal[] {
  return learned
    .map(({ code, model }) => ({ code, likelihood: sigmoid(marginOf(model, rows, row)) }))
    .sort((a, b) => b.likelihood - a.likelihood || (a.code < b.code ? -1 : 1))
}

/** Every coded text is judged once by models that have not seen it. */
function test(
  rows: SparseRows,
  { coded, codes, random }: Omit<Lesson, 'members'>,
): Proposals['tested'] {
  const judged = coded.flatMap((each, i) =>
    each.codes.some((code) => codes.includes(code)) ? [i] : [],
  )
  const keys = new Map(judged.map((i) => [i, random()]))
  const order = judged.toSorted((a, b) => keys.get(a)! - keys.get(b)!)
  const fold = new Map(order.map((i, place) => [i, place % FOLDS]))
  let first = 0
  let topThree = 0
  for (let held = 0; held < FOLDS; held++) {
    const members = coded.flatMap((_, i) => (fold.get(i) === held ? [] : [i]))
    const learned = learn(rows, { coded, codes, members, random })
    for (const i of order.filter((each) => fold.get(each) === held)) {
      const place = ranked(learned, rows, i).findIndex(({ code }) => coded[i]!.codes.includes(code))
      if (place === 0) first++
      if (place >= 0 && place < TOP) topThree++
    }
  }
  return { n: judged.length, first, topThree }
}
