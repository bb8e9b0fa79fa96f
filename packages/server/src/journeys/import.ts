import type { JourneyPreview } from '@desirepath/contract'
import type { GridKind, Journey } from '@desirepath/core'
import { type JourneyRead, type JourneysRead, readJourneys } from '@desirepath/intake'
import { endLive, findJourney, type Store } from '@desirepath/store'
import type { Handlers } from '../http/operation.ts'
import { limitedBytes } from '../http/limited.ts'
import { ProblemError } from '../http/problem.ts'
import { newId } from '../new-id.ts'
import { safeName } from '../uploads/folder.ts'
import { putJourney } from './put.ts'

const LIMIT = 20 * 1024 * 1024
const TOO_LARGE = 'A file of journeys may be 20 MB at most. Split it.'
/** Of what is left out, as much as somebody reads. */
const LEFT_SHOWN = 100

/** Journeys from files of other tools: looked at first, then taken. */
export function journeyImportRoutes(
  store: Store,
): Pick<Handlers, 'previewJourneys' | 'importJourneys'> {
  const isHere = async (workspaceId: string, { id }: Journey) =>
    (await findJourney(store, workspaceId, id)) !== null
  return {
    async previewJourneys({ workspaceId, query, request }) {
      const { format, journeys, sheet, sheets } = await read(request, query)
      const previews = await Promise.all(
        journeys.map(async (each) => preview(each, await isHere(workspaceId, each.journey))),
      )
      return { format, journeys: previews, ...(sheets && { sheet, sheets: [...sheets] }) }
    },
    async importJourneys({ workspaceId, query, request }) {
      const { only } = query
      const { journeys } = await read(request, query)
      const chosen = journeys.filter((_, i) => only?.includes(i) ?? true)
      if (chosen.length === 0)
        throw new ProblemError('invalid-input', `only: the file has ${journeys.length} journeys.`)
      const items: { id: string; title: string }[] = []
      for (const { journey } of chosen) {
        const id = (await isHere(workspaceId, journey)) ? newId() : journey.id
        await endLive(store, { workspaceId, journeyId: id })
        await putJourney(store, workspaceId, { journey: { ...journey, id }, datasetId: null })
        items.push({ id, title: journey.title })
      }
      return { items }
    },
  }
}

interface Sent {
  readonly name: string
  readonly kinds?: readonly GridKind[] | undefined
  readonly sheet?: string | undefined
}

async function read(request: Request, { name, kinds, sheet }: Sent): Promise<JourneysRead> {
  const bytes = await limitedBytes(request.body, { limit: LIMIT, tooLarge: TOO_LARGE })
  const result = await readJourneys(bytes, { name: safeName(name), newId, kinds, sheet })
  if (result.type === 'badFile')
    throw new ProblemError('bad-file', `${result.file}: ${result.reason}`)
  return result
}

function preview({ journey, left, rows }: JourneyRead, copy: boolean): JourneyPreview {
  const { title, kind, stages, steps, lanes, personas, curves } = journey
  const felt = curves.flatMap(({ points }) => points.filter(({ value }) => value !== null))
  return {
    title,
    kind,
    stages: stages.map((stage) => ({
      title: stage.title,
      steps: steps.filter(({ stageId }) => stageId === stage.id).map((step) => step.title),
    })),
    lanes: lanes.map((lane) => ({
      title: lane.title,
      type: lane.type,
      cards: lane.cells.reduce((sum, { cards }) => sum + cards.length, 0),
    })),
    personas: personas.map((persona) => persona.title),
    feelings: new Set(felt.map(({ stepId }) => stepId)).size,
    left: left.slice(0, LEFT_SHOWN).map((each) => ({ ...each })),
    leftCount: left.length,
    ...(rows && { rows: rows.map((row) => ({ ...row, samples: [...row.samples] })) }),
    copy,
  }
}
