import type { Journey } from '@desirepath/core'
import { discover } from '@desirepath/discovery'
import { eventColumns } from '@desirepath/intake'
import { expect, test } from 'vitest'
import { summaryLines } from './summary.ts'

const plainTerminal = { bold: (text: string) => text }

const { journey } = discover({
  columns: eventColumns(
    Array.from({ length: 40 }, (_, customer) => customer).flatMap((customer) =>
      ['visit', 'order', 'pay'].slice(0, 1 + (customer % 3)).map((activity, i) => ({
        customer: `c${customer}`,
        activity,
        time: Date.UTC(2024, 0, 1 + customer, i),
        channel: customer % 4 === 0 ? 'App' : 'Web',
      })),
    ),
  ),
  feedback: [],
  options: { cut: 'none', seed: 1 },
})

const told = (of: Journey, quarantined = 0) =>
  summaryLines({ journey: of, out: 'map', quarantined, files: [] }, plainTerminal)

test('ten different lines, whatever the map has to tell', () => {
  const bare: Journey = { ...journey, records: [], moments: [], personas: [], edges: [] }
  for (const each of [journey, bare, { ...bare, steps: [], stages: [], lanes: [], curves: [] }])
    expect(new Set(told(each)).size).toBe(10)
})

test('where customers share no typical path, that is said and no usual way is made up', () => {
  const { discovery } = journey
  const lines = told({ ...journey, discovery: discovery && { ...discovery, coverage: 0.2 } })
  expect(lines[1]).toMatch(/^These customers share no typical path/)
  expect(lines.join('\n')).not.toMatch(/usual way/)
  expect(new Set(lines).size).toBe(10)
})

test('rows that were not taken are left out, not unreadable', () => {
  expect(told(journey, 3).join('\n')).toContain('3 rows were left out')
})
