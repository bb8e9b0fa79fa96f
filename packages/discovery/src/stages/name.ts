import { lexiconStage, stageTitles } from './lexicon.ts'

export interface NamedStep {
  readonly title: string
  readonly reached: number
}

/** Where this share of a stage agrees on a word of the lexicon it is called so; where this one does, at a pinch. */
const AGREEMENT = 0.5
const AT_A_PINCH = 0.33

/**
 * A distinct title for each stage: the trade's usual name, else the words that its steps have in
 * common, else its most met step.
 */
export function nameStages(stages: readonly (readonly NamedStep[])[]): string[] {
  const titles: string[] = []
  for (const steps of stages) titles.push(titleOf(steps, titles))
  return titles
}

function titleOf(steps: readonly NamedStep[], taken: readonly string[]): string {
  const salient = [...steps].sort((a, b) => b.reached - a.reached).map(({ title }) => title)
  const common = commonWords(steps.map(({ title }) => plainTitle(title)))
  const candidates = [
    ...usualNames(steps, AGREEMENT),
    ...(common === null ? [] : [common]),
    ...usualNames(steps, AT_A_PINCH),
    ...salient.map(plainTitle),
    ...salient,
    salient.join(', '),
  ]
  return candidates.find((title) => title !== '' && !taken.includes(title)) ?? salient.join(', ')
}

/** Names of the lexicon that so many of the steps, or of the journeys at them, speak of. */
function usualNames(steps: readonly NamedStep[], agreement: number): string[] {
  const weights = new Map<number, { reached: number; steps: number }>()
  let total = 0
  for (const { title, reached } of steps) {
    const stage = lexiconStage(title)
    total += reached + 1
    if (stage < 0) continue
    const own = weights.get(stage) ?? { reached: 0, steps: 0 }
    weights.set(stage, { reached: own.reached + reached + 1, steps: own.steps + 1 })
  }
  return [...weights]
    .filter(
      ([, own]) =>
        own.reached >= agreement * total || own.steps > Math.max(1, agreement * steps.length),
    )
    .sort((a, b) => b[1].reached - a[1].reached || a[0] - b[0])
    .map(([stage]) => stageTitles[stage]!)
}

/** A title without the code it is numbered by: “T02 Check receipt” → “Check receipt”. */
function plainTitle(title: string): string {
  const plain = title.replace(/^(?:[A-Z]{0,3}\d[\d.-]*)[\s:._-]+(?=\p{L})/u, '')
  return plain.charAt(0).toUpperCase() + plain.slice(1)
}

/** The longest run of at least two words that most titles share, as a title; null where there is none. */
function commonWords(titles: readonly string[]): string | null {
  if (titles.length < 2) return null
  const least = Math.max(2, Math.ceil(titles.length * 0.6))
  const counts = new Map<string, number>()
  const asWritten = new Map<string, string>()
  for (const title of titles) {
    const words = title.split(/\s+/u)
    const runs = new Set<string>()
    for (let from = 0; from < words.length; from++) {
      for (let to = from + 2; to <= words.length; to++) {
        if (!isWhole(words[from]!) || !isWhole(words[to - 1]!)) continue
        const run = words.slice(from, to).join(' ')
        runs.add(run.toLowerCase())
        asWritten.set(run.toLowerCase(), run)
      }
    }
    for (const run of runs) counts.set(run, (counts.get(run) ?? 0) + 1)
  }
  const [best] = [...counts]
    .filter(([, count]) => count >= least)
    .sort((a, b) => b[0].length - a[0].length || (a[0] < b[0] ? -1 : 1))
  if (best === undefined) return null
  const written = asWritten.get(best[0])!
  return written.charAt(0).toUpperCase() + written.slice(1)
}

/** A phrase does not begin or end with a mere connecting word. */
function isWhole(word: string): boolean {
  return (
    (word.length > 2 || /^[\p{Lu}\d]/u.test(word)) &&
    !/^(the|and|for|with|from|und|der|die|das|für|des|les|pour|del|los|para|per|van|het|een)$/iu.test(
      word,
    )
  )
}
