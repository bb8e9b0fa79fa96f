import { expect, test } from 'vitest'
import { branchesOf } from './branches.ts'
import type { Step } from './journey.ts'

const stages = [
  { id: 'buy', title: 'Buy', reach: null },
  { id: 'use', title: 'Use', reach: null },
]

function step(id: string, stageId: string, branch?: string): Step {
  return {
    id,
    stageId,
    title: id,
    activities: [],
    channel: null,
    channels: [],
    measured: null,
    ...(branch !== undefined && { branch }),
  }
}

test('neighbours of one stage and one outcome are one branch, named by its first step', () => {
  const steps = [
    step('choose', 'buy'),
    step('leave', 'buy', 'refused'),
    step('write', 'buy', 'refused'),
    step('wait', 'buy', 'late'),
    step('return', 'use', 'late'),
    step('pay', 'buy'),
    step('again', 'buy', 'refused'),
  ]
  expect(branchesOf({ stages, steps })).toEqual([
    { id: 'leave', outcome: 'refused', stepIds: ['leave', 'write'] },
    { id: 'wait', outcome: 'late', stepIds: ['wait'] },
    { id: 'again', outcome: 'refused', stepIds: ['again'] },
    { id: 'return', outcome: 'late', stepIds: ['return'] },
  ])
})

test('without a main path nothing is beside it', () => {
  expect(branchesOf({ stages, steps: [step('leave', 'buy', 'refused')] })).toEqual([])
})
