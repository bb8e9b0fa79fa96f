import type { Journey } from '@desirepath/core'
import { useCallback } from 'react'
import { elementsOf, useKeptOnMap } from '../together/map-marks.ts'
import './dot-marks.css'

interface Dotted {
  readonly target: string
  readonly dots: number
}

/** Shows dots on the cards of the map, and in the rows of the table, that have them. */
export function useDotMarks(dotted: readonly Dotted[], kind: 'mine' | 'all'): void {
  const put = useCallback(
    (journey: Journey) => {
      const marks = dotted.flatMap(({ target, dots }) =>
        [...elementsOf(journey, target), ...cellsOf(target)].map((element) => {
          element.dataset.dotted = ''
          return element.appendChild(markOf(dots, kind))
        }),
      )
      return () => {
        for (const mark of marks) {
          delete mark.parentElement?.dataset.dotted
          mark.remove()
        }
      }
    },
    [dotted, kind],
  )
  useKeptOnMap(dotted.length === 0 ? null : put)
}

/** The words of a row of the table. */
function cellsOf(target: string): readonly HTMLElement[] {
  return [
    ...document.querySelectorAll<HTMLElement>(
      `tr[data-key="${CSS.escape(target)}"] > :nth-child(2)`,
    ),
  ]
}

/** More than these are told by their number. */
const MOST_DRAWN = 5

/** The number is drawn by the style sheet, so that it is no part of the words of the card. */
function markOf(dots: number, kind: 'mine' | 'all'): HTMLElement {
  const mark = document.createElement('span')
  mark.ariaHidden = 'true'
  mark.dataset.dots = String(dots)
  mark.dataset.of = kind
  if (dots > MOST_DRAWN) mark.dataset.many = ''
  const drawn = dots > MOST_DRAWN ? 1 : dots
  for (let i = 0; i < drawn; i++) mark.append(document.createElement('i'))
  return mark
}
