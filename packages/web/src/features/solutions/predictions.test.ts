import { expect, test } from 'vitest'
import { expectedOf } from './predictions.ts'

const leave = (value: number) => ({ value, low: value, high: value })

test('expectations are joined by journey and step; of two about one step the better holds', () => {
  const found = expectedOf([
    {
      changes: [
        { journeyId: 'j', stepId: 'a', leave: leave(0.3) },
        { journeyId: 'j', stepId: 'b', leave: null },
      ],
    },
    {
      changes: [
        { journeyId: 'j', stepId: 'a', leave: leave(0.2) },
        { journeyId: 'k', stepId: 'a', leave: leave(0.1) },
      ],
    },
  ])
  expect(found).toEqual([
    { journeyId: 'j', expectations: [{ stepId: 'a', leave: leave(0.2) }] },
    { journeyId: 'k', expectations: [{ stepId: 'a', leave: leave(0.1) }] },
  ])
})
