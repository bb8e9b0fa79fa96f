import type { Journey } from '@desirepath/core'
import { useCallback, useEffect } from 'react'
import { useReadJourney } from '../../editing/live.tsx'
import { parseSelection } from '../../map/selection.ts'

/** Something that is said of a thing on the map, by attributes that the map itself knows nothing of. */
export interface MapMark {
  /** As in an address. */
  readonly select: string
  readonly attributes: Readonly<Record<string, string>>
  /** Custom properties for the style sheet. */
  readonly properties?: Readonly<Record<string, string>>
}

/** Keeps marks on the map, also on what is drawn later; nothing is drawn again for their sake. */
export function useMapMarks(marks: readonly MapMark[]): void {
  const put = useCallback((journey: Journey) => putOn(journey, marks), [marks])
  useKeptOnMap(marks.length === 0 ? null : put)
}

/** Puts something on what is drawn, and again on what is drawn later; `put` gives back how to take it off. */
export function useKeptOnMap(put: ((journey: Journey) => () => void) | null): void {
  // A change of the journey that moves what is marked draws that anew.
  const readJourney = useReadJourney()
  useEffect(() => {
    if (put === null) return
    let takeOff = put(readJourney())
    const observer = new MutationObserver((changes) => {
      if (!changes.some(drawsPlaces)) return
      takeOff()
      takeOff = put(readJourney())
    })
    observer.observe(document.body, { childList: true, subtree: true })
    return () => {
      observer.disconnect()
      takeOff()
    }
  }, [put, readJourney])
}

function putOn(journey: Journey, marks: readonly MapMark[]): () => void {
  const undo = marks.flatMap(({ select, attributes, properties = {} }) =>
    elementsOf(journey, select).map((element) => {
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
      for (const [name, value] of Object.entries(properties)) element.style.setProperty(name, value)
      return () => {
        for (const name of Object.keys(attributes)) element.removeAttribute(name)
        for (const name of Object.keys(properties)) element.style.removeProperty(name)
      }
    }),
  )
  return () => {
    for (const each of undo) each()
  }
}

const PLACE = '[data-card], [data-cell], [data-select], [data-key]'

function drawsPlaces({ addedNodes }: MutationRecord): boolean {
  return [...addedNodes].some(
    (node) =>
      node instanceof HTMLElement && (node.matches(PLACE) || node.querySelector(PLACE) !== null),
  )
}

/** Where something selected stands on the map, as far as it is drawn: a record in all its places. */
export function elementsOf(journey: Journey, select: string): readonly HTMLElement[] {
  const selection = parseSelection(select)
  switch (selection?.kind) {
    case undefined:
      return []
    case 'card':
    case 'cell':
      return find(selection.kind, selection.id)
    case 'record':
      return placementsOf(journey, selection.id).flatMap((id) => find('card', id))
    default:
      // A head's button is cut to its chevron, and its cell is not.
      return find('select', select).map(
        (element) => element.closest<HTMLElement>('[role=columnheader]') ?? element,
      )
  }
}

function find(name: string, value: string): readonly HTMLElement[] {
  const selector = `[role=grid] [data-${name}="${CSS.escape(value)}"]`
  return [...document.querySelectorAll<HTMLElement>(selector)]
}

function placementsOf({ lanes }: Journey, recordId: string): readonly string[] {
  return lanes.flatMap(({ cells }) =>
    cells.flatMap(({ cards }) =>
      cards.filter((card) => card.recordId === recordId).map(({ id }) => id),
    ),
  )
}
