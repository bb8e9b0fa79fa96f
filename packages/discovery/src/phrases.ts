import type { Figure } from '@desirepath/core'

/** Figures in running text; the same forms as on the map. */

/** A share 0–1 as “61 %”, below ten per cent with a decimal. */
export function percent(share: number): string {
  const value = share * 100
  if (value > 0 && value < 0.1) return '< 0.1 %'
  return `${value < 9.95 && value > 0 ? value.toFixed(1).replace(/\.0$/, '') : value.toFixed(0)} %`
}

/** “4,118”. */
export function count(n: number): string {
  return Math.round(n)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, ',')
}

/** Seconds in words: “45 seconds”, “6 minutes”, “3.2 days”. */
export function spell(seconds: number): string {
  const units: readonly (readonly [string, number])[] = [
    ['year', 31_557_600],
    ['day', 86_400],
    ['hour', 3600],
    ['minute', 60],
  ]
  const [unit, size] = units.find(([, each]) => seconds >= each * 1.5) ?? ['second', 1]
  const value = seconds / size
  const text = value < 9.95 && size > 60 ? value.toFixed(1).replace(/\.0$/, '') : value.toFixed(0)
  return `${text} ${unit}${text === '1' ? '' : 's'}`
}

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
  if (share < 0.005) return percent(share)
  const ofOne = [1, Math.max(2, Math.round(1 / share))] as const
  const off = ([hit, of]: readonly [number, number]) => Math.abs(hit / of - share)
  const [hit, of] = [ofOne, ...fractions].reduce((best, each) =>
    off(each) < off(best) ? each : best,
  )
  return `${hit} in ${of}`
}

/** “190–330”: the ends of an interval of customers, never below none. */
export function range(low: number, high: number): string {
  return `${count(Math.max(0, low))}–${count(Math.max(0, high))}`
}

/** “20 %, 95 % interval 19–22 %”. */
export function shareRange(figure: Pick<Figure, 'value' | 'low' | 'high'>): string {
  const low = percent(figure.low ?? 0).replace(' %', '')
  return `${percent(figure.value ?? 0)}, 95 % interval ${low}–${percent(figure.high ?? 1)}`
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
