import type { SharedWords } from '@desirepath/core'
import {
  aboutOf,
  changeEntry,
  edit,
  type JourneyDocument,
  putEntry,
  readEntry,
  readTable,
  removeEntry,
  sameValue,
  tableOf,
} from '../document.ts'
import * as shapes from '../shapes.ts'
import {
  type FindingMoved,
  findingsBack,
  renameInFindings,
  renameInViews,
  type SettingsMoved,
  viewsBack,
} from './renamed.ts'
import { placementsOf } from './records.ts'
import {
  addLink,
  heldOf,
  putCard,
  setSharedWords,
  type SharedRecord,
  type TakenOff,
  takeRecordOff,
} from './shared.ts'

/** What was taken off a map with a record that turned out to be another, and what that one got for it. */
export interface Joined extends TakenOff {
  readonly into: {
    readonly id: string
    /** Whether it stood on the map before. */
    readonly wasThere: boolean
    /** Steps and links that its entry had not had. */
    readonly stepIds: readonly string[]
    readonly links: readonly string[]
    /** Records of the map that were not yet linked to it. */
    readonly linkedBy: readonly string[]
    readonly curves: readonly string[]
    readonly threads: readonly string[]
    /** Where the brief named the one that went: whether it named this one as well. */
    readonly inBrief: { readonly both: boolean } | null
    /** What views and left findings were called that name it now; absent in what was kept before. */
    readonly views?: readonly SettingsMoved[]
    readonly findings?: readonly FindingMoved[]
  }
}

/**
 * Lets one record stand where another did, and gives back what the other was. The one that takes its
 * place keeps its own figures where it stood on the map already, and has those of the other else.
 */
export function replaceShared(
  doc: JourneyDocument,
  from: SharedRecord,
  into: SharedRecord & { readonly words: SharedWords },
): Joined | null {
  return edit(doc, () => {
    const held = heldOf(doc, from)
    if (held === null) return null
    const wasThere = tableOf(doc, tableFor(from)).has(into.id)
    const gained = wasThere ? gainsOf(doc, held, into) : { stepIds: [], links: [] }
    if (!wasThere) standAs(doc, held, into)
    for (const [cardId] of held.cards)
      changeEntry(doc, shapes.cards, [cardId, { recordId: into.id }])
    const linkedBy = linkElsewhere(doc, held.linkedBy, [from.id, into.id])
    const curves = moveCurves(doc, null, [from.id, into.id])
    const threads = moveThreads(doc, null, [from.id, into.id])
    const inBrief = leaveBrief(doc, [from.id, into.id])
    const views = renameInViews(doc, [from.id, into.id])
    const findings = renameInFindings(doc, [from.id, into.id])
    removeEntry(doc, tableFor(from), from.id)
    const moved = {
      id: into.id,
      wasThere,
      ...gained,
      linkedBy,
      curves,
      threads,
      inBrief,
      views,
      findings,
    }
    return { ...held, into: moved }
  })
}

/**
 * Puts a record back that another stood for. What was changed there meanwhile stays: cards that were
 * moved are where they are, and those that were taken away stay away. `now` stands for both by now: it
 * is another one where the one that took the place has been joined into it since.
 */
export function partShared(
  doc: JourneyDocument,
  from: SharedRecord,
  { taken, now }: { readonly taken: Joined; readonly now: string },
): void {
  edit(doc, () => {
    const { into } = taken
    const table = tableFor(from)
    const isThere = tableOf(doc, table).has(now)
    if (table === 'personas') putEntry(doc, shapes.personas, [from.id, taken.entry as never])
    else putEntry(doc, shapes.records, [from.id, taken.entry as never])
    for (const [cardId, fields] of taken.cards)
      if (isThere) moveCard(doc, cardId, [now, from.id])
      else putCard(doc, cardId, fields)
    moveCurves(doc, into.curves, [now, from.id])
    moveThreads(doc, into.threads, [now, from.id])
    if (into.inBrief !== null) enterBrief(doc, [now, from.id], into.inBrief)
    viewsBack(doc, into.views ?? [], [into.id, now])
    findingsBack(doc, into.findings ?? [], [into.id, now])
    for (const other of taken.linkedBy) addLink(doc, other, from.id)
    for (const other of into.linkedBy) takeLink(doc, other, now)
    if (into.wasThere) takeGains(doc, now, into)
    else if (!isUsed(doc, now)) takeRecordOff(doc, { id: now, type: from.type })
  })
}

type Move = readonly [from: string, into: string]

function tableFor({ type }: SharedRecord) {
  return type === 'persona' ? 'personas' : 'records'
}

/** Puts in the entry of the one under the id of the other, with its words. */
function standAs(
  doc: JourneyDocument,
  { entry }: TakenOff,
  into: SharedRecord & { readonly words: SharedWords },
): void {
  if (into.type === 'persona') putEntry(doc, shapes.personas, [into.id, entry as never])
  else {
    const { links, ...fields } = entry as shapes.RecordEntry
    const others = links.filter((each) => each !== into.id)
    putEntry(doc, shapes.records, [into.id, { ...fields, links: others }])
  }
  setSharedWords(doc, into, into.words)
}

function gainsOf(doc: JourneyDocument, { entry }: TakenOff, { id, type }: SharedRecord) {
  const own = type === 'persona' ? null : readEntry(doc, shapes.records, id)
  if (own === null) return { stepIds: [], links: [] }
  const other = entry as shapes.RecordEntry
  const stepIds = other.stepIds.filter((each) => !own.stepIds.includes(each))
  const links = other.links.filter((each) => each !== id && !own.links.includes(each))
  const fields = { stepIds: [...own.stepIds, ...stepIds], links: [...own.links, ...links] }
  changeEntry(doc, shapes.records, [id, fields])
  return { stepIds, links }
}

function takeGains(doc: JourneyDocument, id: string, { stepIds, links }: Joined['into']): void {
  const own = readEntry(doc, shapes.records, id)
  if (own === null) return
  const cards = placementsOf(doc, id).map((card) => readEntry(doc, shapes.cards, card)?.stepId)
  const left = own.stepIds.filter((each) => !stepIds.includes(each) || cards.includes(each))
  const others = own.links.filter((each) => !links.includes(each))
  changeEntry(doc, shapes.records, [id, { stepIds: left, links: others }])
}

/** Whether something of the map names it: what nobody put there for its own sake does not. */
function isUsed(doc: JourneyDocument, id: string): boolean {
  const curves = [...tableOf(doc, 'curves').values()]
  return placementsOf(doc, id).length > 0 || curves.some((each) => each.get('persona') === id)
}

function moveCard(doc: JourneyDocument, cardId: string, [from, into]: Move): void {
  if (tableOf(doc, 'cards').get(cardId)?.get('recordId') === from)
    changeEntry(doc, shapes.cards, [cardId, { recordId: into }])
}

function linkElsewhere(doc: JourneyDocument, ids: readonly string[], [from, into]: Move) {
  return ids.filter((other) => {
    takeLink(doc, other, from)
    return other !== into && addLink(doc, other, into)
  })
}

function takeLink(doc: JourneyDocument, id: string, link: string): void {
  const links = readEntry(doc, shapes.records, id)?.links
  if (links?.includes(link) === true)
    changeEntry(doc, shapes.records, [id, { links: links.filter((each) => each !== link) }])
}

/** Of those named, or of all where none are; gives back which were moved. */
function moveCurves(doc: JourneyDocument, ids: readonly string[] | null, [from, into]: Move) {
  const moved = [...tableOf(doc, 'curves')].flatMap(([id, curve]) =>
    curve.get('persona') === from && ids?.includes(id) !== false ? [id] : [],
  )
  for (const id of moved) changeEntry(doc, shapes.curves, [id, { persona: into }])
  return moved
}

function moveThreads(doc: JourneyDocument, ids: readonly string[] | null, [from, into]: Move) {
  const moved = [...readTable(doc, shapes.threads)].flatMap(([id, { target }]) =>
    target.kind === 'record' && target.id === from && ids?.includes(id) !== false ? [id] : [],
  )
  for (const id of moved)
    changeEntry(doc, shapes.threads, [id, { target: { kind: 'record', id: into } }])
  return moved
}

/** The brief names whom the map is about. */
function leaveBrief(doc: JourneyDocument, [from, into]: Move): Joined['into']['inBrief'] {
  const named = briefPersonas(doc)
  if (!named.includes(from)) return null
  setBriefPersonas(doc, [...new Set(named.map((each) => (each === from ? into : each)))])
  return { both: named.includes(into) }
}

/** Who was taken out of the brief meanwhile stays out. */
function enterBrief(
  doc: JourneyDocument,
  [from, into]: Move,
  { both }: { readonly both: boolean },
): void {
  const named = briefPersonas(doc)
  const instead = both ? [from, into] : [into]
  setBriefPersonas(
    doc,
    named.flatMap((each) => (each === from ? instead : [each])),
  )
}

function briefPersonas(doc: JourneyDocument): readonly string[] {
  const named: unknown = aboutOf(doc).get('brief.personas')
  return Array.isArray(named) ? named.map(String) : []
}

function setBriefPersonas(doc: JourneyDocument, ids: readonly string[]): void {
  if (!sameValue(aboutOf(doc).get('brief.personas'), ids)) aboutOf(doc).set('brief.personas', ids)
}
