import { expect, test } from 'vitest'
import { seededRandom } from '../random.ts'
import { type Formula, parseFormula } from './formula.ts'
import { rankBy } from './ranking.ts'
import { rankingCsv, type RankingRow } from './ranking-csv.ts'
import { noScores } from './scored.ts'

const row = (id: string, title: string, reach: number | null): RankingRow => ({
  id,
  title,
  owner: '@ada',
  status: 'idea',
  tags: ['a', 'b'],
  level: 'assumed',
  journeys: [{ title: 'Shop' }],
  scores: {
    ...noScores,
    reach: {
      computed: null,
      manual: reach === null ? null : { value: reach, low: reach, high: reach },
    },
  },
})

test('a ranking goes out with what it rests on, and no cell is taken for a formula', () => {
  const items = [row('x', '=1+1, "x"', 2), row('y', '-good', -3), row('z', 'Unknown', null)]
  const formula = parseFormula('reach') as Formula
  const ranking = rankBy(items, formula, { random: seededRandom(1), draws: 10 })
  const lines = rankingCsv(items, ranking, formula.names).split('\r\n')
  expect(lines[0]).toContain('rank,rank from,rank to,title,score')
  expect(lines[1]).toBe(
    `1,1,1,"'=1+1, ""x""",2,2,2,1,no,2,2,2,people,assumed,'@ada,idea,a; b,Shop,x`,
  )
  expect(lines[2]).toMatch(/^2,2,2,'-good,-3,/)
  expect(lines[3]).toBe(`,,,Unknown,,,,,,,,,,assumed,'@ada,idea,a; b,Shop,z`)
})
