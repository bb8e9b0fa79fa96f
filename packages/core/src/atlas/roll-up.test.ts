import { expect, test } from 'vitest'
import { type AtlasLink, type AtlasNode, atlasOf, type Standing, withAnswers } from './roll-up.ts'

const place = (id: string, ...nested: string[]) => ({ id, nested })
const pain = (journeyId: string, recordId: string, severity: number | null = null): Standing => ({
  journeyId,
  recordId,
  type: 'painPoint',
  severity,
})
const shape = ({ id, children }: AtlasNode): unknown =>
  children.length === 0 ? id : { [id]: children.map(shape) }

test('a journey stands below each whose card leads to it; the others are roots', () => {
  const roots = atlasOf([place('a', 'b', 'c'), place('b', 'c'), place('c'), place('d')], [])
  expect(roots.map(shape)).toEqual([{ a: [{ b: ['c'] }, 'c'] }, 'd'])
})

test('a circle is cut where it closes, and journeys that are gone are left out', () => {
  const roots = atlasOf([place('a', 'b', 'gone'), place('b', 'a', 'b')], [])
  expect(roots.map(shape)).toEqual([{ a: ['b'] }])
})

test('a record that stands twice in a branch counts once; the worst pain is the worst of all', () => {
  const [root] = atlasOf(
    [place('a', 'b'), place('b')],
    [pain('a', 'x', 2), pain('b', 'x', 4), pain('b', 'y')],
  )
  expect(root?.own).toMatchObject({ journeys: 1, painPoints: 1, worst: 2 })
  expect(root?.all).toMatchObject({ journeys: 2, painPoints: 2, worst: 4 })
})

test('what answers the records of a journey counts there, wherever the link was made', () => {
  const link = (from: AtlasLink['from'], to: AtlasLink['to']): AtlasLink => ({ from, to })
  const [late, idea, fix] = [
    { recordId: 'late', type: 'painPoint' },
    { recordId: 'idea', type: 'opportunity' },
    { recordId: 'fix', type: 'solution' },
  ] as const
  const persona = { recordId: 'clara', type: 'persona' } as const
  const other = { recordId: 'other', type: 'solution' } as const
  const answered = withAnswers(
    [pain('a', 'late', 3)],
    [link(idea, late), link(idea, fix), link(persona, other)],
  )
  const [root] = atlasOf([place('a')], answered)
  expect(root?.own).toMatchObject({ painPoints: 1, opportunities: 1, solutions: 1, worst: 3 })
})
