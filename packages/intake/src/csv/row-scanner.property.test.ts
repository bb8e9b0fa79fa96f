import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cellText, createRowScanner } from './row-scanner.ts'

const delimiter = fc.constantFrom(',', ';', '\t', '|')
const newline = fc.constantFrom('\n', '\r\n', '\r')
const cell = fc.string({
  unit: fc.constantFrom('a', 'é', '漢', '😀', ' ', '"', ',', ';', '\t', '|', '\n', '\r', '0'),
})
const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), {
  minLength: 1,
  maxLength: 12,
})

test('what is written as CSV is read again, wherever the chunks end', () => {
  fc.assert(
    fc.property(
      table,
      delimiter,
      newline,
      fc.array(fc.integer({ min: 1, max: 40 })),
      (rows, by, end, cuts) => {
        const text = rows.map((row) => row.map((each) => quoted(each, by)).join(by)).join(end)
        expect(scan(Buffer.from(text), { by, end, cuts })).toEqual(rows)
      },
    ),
    { numRuns: 500 },
  )
})

test('any bytes at all are read the same way in one chunk and in many', () => {
  const bytes = fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', 'a', ' '), maxLength: 60 })
  fc.assert(
    fc.property(bytes, fc.array(fc.integer({ min: 1, max: 7 })), (text, cuts) => {
      const whole = scan(Buffer.from(text), { by: ',', end: '\n', cuts: [] })
      expect(scan(Buffer.from(text), { by: ',', end: '\n', cuts })).toEqual(whole)
    }),
    { numRuns: 2000 },
  )
})

function quoted(text: string, by: string): string {
  const plain =
    text !== '' && !/["\n\r]/.test(text) && !text.includes(by) && Math.abs(text.length) % 2 === 0
  return plain ? text : `"${text.replaceAll('"', '""')}"`
}

function scan(
  bytes: Buffer,
  {
    by,
    end,
    cuts,
  }: { readonly by: string; readonly end: string; readonly cuts: readonly number[] },
): string[][] {
  const rows: string[][] = []
  const separators = {
    delimiter: by.charCodeAt(0),
    newline: end === '\r' ? 13 : 10,
    width: 64,
  } as const
  const scanner = createRowScanner(separators, {
    row: (row) => rows.push(Array.from({ length: row.cells }, (_, i) => cellText(row, i))),
    broken: (line, reason) => rows.push([`broken ${line}`, reason.slice(0, 11)]),
  })
  let at = 0
  for (const length of cuts) {
    scanner.push(Buffer.from(bytes.subarray(at, at + length)))
    at = Math.min(bytes.length, at + length)
  }
  scanner.push(Buffer.from(bytes.subarray(at)))
  scanner.end()
  return rows
}
