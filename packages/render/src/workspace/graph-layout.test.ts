import { expect, test } from 'vitest'
import { CARD, layOut } from './graph-layout.ts'

const node = (id: string, kind: 'journey' | 'painPoint' | 'opportunity') => ({
  id,
  kind,
  title: id,
})

test('kinds stand in columns from left to right, and lines of neighbours do not cross', () => {
  const { nodes, lines, width } = layOut({
    nodes: [
      node('o1', 'opportunity'),
      node('o2', 'opportunity'),
      node('j', 'journey'),
      node('p1', 'painPoint'),
      node('p2', 'painPoint'),
    ],
    edges: [
      { from: 'j', to: 'p1' },
      { from: 'j', to: 'p2' },
      { from: 'o1', to: 'p2' },
      { from: 'o2', to: 'p1' },
    ],
  })
  const at = (id: string) => nodes.find((each) => each.id === id)!
  expect(at('j').x).toBeLessThan(at('p1').x)
  expect(at('p1').x).toBeLessThan(at('o1').x)
  expect(Math.sign(at('p1').y - at('p2').y)).toBe(Math.sign(at('o2').y - at('o1').y))
  expect(lines).toHaveLength(4)
  expect(width).toBe(3 * CARD.width + 2 * CARD.gapX)
  expect(at('p1').joined.toSorted()).toEqual(['j', 'o2'])
})

test('a journey leads to an opportunity over the pain point that it answers', () => {
  const { lines } = layOut({
    nodes: [node('j', 'journey'), node('p', 'painPoint'), node('o', 'opportunity')],
    edges: [
      { from: 'j', to: 'p' },
      { from: 'j', to: 'o' },
      { from: 'o', to: 'p' },
    ],
  })
  expect(lines.map(({ from, to }) => from + to)).toEqual(['jp', 'op'])
})

test('nothing has no room', () => {
  expect(layOut({ nodes: [], edges: [] })).toEqual({
    nodes: [],
    lines: [],
    columns: [],
    width: 0,
    height: 0,
  })
})
