import { type Figure, formatCount, formatShare, thin } from '@desirepath/core'

/** Fractions that people use; the nearest one speaks, the exact share stands beside it. */
const fractions: readonly (readonly [hit: number, of: number])[] = [
  [2, 5],
  [1, 2],
  [3, 5],
  [2, 3],
  [3, 4],
  [4, 5],
  [9, 10],
]

/** A share as people say it: “1 in 5”, “2 in 3”, “nearly all”; below half a per cent as per cent. */
export function inWords(share: number): string {
  if (share >= 0.95) return 'nearly all'
  if (share < 0.005) return formatShare(share)
  const ofOne = [1, Math.max(2, Math.round(1 / share))] as const
  const off = ([hit, of]: readonly [number, number]) => Math.abs(hit / of - share)
  const [hit, of] = [ofOne, ...fractions].reduce((best, each) =>
    off(each) < off(best) ? each : best,
  )
  return `${hit} in ${of}`
}

/** “190–330”: the ends of an interval of customers, never below none. */
export function range(low: number, high: number): string {
  return `${formatCount(Math.max(0, low))}–${formatCount(Math.max(0, high))}`
}

/** “20 %, 95 % interval 19–22 %”. */
export function shareRange(figure: Pick<Figure, 'value' | 'low' | 'high'>): string {
  const low = formatShare(figure.low ?? 0).replace(`${thin}%`, '')
  return `${formatShare(figure.value ?? 0)}, ${interval} ${low}–${formatShare(figure.high ?? 1)}`
}

/** What the ends of an interval are called in a sentence. */
const interval = `95${thin}% interval`

/** A difference of shares in points: “28 points”. */
export function points(difference: number): string {
  return formatShare(Math.abs(difference)).replace(`${thin}%`, ' points')
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
