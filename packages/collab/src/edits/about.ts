import type { Brief, Edge, Journey, Persona } from '@desirepath/core'
import {
  aboutOf,
  changeEntry,
  edit,
  type JourneyDocument,
  putEntry,
  readTable,
  removeEntry,
  sameValue,
  tableOf,
} from '../document.ts'
import { inOrder, keyAt } from '../order.ts'
import * as shapes from '../shapes.ts'

export function changeJourney(
  doc: JourneyDocument,
  fields: {
    readonly title?: string
    readonly kind?: Journey['kind']
    readonly basedOn?: string | undefined
  },
): void {
  setAbout(doc, fields)
}

export function changeBrief(
  doc: JourneyDocument,
  fields: { readonly [F in keyof Brief]?: Brief[F] | undefined },
): void {
  setAbout(
    doc,
    Object.fromEntries(Object.entries(fields).map(([key, value]) => [`brief.${key}`, value])),
  )
}

function setAbout(doc: JourneyDocument, fields: object): void {
  edit(doc, () => {
    const about = aboutOf(doc)
    for (const [key, value] of Object.entries(fields)) {
      if (value === undefined) about.delete(key)
      else if (!sameValue(about.get(key), value)) about.set(key, value)
    }
  })
}

/** Says what happens on a way between two steps; a way that nobody measured is drawn as planned. */
export function changeEdge(
  doc: JourneyDocument,
  { from, to }: Pick<Edge, 'from' | 'to'>,
  fields: { readonly label?: string | undefined; readonly obstacle?: string | undefined },
): void {
  edit(doc, () => {
    const key = `${from}~${to}`
    if (tableOf(doc, 'edges').has(key)) {
      changeEntry(doc, shapes.edges, [key, fields])
      return
    }
    const order = keyAt(inOrder(readTable(doc, shapes.edges)), Infinity)
    const kind = to === 'exit' ? 'exit' : from === 'start' ? 'start' : 'next'
    const planned = { from, to, share: 0, n: 0, kind, medianSeconds: null } as const
    const said = Object.fromEntries(Object.entries(fields).filter(([, each]) => each !== undefined))
    putEntry(doc, shapes.edges, [key, { ...planned, ...said, order }])
  })
}

export function removeEdge(doc: JourneyDocument, { from, to }: Pick<Edge, 'from' | 'to'>): void {
  edit(doc, () => removeEntry(doc, 'edges', `${from}~${to}`))
}

export function changePersona(
  doc: JourneyDocument,
  id: string,
  fields: { readonly [F in 'title' | 'summary' | 'draft']?: Persona[F] },
): void {
  edit(doc, () => changeEntry(doc, shapes.personas, [id, fields]))
}
