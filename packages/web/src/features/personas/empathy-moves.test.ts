import type { EmpathyField, EmpathyNote } from '@desirepath/core'
import { expect, test } from 'vitest'
import { movedByArrow, movedTo, newNotes } from './empathy-moves.ts'

const note = (id: string, field: EmpathyField): EmpathyNote => ({
  id,
  field,
  text: id,
  evidence: [],
})
const board = [note('a', 'sees'), note('b', 'pains'), note('c', 'sees'), note('d', 'gains')]
const shown = (notes: readonly EmpathyNote[]) => notes.map(({ id, field }) => `${id} ${field}`)

test('an arrow key moves a note among its neighbours first, then to the next field', () => {
  expect(shown(movedByArrow(board, 'a', 'ArrowDown'))).toEqual([
    'c sees',
    'b pains',
    'a sees',
    'd gains',
  ])
  expect(shown(movedByArrow(board, 'c', 'ArrowDown')).at(-1)).toBe('c pains')
  expect(shown(movedByArrow(board, 'a', 'ArrowRight')).at(-1)).toBe('a thinksAndFeels')
  expect(movedByArrow(board, 'a', 'ArrowLeft')).toBe(board)
  expect(movedByArrow(board, 'd', 'ArrowDown')).toBe(board)
})

test('a note is put before another, or at the end of a field', () => {
  expect(shown(movedTo(board, 'd', { field: 'sees', before: 'c' }))).toEqual([
    'a sees',
    'b pains',
    'd sees',
    'c sees',
  ])
  expect(movedTo(board, 'a', { field: 'sees', before: 'a' })).toBe(board)
})

test('nothing is put on the board twice', () => {
  expect(newNotes(board, [note('a', 'gains'), note('E', 'gains'), note('e', 'pains')])).toEqual([
    note('E', 'gains'),
  ])
})
