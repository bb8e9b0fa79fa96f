import {
  haveDoubles,
  LIBRARY,
  type LibrarySearch,
  placedAtStep,
  soughtIn,
} from '@desirepath/analytics'
import type { EvidenceFilter } from '@desirepath/contract'
import type { MembersRef, Whose } from '@desirepath/discovery'
import {
  type JourneyDataset,
  listCodings,
  listJourneyDatasets,
  personasSpokenFor,
  type SpokenFor,
  type Store,
} from '@desirepath/store'
import type { Ask } from '../drill-down/ask.ts'
import type { Evidence } from '../evidence/evidence.ts'
import { ProblemError } from '../http/problem.ts'
import { whoseFigures } from '../segments/said.ts'
import { itemsSpokenFor } from './spoken-for.ts'

export interface SearchDeps {
  readonly store: Store
  readonly evidence: Evidence
  readonly ask: Ask
}

/** A search as the engine is asked, and the journeys that what it finds may belong to. */
interface PreparedSearch {
  readonly search: LibrarySearch
  readonly journeys: readonly JourneyDataset[]
  readonly personas: readonly SpokenFor[]
}

export type PrepareSearch = (workspaceId: string, filter: EvidenceFilter) => Promise<PreparedSearch>

const DAY = 86_400_000

/** Turns filters into a search over the datasets of journeys and over the library's own. */
export function createPrepareSearch(deps: SearchDeps): PrepareSearch {
  const { store } = deps
  const hasDoubles = createDoubles(deps)
  return async (workspaceId, filter) => {
    const [journeys, personas] = await Promise.all([
      listJourneyDatasets(store, workspaceId),
      personasSpokenFor(store, workspaceId),
    ])
    const within = { workspaceId, journeys, personas }
    const datasetIds = datasetsOf(filter, journeys)
    const { source, language, score, polarity, customer, author, q, from, to, byHand } = filter
    const [coded, asked, spokenFor] = await Promise.all([
      codedIds(store, workspaceId, filter.theme),
      idsOfFigure(deps, within, filter),
      saidByPersona(deps, within, filter),
    ])
    return {
      journeys,
      personas,
      search: {
        workspaceId,
        datasetIds,
        ...putOn(filter, journeys),
        hasDoubles: await hasDoubles(workspaceId, datasetIds),
        ...soughtIn(q ?? ''),
        ...(source && { sources: source }),
        ...(language && { languages: language.map((code) => (code === 'none' ? '' : code)) }),
        ...(score && { moods: score }),
        ...(polarity && { polarities: polarity }),
        ...(filter.words === 'some' && { saysSomething: true }),
        ...(byHand === 'some' && { isPlaced: true }),
        ...(customer !== undefined && { customer }),
        ...(author !== undefined && { author }),
        ...answersOf(filter),
        ...(from !== undefined && { from: Date.parse(from) }),
        ...(to !== undefined && { to: Date.parse(to) + DAY }),
        ...both(coded, asked),
        ...spokenFor,
      },
    }
  }
}

/** On which scale, from where and to which question customers answered. */
function answersOf({
  scale,
  file,
  field,
  fieldValue,
}: EvidenceFilter): Pick<LibrarySearch, 'scale' | 'file' | 'field'> {
  if ((field === undefined) !== (fieldValue === undefined))
    throw new ProblemError('invalid-input', 'query.field: needed together with fieldValue')
  return {
    ...(scale && { scale }),
    ...(file !== undefined && { file }),
    ...(field !== undefined &&
      fieldValue !== undefined && { field: { name: field, value: fieldValue } }),
  }
}

function datasetsOf(
  { journey, support }: EvidenceFilter,
  journeys: readonly JourneyDataset[],
): readonly string[] {
  if (journey === 'none') return [LIBRARY]
  const own = journeysOf({ journey }, journeys)
  const datasets = [...new Set(own.flatMap(({ datasetId }) => datasetId ?? []))].toSorted()
  // Tickets of its customers count in a journey, those of the library, too.
  return journey === undefined || support !== undefined ? [...datasets, LIBRARY] : datasets
}

/** The journey that is asked about, or every one. */
export function journeysOf(
  { journey }: Pick<EvidenceFilter, 'journey'>,
  journeys: readonly JourneyDataset[],
): readonly JourneyDataset[] {
  return journeys.filter(({ journeyId }) => journey === undefined || journeyId === journey)
}

/** What people put on the map of a journey belongs to it. */
function putOn(
  { journey }: EvidenceFilter,
  journeys: readonly JourneyDataset[],
): Pick<LibrarySearch, 'placedOn' | 'notPlacedOn'> {
  if (journey === undefined) return {}
  if (journey !== 'none') return { placedOn: journey }
  return { notPlacedOn: journeys.map(({ journeyId }) => journeyId) }
}

/** What imports have brought in does not change, and what is put into the library has ids of its own. */
function createDoubles({ evidence }: SearchDeps) {
  const known = new Map<string, Promise<boolean>>()
  return async (workspaceId: string, datasetIds: readonly string[]): Promise<boolean> => {
    if (datasetIds.filter((id) => id !== LIBRARY).length < 2) return false
    const key = [workspaceId, ...datasetIds].join('/')
    const before = known.get(key)
    if (before !== undefined) return before
    const { engine } = await evidence.open()
    const answer = haveDoubles(engine, { workspaceId, datasetIds })
    answer.catch(() => known.delete(key))
    known.set(key, answer)
    return answer
  }
}

type Ids = Pick<LibrarySearch, 'ids' | 'notIds'>

/** The items of some themes; `none` are all that are in no theme. */
async function codedIds(
  store: Store,
  workspaceId: string,
  themes: readonly string[] | undefined,
): Promise<Ids> {
  if (themes === undefined) return {}
  const codings = (await listCodings(store, workspaceId, 'all')).filter(({ belongs }) => belongs)
  if (themes.includes('none')) return { notIds: [...new Set(codings.map(({ itemId }) => itemId))] }
  const own = codings.filter(({ themeId }) => themes.includes(themeId))
  return { ids: [...new Set(own.map(({ itemId }) => itemId))] }
}

/** What is said at a step or of a finding: the journey’s data know, and what people put there. */
async function idsOfFigure(
  deps: SearchDeps,
  { workspaceId, journeys, personas }: Within,
  filter: EvidenceFilter,
): Promise<Ids> {
  const { journey, persona, step } = filter
  const whose =
    persona === undefined || step === undefined
      ? null
      : await whoseFigures(deps.store, { workspaceId, id: persona })
  const refs = figuresOf(filter, whose)
  if (refs.length === 0) return {}
  if (journey === undefined || journey === 'none')
    throw new ProblemError(
      'invalid-input',
      'query.journey: a step, record or figure of support is one of a journey',
    )
  const isDrawn = journeys.some((each) => each.journeyId === journey && each.datasetId === null)
  const idsOf = async (ref: MembersRef): Promise<string[]> => {
    const counted = () =>
      deps.ask({ workspaceId, id: journey, question: { type: 'feedbackIds', ref } })
    if (ref.figure !== 'emotion') return (await counted()) as string[]
    const { engine } = await deps.evidence.open()
    const put = await placedAtStep(engine, {
      workspaceId,
      journeyId: journey,
      stepId: ref.stepId,
      ...(persona !== undefined && { personas: namesOf(persona, personas) }),
    })
    return isDrawn ? put : [...((await counted()) as string[]), ...put]
  }
  let found: Ids = {}
  for (const ref of refs) found = both(found, { ids: await idsOf(ref) })
  return found
}

interface Within {
  readonly workspaceId: string
  readonly journeys: readonly JourneyDataset[]
  readonly personas: readonly SpokenFor[]
}

/** What people say that a persona says, and what its customers said; at a step that is asked with the step. */
async function saidByPersona(
  { ask }: SearchDeps,
  { workspaceId, journeys, personas }: Within,
  { persona, journey, step, support }: EvidenceFilter,
): Promise<Pick<LibrarySearch, 'spokenFor'>> {
  if (persona === undefined || (step !== undefined && support === undefined)) return {}
  const own = journeysOf({ journey }, journeys)
  // One that stands on a map alone is no record.
  const found = personas.find(({ ids }) => ids.includes(persona)) ?? {
    id: persona,
    title: '',
    ids: [persona],
    rule: null,
    journeyIds: own.map(({ journeyId }) => journeyId),
  }
  const ids = await itemsSpokenFor(found, { ask, workspaceId, journeys: own })
  return { spokenFor: { personas: found.ids, ids } }
}

/** The ids that a persona had. */
function namesOf(persona: string, personas: readonly SpokenFor[]): readonly string[] {
  return personas.find(({ ids }) => ids.includes(persona))?.ids ?? [persona]
}

/** The figures whose feedback is asked for; it has to be counted by each of them. */
function figuresOf(
  { step, record, support, by, name }: EvidenceFilter,
  whose: Whose | null,
): MembersRef[] {
  const at = step === undefined ? {} : { stepId: step }
  const group = by === undefined || name === undefined ? {} : { by, name }
  const place: MembersRef[] =
    support !== undefined
      ? [{ figure: 'support', part: support, ...at, ...group }]
      : step !== undefined
        ? [{ figure: 'emotion', stepId: step, ...whose }]
        : []
  return record === undefined ? place : [...place, { figure: 'record', recordId: record }]
}

function both(a: Ids, b: Ids): Ids {
  if (a.ids === undefined || b.ids === undefined) return { ...a, ...b }
  const second = new Set(b.ids)
  return { ids: a.ids.filter((id) => second.has(id)) }
}
