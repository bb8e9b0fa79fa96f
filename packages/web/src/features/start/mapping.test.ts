import type { Upload } from '@desirepath/contract'
import { expect, test } from 'vitest'
import {
  formatScale,
  lacks,
  mappedAsBefore,
  mappedFile,
  roleOf,
  titleFrom,
  withRole,
  withScale,
} from './mapping.ts'
import { optionsAsBefore } from './options.ts'

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

const before = {
  title: 'Orders',
  events: [],
  feedback: [{ uploadId: 'u1', mapping: { text: 'what', scale: { min: 1, max: 5 } } }],
  success: null,
  cut: { minutes: 90 },
  seed: 1,
}

test('an earlier import gives its columns and settings back', () => {
  const file = mappedAsBefore(upload, before)
  expect([file.purpose, roleOf(file, 'what')]).toEqual(['feedback', 'text'])
  expect(formatScale(file.feedback.scale)).toBe('rating:1:5')
  expect(mappedAsBefore({ ...upload, id: 'new' }, before).purpose).toBe('events')
  expect(optionsAsBefore(before)).toEqual({
    title: 'Orders',
    success: null,
    cut: 'minutes',
    minutes: 90,
  })
})
