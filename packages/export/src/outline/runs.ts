import { type FontFamily, inter } from '../fonts/families.ts'
import { familyFor } from './faces.ts'

/** A stretch of text in one typeface and one direction. */
export interface TextRun {
  readonly text: string
  readonly family: FontFamily
  readonly rtl: boolean
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
// Everything here is in Inter and runs from left to right.
const plain =
  /^[\u0020-\u024f\u0370-\u03ff\u0400-\u04ff\u1e00-\u1eff\u2010-\u2015\u2018-\u201e\u2020-\u2026\u202f\u2030\u2039\u203a\u20ac\u2190-\u2193\u2212]*$/
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/
const strongLeft = /[\p{L}\p{N}]/u
const isolates = /[\u2066-\u2069\u200e\u200f]/g
const skinTones = /[\u{1f3fb}-\u{1f3ff}]/gu
/** Stands for a character that no shipped font has. */
const UNKNOWN = '·'

interface Cluster {
  readonly text: string
  readonly family: FontFamily
  readonly side: 'ltr' | 'rtl' | 'neutral'
}

/**
 * A line of text as runs in the order in which they stand from left to right. A line that begins with
 * a right-to-left isolate is read from the right; numbers and foreign words inside keep their own order
 * (the rules of UAX #9 without nested embeddings).
 */
export function visualRuns(line: string): TextRun[] {
  const base = line.startsWith('\u2067') ? 'rtl' : 'ltr'
  const text = line.replace(isolates, '')
  if (plain.test(text)) return [{ text, family: inter, rtl: false }]
  const clusters = resolveNeutrals(clustersOf(text), base)
  const levels = joinBy(clusters, (a, b) => a.side === b.side).map((level) => {
    const runs = joinBy(level, (a, b) => a.family === b.family).map((part) => ({
      text: part.map((each) => each.text).join(''),
      family: part[0]?.family ?? inter,
      rtl: level[0]?.side === 'rtl',
    }))
    return level[0]?.side === 'rtl' ? runs.toReversed() : runs
  })
  return (base === 'rtl' ? levels.toReversed() : levels).flat()
}

function clustersOf(text: string): Cluster[] {
  const clusters: Cluster[] = []
  for (const { segment } of graphemes.segment(text)) {
    const side =
      rightToLeft.test(segment) && !/\p{N}/u.test(segment)
        ? 'rtl'
        : strongLeft.test(segment)
          ? 'ltr'
          : 'neutral'
    const before = clusters.at(-1)
    // Spaces between right-to-left words come from their own typeface.
    const preferred = side === 'neutral' && before?.side === 'rtl' ? before.family : inter
    const shown = segment.replace(skinTones, (tone) => (segment === tone ? tone : ''))
    const family = familyFor(shown, preferred)
    clusters.push({ text: family === null ? UNKNOWN : shown, family: family ?? inter, side })
  }
  return clusters
}

/** Spaces and punctuation go with their neighbours where these agree, else with the line. */
function resolveNeutrals(clusters: readonly Cluster[], base: 'ltr' | 'rtl'): Cluster[] {
  const sides = clusters.map((cluster) => cluster.side)
  let before: 'ltr' | 'rtl' = base
  for (let i = 0; i < sides.length; i++) {
    const side = sides[i]
    if (side === 'ltr' || side === 'rtl') {
      before = side
      continue
    }
    let end = i
    while (end < sides.length && sides[end] === 'neutral') end++
    const next = end < sides.length ? (sides[end] as 'ltr' | 'rtl') : base
    sides.fill(before === next ? before : base, i, end)
    i = end - 1
  }
  return clusters.map((cluster, i) => ({ ...cluster, side: sides[i] ?? base }))
}

function joinBy<T>(items: readonly T[], same: (a: T, b: T) => boolean): T[][] {
  const groups: T[][] = []
  for (const item of items) {
    const last = groups.at(-1)
    if (last !== undefined && same(last[0] as T, item)) last.push(item)
    else groups.push([item])
  }
  return groups
}
