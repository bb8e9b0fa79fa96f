import { useLocation } from '@tanstack/react-router'
import {
  BookOpenText,
  Columns2,
  FileText,
  GitCompareArrows,
  Grid2x2,
  Headphones,
  LayoutGrid,
  ListPlus,
  Rows3,
  Signpost,
  Waypoints,
} from 'lucide-react'
import { useOpenPart } from '../../editing/live.tsx'
import { words } from './words.ts'

const mapView = ['/journeys/$id', words.map, LayoutGrid] as const

const usualViews = [
  mapView,
  ['/journeys/$id/table', words.table, Rows3],
  ['/journeys/$id/matrix', words.matrix, Grid2x2],
  ['/journeys/$id/flow', words.flow, Waypoints],
  ['/journeys/$id/story', words.story, BookOpenText],
  ['/journeys/$id/brief', words.brief, FileText],
] as const

const furtherViews = [
  ['/journeys/$id/sources', words.sources, Signpost],
  ['/journeys/$id/support', words.support, Headphones],
  ['/journeys/$id/segments', words.segments, Columns2],
  ['/journeys/$id/capture', words.capture, ListPlus],
] as const

/** Only a to-be has it: beside the journey that it changes. */
const compareView = ['/journeys/$id/compare', words.compare, GitCompareArrows] as const

export type View = (typeof usualViews)[number] | (typeof furtherViews)[number] | typeof compareView

export interface Views {
  /** Stand side by side; the one of the further views that is open is the last of them. */
  readonly shown: readonly View[]
  /** Wait in a menu. */
  readonly further: readonly View[]
  readonly open: View
}

/** The views of a journey, and which of them is open. */
export function useViews(id: string): Views {
  const isToBe = useOpenPart(({ basedOn }) => basedOn !== undefined)
  const { pathname } = useLocation()
  const isOpen = ([to]: View) => pathname === to.replace('$id', id)
  const usual: readonly View[] = isToBe ? [...usualViews, compareView] : usualViews
  const further = furtherViews.filter((view) => !isOpen(view))
  const shown = [...usual, ...furtherViews.filter(isOpen)]
  return { shown, further, open: shown.find(isOpen) ?? mapView }
}
