import type { Subject, TileKind } from '@desirepath/core'
import { useJourneys } from '../journeys/queries.ts'
import { useAll } from '../records/queries.ts'

/** What a new tile of a kind shows at first; null as long as there is nothing that it could show. */
export function useBlankSubject(kind: TileKind): Subject | null {
  const [metric] = useAll('metric')
  const journeys = useJourneys().data?.items ?? []
  const journey = journeys.find(({ asOf }) => asOf !== null) ?? journeys[0]
  switch (kind) {
    case 'metric':
      return metric ? { kind, metricId: metric.id } : null
    case 'journey':
      return journey ? { kind, journeyId: journey.id, shows: 'feeling' } : null
    case 'gaps':
    case 'support':
      return journey ? { kind, journeyId: journey.id } : null
    case 'painPoints':
    case 'opportunities':
    case 'solutions':
    case 'findings':
      return { kind, journeyId: null }
    case 'verbatims':
      return { kind, viewId: null, themeId: null }
    case 'list':
      return { kind, place: 'pain-points', viewId: null }
    case 'checklist':
      return { kind, checklistId: null }
    case 'mine':
    case 'activity':
      return { kind }
    case 'note':
      return { kind, text: '' }
  }
}
