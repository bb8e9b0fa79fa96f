import { MOST_TAGS } from '@desirepath/core'
import { expect, test } from 'vitest'
import { blankJourney } from '../test/blank-journey.ts'
import { exchange, seededDocument } from '../test/peers.ts'
import { applyJourney } from './apply.ts'
import { type JourneyDocument, tableOf } from './document.ts'
import { addCard, changeCards } from './edits/cards.ts'
import { createHistory } from './history.ts'
import { projectJourney } from './projection.ts'

/** Two peers with one card of these tags. */
function twoWith(tags: readonly string[] | undefined) {
  const [ana, ben] = [seededDocument(1), seededDocument(2)] as const
  const journey = blankJourney(1)
  applyJourney(ana, journey)
  const place = { laneId: journey.lanes[0]!.id, stepId: journey.steps[0]!.id }
  const id = addCard(ana, place, { text: 'Calls', ...(tags && { tags: [...tags] }) })
  exchange([ana, ben])
  return { ana, ben, id }
}

function tagsIn(doc: JourneyDocument): readonly string[] | undefined {
  const cards = projectJourney(doc).lanes.flatMap(({ cells }) =>
    cells.flatMap(({ cards }) => cards),
  )
  return cards[0]?.tags
}

const tag = (doc: JourneyDocument, id: string, ...tags: readonly string[]) =>
  changeCards(doc, [id], { tags: tags.length === 0 ? undefined : [...tags] })

test('who add different tags at once both keep theirs, in one order for everybody', () => {
  const { ana, ben, id } = twoWith(['vip'])
  tag(ana, id, 'vip', 'spring')
  tag(ben, id, 'vip', 'autumn')
  exchange([ana, ben])
  expect(tagsIn(ana)).toEqual(['vip', 'autumn', 'spring'])
  expect(tagsIn(ben)).toEqual(tagsIn(ana))
})

test('one is taken away while another is added', () => {
  const { ana, ben, id } = twoWith(['vip', 'old'])
  tag(ana, id, 'vip')
  tag(ben, id, 'vip', 'old', 'new')
  exchange([ana, ben])
  expect(tagsIn(ana)).toEqual(['vip', 'new'])
  expect(tagsIn(ben)).toEqual(['vip', 'new'])
})

test('undo takes back my tag and leaves yours', () => {
  const { ana, ben, id } = twoWith(undefined)
  const history = createHistory(ana)
  tag(ana, id, 'mine')
  exchange([ana, ben])
  tag(ben, id, 'mine', 'yours')
  exchange([ana, ben])
  history.undo()
  exchange([ana, ben])
  expect(tagsIn(ana)).toEqual(['yours'])
  expect(tagsIn(ben)).toEqual(['yours'])
})

test.each([[['b', 'a']], [['a']], [[]], [undefined]])('%j comes out as it went in', (tags) => {
  const { ana, id } = twoWith(['a', 'c', 'b'])
  changeCards(ana, [id], { tags })
  expect(tagsIn(ana)).toEqual(tags)
})

test('a document of version 1 is read, and joined with what two people add to it', () => {
  const { ana, ben, id } = twoWith(undefined)
  tableOf(ana, 'cards').get(id)?.set('tags', ['vip', 'old'])
  exchange([ana, ben])
  expect(tagsIn(ben)).toEqual(['vip', 'old'])
  tag(ana, id, 'vip', 'old', 'spring')
  tag(ben, id, 'vip', 'autumn')
  exchange([ana, ben])
  // What was in the list of old is kept where somebody has just said that it is there.
  expect(tagsIn(ana)).toEqual(['vip', 'autumn', 'old', 'spring'])
  expect(tagsIn(ben)).toEqual(tagsIn(ana))
})

test('more tags than a card may have are cut, and the card stays', () => {
  const { ana, ben, id } = twoWith(undefined)
  const many = (name: string) => Array.from({ length: MOST_TAGS }, (_, i) => `${name}${i}`)
  tag(ana, id, ...many('a'))
  tag(ben, id, ...many('b'))
  exchange([ana, ben])
  expect(tagsIn(ana)).toHaveLength(MOST_TAGS)
  expect(tagsIn(ben)).toEqual(tagsIn(ana))
})
