import { type Figure, formatCount, formatShare, levelAt, thin } from '@desirepath/core'

export {
  formatCount,
  formatDuration,
  formatShare,
  plural,
  spellDuration,
  thin,
} from '@desirepath/core'

const minus = '\u2212'

/** Fewer answers than this make a figure shaky: its line is dashed. */
export const FEW = 10

/** “too few (n = 4)” where the figure says nothing, else its share. */
export function formatShareFigure(figure: Figure): string {
  return figure.value === null
    ? `too few (n${thin}=${thin}${formatCount(figure.n)})`
    : formatShare(figure.value)
}

/** “60 % to 62 %”, with as many decimals as keep the ends apart; null where there is no interval. */
export function formatShareInterval({ low, high }: Pick<Figure, 'low' | 'high'>): string | null {
  if (low === null || high === null) return null
  const [from, to] = [formatShare(low), formatShare(high)]
  if (from !== to || low === high) return `${from} to ${to}`
  const decimals =
    [1, 2].find((each) => (low * 100).toFixed(each) !== (high * 100).toFixed(each)) ?? 2
  return `${(low * 100).toFixed(decimals)}${thin}% to ${(high * 100).toFixed(decimals)}${thin}%`
}

/** “n = 4,118”. */
export function formatN(n: number): string {
  return `n${thin}=${thin}${formatCount(n)}`
}

/** A number with its sign and a real minus: “+0.8”, “−1.4”, “0.0”. */
export function formatSigned(value: number, decimals = 1): string {
  const text = Math.abs(value).toFixed(decimals)
  if (Number(text) === 0) return text
  return (value < 0 ? minus : '+') + text
}

/** A number with a real minus and no plus; thousands are grouped. */
export function formatNumber(value: number, decimals = 1): string {
  const size = Math.abs(value)
  const text = size >= 1000 ? formatCount(size) : size.toFixed(decimals)
  return value < 0 && Number(size.toFixed(decimals)) !== 0 ? minus + text : text
}

/** A word for an emotion −2…+2: the name of the nearest of the levels, which go from worst to best. */
export function emotionWord(value: number, levels: readonly string[]): string {
  return levels[levelAt(value, levels.length)] ?? ''
}

/** The words of the axis from its top down: best, worst, and between them the middle one where there is one. */
export function scaleWords(levels: readonly string[]): readonly (readonly [number, string])[] {
  const middle = levels.length % 2 === 1 ? levels[(levels.length - 1) / 2] : undefined
  return [
    [2, levels.at(-1) ?? ''],
    ...(middle === undefined ? [] : [[0, middle] as const]),
    [-2, levels[0] ?? ''],
  ]
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** “3 Mar 2018” of an ISO date or instant, in UTC; the text itself if it is none. */
export function formatDate(iso: string): string {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(iso) ?? []
  if (year === undefined) return iso
  return `${Number(day)} ${months[Number(month) - 1] ?? month} ${year}`
}

/** “Mar 2018”. */
export function formatMonth(iso: string): string {
  const [, year, month] = /^(\d{4})-(\d\d)/.exec(iso) ?? []
  return year === undefined ? iso : `${months[Number(month) - 1] ?? month} ${year}`
}

/** A score on its scale: “2 of 5”, “9 of 10”. */
export function formatScore(score: { readonly value: number; readonly max: number }): string {
  const value = Number.isInteger(score.value) ? String(score.value) : score.value.toFixed(1)
  return `${value} of ${score.max}`
}
