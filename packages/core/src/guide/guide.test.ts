import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Journey } from '../journey/journey.ts'
import {
  blankMark,
  isOverdue,
  itemState,
  progressOf,
  readChecklist,
  writeChecklist,
} from './checklist.ts'
import { type ChecklistItem, checklistTemplateSchema } from './checklist-schema.ts'
import { factsOfJourney, factsOfWorkspace } from './facts.ts'
import { methodChecklists } from './method.ts'

const file = join(import.meta.dirname, '../../../export/fixtures/shop.json')
const shop = JSON.parse(readFileSync(file, 'utf8')) as Journey
const empty = JSON.parse(readFileSync(file.replace('shop', 'empty'), 'utf8')) as Journey

test('the checklists of the method are whole: own ids, related ones that there are', () => {
  const ids = methodChecklists.flatMap(({ items }) => items.map(({ id }) => id))
  expect(new Set(ids).size).toBe(ids.length)
  for (const template of methodChecklists) {
    expect(checklistTemplateSchema.parse(template)).toEqual(template)
    for (const id of template.related) expect(methodChecklists.map((each) => each.id)).toContain(id)
  }
  expect(new Set(methodChecklists[0]!.items.map(({ section }) => section)).size).toBe(20)
})

test('what is done is seen in the journey and the workspace', () => {
  const seen = factsOfJourney(shop)
  expect(seen).toMatchObject({ hasLog: true, stages: true, pains: true, nothingWrong: false })
  const nothing = Object.entries(factsOfJourney(empty)).filter(([, isSeen]) => isSeen)
  expect(nothing.map(([name]) => name)).toEqual([])
  const counts = {
    members: 2,
    journeys: 1,
    plans: 0,
    workshops: 1,
    namedVersions: 0,
    isRenewed: false,
    personas: 0,
    touchpoints: 0,
    metrics: 0,
    solutions: 0,
  }
  expect(factsOfWorkspace(counts)).toMatchObject({ colleagues: true, workshop: true, plan: false })
})

test('an item stands as people ticked it, else as it is seen', () => {
  const item = { fact: 'hasLog' as const }
  const facts = { hasLog: true }
  expect(itemState(item, { mark: undefined, facts })).toBe('done')
  expect(itemState(item, { mark: { ...blankMark, state: 'open' }, facts })).toBe('open')
  expect(itemState({}, { mark: { ...blankMark, state: 'skipped' }, facts })).toBe('skipped')
  expect(itemState({}, { mark: undefined, facts })).toBe('open')
  expect(progressOf(['done', 'open', 'skipped'])).toEqual({ done: 1, of: 2 })
  expect(isOverdue('open', '2026-01-01', '2026-01-02')).toBe(true)
  expect(isOverdue('done', '2026-01-01', '2026-01-02')).toBe(false)
  expect(isOverdue('open', '2026-01-02', '2026-01-02')).toBe(false)
})

test('a checklist is written a line an item, and items that keep their words keep what they know', () => {
  const before: ChecklistItem[] = [
    { id: 'a', section: 'First', text: 'Look', fact: 'hasLog', way: 'newData' },
    { id: 'b', section: 'Then', text: 'Leap' },
  ]
  expect(writeChecklist(before)).toBe('# First\nLook\n\n# Then\nLeap')
  let n = 0
  const read = readChecklist('# First\n- [ ] Look\n\n# Last\n* Land\n\n', {
    before,
    newId: () => `new-${(n += 1)}`,
  })
  expect(read).toEqual([
    { id: 'a', section: 'First', text: 'Look', fact: 'hasLog', way: 'newData' },
    { id: 'new-1', section: 'Last', text: 'Land' },
  ])
  expect(readChecklist(writeChecklist(before), { before, newId: () => '' })).toEqual(before)
})
