import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { unmeasuredRecord } from '../journey/blank.ts'
import type { Journey } from '../journey/journey.ts'
import { secondsIn } from './expected.ts'
import { gapsOf } from './gaps.ts'

const file = join(import.meta.dirname, '../../../export/fixtures/shop.json')
const shop = JSON.parse(readFileSync(file, 'utf8')) as Journey

test('a length of time is read out of a sentence', () => {
  expect(secondsIn('An answer within two days')).toBe(172_800)
  expect(secondsIn('In 1.5 hours, not more')).toBe(5400)
  expect(secondsIn('a 10-minute wait')).toBe(600)
  expect(secondsIn('Quickly')).toBeNull()
  expect(secondsIn('Monday morning')).toBeNull()
})

test('a gap that says in figures what customers expect is held against what was measured', () => {
  const step = shop.steps.find(({ measured }) => (measured?.stay.medianSeconds ?? 0) > 120)!
  const gap = (expected: string) => {
    const record = unmeasuredRecord({
      id: 'gap',
      type: 'painPoint',
      title: 'Slow',
      stepIds: [step.id],
      judged: { form: 'gap', expected },
    })
    return gapsOf({ ...shop, records: [record] }).filter(({ what }) => what === 'expected')
  }
  expect(gap('It takes one minute')).toMatchObject([
    { assumed: 60, measured: step.measured!.stay.medianSeconds, n: step.measured!.stay.n },
  ])
  expect(gap('It takes 60 weeks')).toEqual([])
  expect(gap('It is quick')).toEqual([])
})
