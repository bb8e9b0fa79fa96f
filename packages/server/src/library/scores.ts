import { answerTerms, scoresByPeriod } from '@desirepath/analytics'
import { daysOf, periodOf, scoreFigure } from '@desirepath/core'
import type { Handlers } from '../http/operation.ts'
import { createPrepareSearch, type SearchDeps } from './search.ts'

/** What customers answered on a scale, as figures in time. */
export function scoreRoutes(deps: SearchDeps): Pick<Handlers, 'evidenceScores' | 'evidenceScales'> {
  const prepare = createPrepareSearch(deps)
  return {
    async evidenceScores({ workspaceId, query: { per, ...filter } }) {
      const { scale } = filter
      const { search } = await prepare(workspaceId, filter)
      const { engine } = await deps.evidence.open()
      const periods = await scoresByPeriod(engine, { ...search, scale }, per)
      const undated = periods.find(({ from }) => from === null)?.counts ?? []
      return {
        points: periods.flatMap(({ from, counts }) => {
          const { value, ...figure } = scoreFigure(scale, counts)
          return from === null || value === null
            ? []
            : [{ ...daysOf(periodOf(Date.parse(from), per), per), value, ...figure }]
        }),
        undated: undated.reduce((sum, { n }) => sum + n, 0),
      }
    },
    async evidenceScales({ workspaceId, query }) {
      const { search } = await prepare(workspaceId, query)
      const { engine } = await deps.evidence.open()
      const { scales, names, fields } = await answerTerms(engine, search)
      return {
        scales: [...scales],
        names: [...names],
        fields: fields.map(({ name, values }) => ({ name, values: [...values] })),
      }
    },
  }
}
