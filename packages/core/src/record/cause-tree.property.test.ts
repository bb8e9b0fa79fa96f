import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addCause,
  type Cause,
  type CauseBranch,
  causeTree,
  hangCause,
  indentCause,
  moveCause,
  outdentCause,
  removeCause,
} from './cause-tree.ts'

const cause = (id: string, parentId: string | null = null, pro = 0): Cause => ({
  id,
  parentId,
  text: id,
  counterMove: '',
  evidence:
    pro === 0
      ? []
      : [{ type: 'figure', name: 'Survey', text: '', value: null, n: pro, low: null, high: null }],
})
const shown = (branches: readonly CauseBranch[]): string[] =>
  branches.flatMap(({ cause: { id }, reasons }) => [
    id,
    ...shown(reasons).map((each) => `-${each}`),
  ])
const tree = (causes: readonly Cause[]) => shown(causeTree(causes))

test('the reason that evidence speaks for most comes first, among those of one parent', () => {
  expect(tree([cause('a'), cause('b', null, 3), cause('c', 'a', 1), cause('d', 'a', 9)])).toEqual([
    'b',
    'a',
    '-d',
    '-c',
  ])
})

test('reasons are added, indented, brought up, moved and taken away with their own', () => {
  let causes: readonly Cause[] = []
  for (const id of ['a', 'b', 'c']) causes = addCause(causes, { id, parentId: null, text: id })
  causes = indentCause(causes, 'b')
  expect(tree(causes)).toEqual(['a', '-b', 'c'])
  causes = indentCause(causes, 'c')
  expect(tree(causes)).toEqual(['a', '-b', '-c'])
  causes = moveCause(causes, 'c', -1)
  expect(tree(causes)).toEqual(['a', '-c', '-b'])
  causes = indentCause(causes, 'b')
  expect(tree(causes)).toEqual(['a', '-c', '--b'])
  expect(indentCause(causes, 'a')).toBe(causes)
  causes = outdentCause(causes, 'b')
  expect(tree(causes)).toEqual(['a', '-c', '-b'])
  expect(tree(removeCause(causes, 'a'))).toEqual([])
})

test('what evidence decides is not moved by hand', () => {
  const causes = [cause('a', null, 5), cause('b')]
  expect(moveCause(causes, 'b', -1)).toBe(causes)
})

test('whatever is done, no reason is lost, none is its own reason, and all are shown', () => {
  const ids = ['a', 'b', 'c', 'd', 'e']
  const id = fc.constantFrom(...ids)
  const act = fc.oneof(
    fc.tuple(fc.constant('in'), id, id),
    fc.tuple(fc.constant('out'), id, id),
    fc.tuple(fc.constant('up'), id, id),
    fc.tuple(fc.constant('down'), id, id),
    fc.tuple(fc.constant('hang'), id, id),
  )
  fc.assert(
    fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
      let causes: readonly Cause[] = ids.map((each, i) => cause(each, null, i % 2))
      for (const [what, one, other] of acts) {
        if (what === 'in') causes = indentCause(causes, one)
        if (what === 'out') causes = outdentCause(causes, one)
        if (what === 'up') causes = moveCause(causes, one, -1)
        if (what === 'down') causes = moveCause(causes, one, 1)
        if (what === 'hang') causes = hangCause(causes, { id: one, parentId: other })
      }
      expect(
        tree(causes)
          .map((each) => each.replaceAll('-', ''))
          .toSorted(),
      ).toEqual(ids)
    }),
  )
})

test('a circle that two people made at once, or a parent that is gone, loses nothing', () => {
  expect(tree([cause('a', 'b'), cause('b', 'a'), cause('c', 'gone')]).toSorted()).toEqual([
    'a',
    'b',
    'c',
  ])
})
