import { expect, test } from 'vitest'
import { visualRuns } from './runs.ts'

const shown = (line: string) => visualRuns(line).map((run) => [run.family.name, run.text, run.rtl])

test('Latin, Greek and Cyrillic are one run of Inter', () => {
  expect(shown('Ärger, Ελληνικά, Привет – 61\u202f%')).toEqual([
    ['Inter', 'Ärger, Ελληνικά, Привет – 61\u202f%', false],
  ])
})

test('each script comes from the family that has it', () => {
  const names = (line: string) => visualRuns(line).map((run) => run.family.name)
  expect(names('你好 world')).toEqual(['Noto Sans SC', 'Inter'])
  expect(names('안녕')).toEqual(['Noto Sans KR'])
  expect(names('かな')).toEqual(['Noto Sans SC'])
  expect(names('नमस्ते')).toEqual(['Noto Sans Devanagari'])
  expect(names('สวัสดี')).toEqual(['Noto Sans Thai'])
  expect(names('שלום')).toEqual(['DejaVu Sans'])
  expect(names('👨‍👩‍👧❤️')).toEqual(['Noto Emoji'])
})

test('right-to-left lines are read from the right, numbers and Latin inside from the left', () => {
  const runs = shown('\u2067مرحبا ORDER 42 الطلب.\u2069')
  expect(runs.map(([, text]) => text)).toEqual(['الطلب.', ' ', 'ORDER 42', 'مرحبا '])
  expect(runs.map(([, , rtl]) => rtl)).toEqual([true, true, false, true])
})

test('an Arabic word in an English line stays in its place', () => {
  expect(shown('Say مرحبا twice').map(([, text]) => text)).toEqual(['Say ', 'مرحبا', ' ', 'twice'])
})

test('a character that no font has becomes a dot, not a box', () => {
  expect(shown('a\u{13000}b')).toEqual([['Inter', 'a·b', false]])
})
