import { recordTypes } from '@desirepath/core'
import { expect, test } from 'vitest'
import { allColumns, columnsText, shownColumns } from './shown.ts'

const names = (columns: readonly { readonly name: string }[]) => columns.map(({ name }) => name)

test('the usual columns of every list are there', () => {
  for (const type of recordTypes) {
    const all = new Set(names(allColumns(type, [])))
    const shown = names(shownColumns(type, undefined, []))
    expect(shown.filter((name) => !all.has(name))).toEqual([])
    expect(columnsText(type, shown)).toBeUndefined()
  }
})

test('an address says which columns stand in which order, fields of one’s own among them', () => {
  const asked = columnsText('solution', ['owner', 'own:Budget', 'status'])
  expect(shownColumns('solution', asked, ['Budget'])).toEqual([
    { name: 'owner', title: 'Owner' },
    { name: 'own:Budget', title: 'Budget' },
    { name: 'status', title: 'Status' },
  ])
  expect(names(shownColumns('solution', asked, []))).toContain('own:Budget')
})

test('what an address says wrongly is left out', () => {
  expect(shownColumns('solution', '["severity","owner","owner",3]', [])).toHaveLength(1)
  expect(shownColumns('solution', 'owner', [])).toEqual([])
})
