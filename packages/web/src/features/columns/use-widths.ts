import { getRouteApi } from '@tanstack/react-router'
import { type RefObject, useState } from 'react'
import { fittedWidth, TITLE, type Widths, widthsIn, widthsText } from './widths.ts'

const route = getRouteApi('/$noun')

export interface ListWidths {
  /** None where columns are as wide as their content. */
  readonly shown: Widths
  /** As wide as every column is on the screen just now. */
  readonly measured: () => Widths
  /** Shows a width that is not kept yet; null goes back to what is kept. */
  readonly drag: (width: Widths | null) => void
  readonly keep: (widths: Widths) => void
  readonly fit: (name: string) => void
}

/** The widths of the columns of a list, as its address says. */
export function useWidths(table: RefObject<HTMLTableElement | null>): ListWidths {
  const { widths: asked } = route.useSearch()
  const { noun } = route.useParams()
  const navigate = route.useNavigate()
  const [dragged, setDragged] = useState<Widths | null>(null)
  const measured = () => (table.current === null ? new Map() : measuredIn(table.current))
  const keep = (widths: Widths) => {
    setDragged(null)
    const text = widthsText(widths)
    if (text !== undefined) localStorage.setItem(widthsKey(noun), text)
    void navigate({ to: '.', search: (old) => ({ ...old, widths: text }), replace: true })
  }
  return {
    shown: dragged ?? widthsIn(asked),
    measured,
    drag: setDragged,
    keep,
    fit(name) {
      if (table.current === null) return
      const content = contentWidth(table.current, name)
      keep(new Map([...measured(), [name, fittedWidth(content)]]))
    },
  }
}

/** Where the widths of the list that was shown last are remembered. */
export function widthsKey(noun: string): string {
  return `desirepath.widths.${noun}`
}

function measuredIn(table: HTMLTableElement): Widths {
  const heads = [...table.querySelectorAll<HTMLElement>('thead th[data-column]')]
  return new Map(
    heads.map((head) => [head.dataset['column'] ?? TITLE, Math.round(head.offsetWidth)]),
  )
}

/** How wide a column would be if nothing in it were broken. */
function contentWidth(table: HTMLTableElement, name: string): number {
  const head = table.querySelector<HTMLElement>(`thead th[data-column="${CSS.escape(name)}"]`)
  if (head === null) return 0
  table.dataset['measuring'] = ''
  const width = head.offsetWidth
  delete table.dataset['measuring']
  return width
}
