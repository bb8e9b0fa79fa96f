import { blankBrief, type Journey } from '@desirepath/core'

/** A journey of one stage, some steps, and the lanes that tests write in. */
export function blankJourney(steps: number): Journey {
  return {
    schema: 'desirepath.journey/1',
    id: 'blank',
    title: 'Blank',
    kind: 'as-is',
    brief: blankBrief,
    discovery: null,
    stages: [{ id: 'a', title: 'A', reach: null }],
    steps: Array.from({ length: steps }, (_, i) => ({
      id: `s${i}`,
      stageId: 'a',
      title: `Step ${i}`,
      activities: [],
      channel: null,
      channels: [],
      measured: null,
    })),
    edges: [],
    lanes: (['doing', 'painPoints', 'emotion'] as const).map((type) => ({
      id: type,
      type,
      title: type,
      subtitle: '',
      cells: [],
    })),
    curves: [{ id: 'c', kind: 'assumed', persona: null, points: [] }],
    moments: [],
    personas: [],
    records: [],
  }
}
