import type { Upload } from '@desirepath/contract'
import { expect, test } from 'vitest'
import {
  formatScale,
  lacks,
  mappedFile,
  roleOf,
  titleFrom,
  withRole,
  withScale,
} from './mapping.ts'

const upload: Upload = {
  id: 'u1',
  name: 'order_log-2024.csv',
  size: 12,
  preview: {
    kind: 'csv',
    encoding: 'utf-8',
    delimiter: ',',
    rows: [],
    columns: [],
    purpose: 'events',
    eventMapping: { customer: 'who', activity: 'what' },
    feedbackMapping: {},
    caseColumn: false,
    problems: [],
  },
}

test('a role moves to the column it is given to, and a column holds one role', () => {
  const file = withRole(mappedFile(upload), 'what', 'customer')
  expect(roleOf(file, 'what')).toBe('customer')
  expect(roleOf(file, 'who')).toBe('')
  expect(lacks(file)).toEqual(['activity', 'time'])
})

test('feedback needs a text or a score', () => {
  const file = { ...mappedFile(upload), purpose: 'feedback' as const }
  expect(lacks(file)).toEqual(['said'])
  expect(lacks(withRole(file, 'comment', 'text'))).toEqual([])
})

test('a scale goes into the mapping and out again', () => {
  const file = withScale(mappedFile(upload), 'nps:0:10')
  expect(file.feedback.scale).toEqual({ kind: 'nps', min: 0, max: 10 })
  expect(formatScale(file.feedback.scale)).toBe('nps:0:10')
  expect(withScale(file, '').feedback.scale).toBeUndefined()
})

test('a title is made from the name of the file', () => {
  expect(titleFrom([mappedFile(upload)])).toBe('Order log 2024')
})
