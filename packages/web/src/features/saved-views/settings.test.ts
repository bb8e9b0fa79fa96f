import type { SavedView } from '@desirepath/core'
import { expect, test } from 'vitest'
import { inAddress, isChanged, isRedundant, overSaved, settingsOf } from './settings.ts'

const board: SavedView = {
  id: 'v',
  title: 'Board',
  kind: 'map',
  settings: { hide: 'quotes,doing', zoom: '75' },
}

test('an address shows the saved view, and over it what it says itself', () => {
  expect(overSaved({ saved: 'v' }, board)).toMatchObject({ hide: 'quotes,doing', zoom: '75' })
  const shown = overSaved({ saved: 'v', zoom: '50', hide: '-', find: 'late' }, board)
  expect([shown.zoom, shown.hide, shown.find]).toEqual(['50', undefined, 'late'])
  expect(overSaved({ hide: 'x' }, null)).toEqual({ hide: 'x' })
})

test('what is shown as saved needs no word in the address, and what is taken away needs one', () => {
  const change = inAddress({ hide: 'doing,quotes', zoom: undefined, density: 'compact' }, board)
  expect(change).toEqual({ hide: undefined, zoom: '-', density: 'compact' })
  expect(inAddress({ stage: undefined, select: 'step:a' }, board)).toEqual({
    stage: undefined,
    select: 'step:a',
  })
})

test('a segment is part of a view', () => {
  expect(settingsOf({ segment: 'p1', left: 'p2' })).toEqual({ segment: 'p1' })
  expect(isChanged({ segment: 'p1' }, board)).toBe(true)
})

test('only what differs is a change', () => {
  expect(isChanged({ saved: 'v', find: 'late', select: 'step:a' }, board)).toBe(false)
  expect(isChanged({ hide: 'doing,quotes', density: '-' }, board)).toBe(false)
  expect(isRedundant({ hide: 'doing,quotes' }, board)).toBe(true)
  expect(isChanged({ zoom: '-' }, board)).toBe(true)
  expect(isChanged({ density: 'compact' }, board)).toBe(true)
})

test('what is kept is what is shown, not what is searched for or selected', () => {
  const shown = overSaved({ zoom: '-', find: 'late', select: 'step:a', density: 'compact' }, board)
  expect(settingsOf(shown)).toEqual({ hide: 'quotes,doing', density: 'compact' })
})
