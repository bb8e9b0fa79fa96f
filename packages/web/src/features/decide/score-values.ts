import { type KnownScore, type ScoreName, usedScore } from '@desirepath/core'
import {
  formatCount,
  formatDate,
  formatN,
  formatNumber,
  formatShare,
  formatSigned,
} from '@desirepath/render'
import { scoreWords, words } from './words.ts'

/** A score as people read it. */
export function formatScoreValue(name: ScoreName, value: number): string {
  if (name === 'confidence') return formatShare(value)
  if (name === 'reach' || name === 'loss') return formatCount(Math.round(value))
  if (name === 'feeling') return formatSigned(value)
  return formatNumber(value, name === 'impact' ? 2 : 1).replace(/\.0+$/, '')
}

/** The result of a formula: as many digits as tell it apart. */
export function formatResult(value: number): string {
  const size = Math.abs(value)
  return formatNumber(value, size >= 100 || size === 0 ? 0 : size >= 10 ? 1 : 2)
}

/** What stands behind a score, in a sentence; with what is computed where people say otherwise. */
export function scoreSays(name: ScoreName, known: KnownScore): string {
  const used = usedScore(known)
  const { name: title } = scoreWords[name]
  if (used === null) return `${title}: ${words.unknown}.`
  const format = (value: number) => formatScoreValue(name, value)
  const range =
    used.low < used.high
      ? `${format(used.value)} (${words.range(format(used.low), format(used.high))})`
      : format(used.value)
  return words.scoreTitle(title, range, sourceOf(name, known))
}

function sourceOf(name: ScoreName, { manual, computed }: KnownScore): string {
  if (manual === null) return computed === null ? '' : words.measuredSo(computedSays(computed))
  const instead =
    computed === null ? '' : ` ${words.instead(formatScoreValue(name, computed.value))}`
  return `${words.people}.${instead}`
}

/** What a score counts: of a loss, what really becomes of these customers. */
export function scoreUnit(name: ScoreName, computed: KnownScore['computed']): string {
  if (name !== 'loss' || computed === null) return scoreWords[name].unit
  return words.lossUnits[computed.effect ?? 'lost']
}

/** Where a computed score comes from, with n and date. */
export function computedSays({ from, n, asOf, all }: NonNullable<KnownScore['computed']>): string {
  const where = words.fromMap(
    from,
    n === null ? '' : formatN(n),
    asOf === null ? '' : words.asOf(formatDate(asOf)),
  )
  if (all === undefined) return where
  return `${where}; ${words.inAllData(formatCount(Math.round(all.value)), formatDate(all.from), formatDate(all.to))}`
}
