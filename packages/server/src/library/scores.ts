import { answerTerms, scoresByPeriod } from '@desirepath/analytics'
import { scoreFigure } from '@desirepath/core'
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
            : [{ from, to: lastDay(from, per), value, ...figure }]
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

/** Of the week or month that begins on a day. */
function lastDay(from: string, by: 'week' | 'month'): string {
  const [year = 0, month = 1, day = 1] = from.split('-').map(Number)
  const last = by === 'week' ? Date.UTC(year, month - 1, day + 6) : Date.UTC(year, month, 0)
  return new Date(last).toISOString().slice(0, 10)
}
