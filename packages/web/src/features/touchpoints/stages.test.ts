import { expect, test } from 'vitest'
import { joined, moved, parted, type Stage } from './stages.ts'

const stage = (title: string, ...ids: string[]): Stage => ({
  title,
  touchpoints: ids.map((id) => ({ id, title: id.toUpperCase() })),
})
const told = (stages: readonly Stage[]) =>
  stages.map(({ title, touchpoints }) => `${title}: ${touchpoints.map(({ id }) => id).join('')}`)
const stages = [stage('One', 'a', 'b'), stage('Two', 'c'), stage('Three', 'd', 'e')]

test('stages are joined and parted', () => {
  expect(told(joined(stages, 1))).toEqual(['One: abc', 'Three: de'])
  expect(told(joined(stages, 0))).toEqual(told(stages))
  expect(told(parted(stages, 'e'))).toEqual(['One: ab', 'Two: c', 'Three: d', 'E: e'])
  expect(told(parted(stages, 'd'))).toEqual(told(stages))
})

test('touchpoints move in their stage and into the next; an emptied one goes', () => {
  expect(told(moved(stages, 'a', 1))).toEqual(['One: ba', 'Two: c', 'Three: de'])
  expect(told(moved(stages, 'b', 1))).toEqual(['One: a', 'Two: bc', 'Three: de'])
  expect(told(moved(stages, 'c', -1))).toEqual(['One: abc', 'Three: de'])
  expect(told(moved(stages, 'a', -1))).toEqual(told(stages))
  expect(told(moved(stages, 'e', 1))).toEqual(told(stages))
})
