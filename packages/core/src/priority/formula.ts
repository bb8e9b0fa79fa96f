import { closest } from '../wording/closest.ts'
import { type ScoreName, scoreNames } from './score-names.ts'

/** Scores of one thing by name; null where nobody knows. */
export type ScoreValues = Readonly<Record<ScoreName, number | null>>

export interface Formula {
  readonly type: 'formula'
  /** The scores that it needs, in the order in which they stand. */
  readonly names: readonly ScoreName[]
  /** Null where a score that it needs is missing, or the result is no number, as after ÷ 0. */
  readonly score: (values: ScoreValues) => number | null
}

/** What is wrong with a formula, from which letter on, for people to mend. */
export interface BadFormula {
  readonly type: 'bad'
  readonly at: number
  readonly message: string
}

/** Longer ones are not read. */
export const LONGEST_FORMULA = 300
/** Parentheses in parentheses beyond this are a mistake. */
const DEEPEST = 50

/**
 * Reads a formula over the names of scores: numbers, + − × ÷ (also - * /), min, max, parentheses.
 * Never throws. `parseFormula('reach × impact ÷ effort')`
 */
export function parseFormula(text: string): Formula | BadFormula {
  if (text.length > LONGEST_FORMULA)
    return bad(LONGEST_FORMULA, `A formula may have ${LONGEST_FORMULA} letters at most.`)
  const reader = new Reader(text)
  const tree = reader.sum(0)
  if ('message' in tree) return tree
  const left = reader.rest()
  if (left !== null) return left
  const names = [...new Set(namesOf(tree))]
  if (names.length === 0)
    return bad(0, `A formula needs a score. There are: ${scoreNames.join(', ')}.`)
  return { type: 'formula', names, score: (values) => finite(valueOf(tree, values)) }
}

type Tree =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'name'; readonly name: ScoreName }
  | {
      readonly kind: 'apply'
      readonly by: '+' | '-' | '*' | '/' | 'min' | 'max'
      readonly to: readonly Tree[]
    }

type Read = Tree | BadFormula

interface Token {
  readonly at: number
  readonly kind: 'number' | 'word' | 'sign' | 'end' | 'unknown'
  readonly text: string
}

const signs: Readonly<Record<string, string>> = { '−': '-', '–': '-', '×': '*', '·': '*', '÷': '/' }

/** Recursive descent: a sum of products of numbers, scores, calls and parentheses. */
class Reader {
  readonly #tokens: readonly Token[]
  #next = 0

  constructor(text: string) {
    this.#tokens = tokensOf(text)
  }

  sum(depth: number): Read {
    return this.#chain(['+', '-'], () => this.#product(depth))
  }

  /** What stands behind a whole formula. */
  rest(): BadFormula | null {
    const token = this.#peek()
    if (token.kind === 'end') return null
    if (token.text === ')') return bad(token.at, 'This “)” closes nothing.')
    return token.kind === 'unknown'
      ? unknownSign(token)
      : bad(token.at, `Before “${token.text}” an operator is missing: + − × ÷.`)
  }

  #product(depth: number): Read {
    return this.#chain(['*', '/'], () => this.#single(depth))
  }

  #chain(by: readonly string[], part: () => Read): Read {
    let left = part()
    while (!('message' in left) && by.includes(this.#peek().text)) {
      const sign = this.#take().text as '+' | '-' | '*' | '/'
      const right = part()
      if ('message' in right) return right
      left = { kind: 'apply', by: sign, to: [left, right] }
    }
    return left
  }

  #single(depth: number): Read {
    const token = this.#take()
    if (depth > DEEPEST) return bad(token.at, 'Too many parentheses in each other.')
    if (token.kind === 'number') return numberOf(token)
    if (token.kind === 'word') return this.#word(token, depth)
    if (token.text === '(') return this.#closed(token, this.sum(depth + 1))
    if (token.text === '-') {
      const of = this.#single(depth + 1)
      if ('message' in of) return of
      return { kind: 'apply', by: '-', to: [{ kind: 'number', value: 0 }, of] }
    }
    if (token.kind === 'unknown') return unknownSign(token)
    const found = token.kind === 'end' ? 'the formula ends' : `“${token.text}” stands`
    return bad(token.at, `Here ${found} where a number or a score should be.`)
  }

  #word(token: Token, depth: number): Read {
    const word = token.text.toLowerCase()
    if (word === 'min' || word === 'max') return this.#call(word, token, depth)
    const name = scoreNames.find((each) => each === word)
    return name === undefined ? unknownScore(token) : { kind: 'name', name }
  }

  #call(by: 'min' | 'max', token: Token, depth: number): Read {
    if (this.#take().text !== '(')
      return bad(token.at, `After ${by} a list in parentheses is expected: ${by}(1, reach).`)
    const to: Tree[] = []
    for (;;) {
      const part = this.sum(depth + 1)
      if ('message' in part) return part
      to.push(part)
      if (this.#peek().text !== ',') break
      this.#take()
    }
    return this.#closed(token, { kind: 'apply', by, to })
  }

  #closed(opened: Token, inside: Read): Read {
    if ('message' in inside) return inside
    const token = this.#take()
    if (token.text === ')') return inside
    if (token.kind === 'unknown') return unknownSign(token)
    return bad(opened.at, 'A “)” is missing for what is opened here.')
  }

  #peek(): Token {
    return this.#tokens[this.#next]!
  }

  /** The end is never passed. */
  #take(): Token {
    const token = this.#peek()
    if (token.kind !== 'end') this.#next++
    return token
  }
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  const shapes = /\s+|(\d+(?:\.\d+)?|\.\d+)|([\p{L}_][\p{L}\p{N}_]*)|([-+*/(),−–×·÷])|(.)/gsu
  for (const { 0: all, 1: number, 2: word, 3: sign, 4: other, index: at } of text.matchAll(
    shapes,
  )) {
    if (number !== undefined) tokens.push({ at, kind: 'number', text: all })
    if (word !== undefined) tokens.push({ at, kind: 'word', text: all })
    if (sign !== undefined) tokens.push({ at, kind: 'sign', text: signs[all] ?? all })
    if (other !== undefined) tokens.push({ at, kind: 'unknown', text: all })
  }
  return [...tokens, { at: text.length, kind: 'end', text: '' }]
}

function numberOf({ text }: Token): Read {
  return { kind: 'number', value: Number(text) }
}

function unknownScore({ at, text }: Token): BadFormula {
  const meant = closest(text, scoreNames)
  const hint = meant === null ? `There are: ${scoreNames.join(', ')}.` : `Did you mean ${meant}?`
  return bad(at, `There is no score “${text}”. ${hint}`)
}

function unknownSign({ at, text }: Token): BadFormula {
  return bad(at, `“${text}” is not understood. Use numbers, scores, + − × ÷, min, max and ( ).`)
}

function bad(at: number, message: string): BadFormula {
  return { type: 'bad', at, message }
}

function namesOf(tree: Tree): ScoreName[] {
  if (tree.kind === 'name') return [tree.name]
  return tree.kind === 'apply' ? tree.to.flatMap(namesOf) : []
}

/** NaN stands for a missing score: it makes the whole missing. */
function valueOf(tree: Tree, values: ScoreValues): number {
  if (tree.kind === 'number') return tree.value
  if (tree.kind === 'name') return values[tree.name] ?? Number.NaN
  const parts = tree.to.map((part) => valueOf(part, values))
  const [a = 0, b = 0] = parts
  switch (tree.by) {
    case '+':
      return a + b
    case '-':
      return a - b
    case '*':
      return a * b
    case '/':
      return a / b
    case 'min':
      return Math.min(...parts)
    case 'max':
      return Math.max(...parts)
  }
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null
}
