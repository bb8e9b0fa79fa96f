import type { Evidence } from '@desirepath/core'
import type { StoredRecord } from '@desirepath/store'
import { expect, test } from 'vitest'
import { withBacking } from './backing.ts'

const said = { type: 'feedback', feedbackId: 'f', text: 'I waited a week.' } as Evidence
const persona = {
  type: 'persona',
  body: {
    evidence: [],
    empathy: [{ id: 'n', field: 'pains', text: 'It takes long', evidence: [] }],
  },
} as unknown as StoredRecord

test('evidence is put to one note of an empathy map, once', () => {
  const first = withBacking(persona, { evidence: [said], against: false, note: 'n' })
  expect(first).toMatchObject({
    fields: { empathy: [{ id: 'n', evidence: [{ feedbackId: 'f' }] }] },
    already: 0,
  })
  const body = { ...persona.body, ...first.fields }
  const again = { evidence: [said], against: false, note: 'n' }
  expect(withBacking({ ...persona, body }, again).already).toBe(1)
})

test('a note that is not there is refused, and so is a note of something else', () => {
  const to = { evidence: [said], against: false, note: 'other' }
  expect(() => withBacking(persona, to)).toThrow('no such note')
  const pain = { ...persona, type: 'painPoint' } as StoredRecord
  expect(() => withBacking(pain, { ...to, note: 'n' })).toThrow('no such note')
})
