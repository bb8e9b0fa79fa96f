import { recordBody, type WorkspaceRecord } from '@desirepath/core'

/** When the pictures of the workspace were made. */
export const asOf = '2026-10-04T09:00:00Z'

type Solution = WorkspaceRecord<'solution'>

/** Solutions at several stages; one is late, one has neither stage nor aim, and one a title full of marks. */
export function plannedSolutions(): readonly Solution[] {
  const solution = (title: string, fields: Partial<Solution>): Solution => ({
    id: title,
    type: 'solution',
    ...recordBody('solution', { title, ...fields }),
  })
  return [
    solution('Show the cost of delivery on the page of each thing', {
      stage: 'Consideration',
      aim: 'attract',
      status: 'inProgress',
      due: '2026-10-20',
      owner: 'Ines Albrecht',
    }),
    solution('Free delivery from 50 EUR', {
      stage: 'Consideration',
      aim: 'attract',
      status: 'planned',
      due: '2026-09-30',
      owner: 'Marketing',
    }),
    solution('A sum that stays <the same> & is explained', {
      stage: 'Purchase',
      aim: 'retain',
      status: 'inTest',
      owner: 'Checkout team',
    }),
    solution('Reminder with what goes with it', { stage: 'Loyalty', aim: 'upsell' }),
    solution('A letter after a year', { stage: 'Loyalty', aim: 'reactivate', status: 'done' }),
    solution('Somebody to ask', {}),
  ]
}

/** Two journeys below another, one of them with one below it, and two that stand alone. */
export function atlasOfSome() {
  const journey = (id: string, title: string, customers = 0) => ({
    id,
    title,
    customers,
    kind: 'as-is',
    asOf: customers === 0 ? null : '2026-10-03T00:00:00Z',
  })
  const branch = (id: string, journeys: number, children: readonly Branch[] = []): Branch => ({
    id,
    all: { journeys, painPoints: 3 * journeys, opportunities: journeys, solutions: 1, worst: 4 },
    children,
  })
  const empty = { journeys: 1, painPoints: 0, opportunities: 0, solutions: 0, worst: null }
  return {
    journeys: [
      journey('year', 'A customer’s year'),
      journey('order', 'First order, end to end', 20_000),
      journey('delivery', 'Delivery, behind the scenes'),
      {
        ...journey('service', 'Returns and what customers write to the service', 1),
        kind: 'to-be',
      },
      journey('day', 'A day of a courier'),
      { ...journey('new', 'Not drawn yet'), kind: 'day-in-the-life' },
    ],
    roots: [
      branch('year', 4, [branch('order', 2, [branch('delivery', 1)]), branch('service', 1)]),
      branch('day', 1),
      { id: 'new', all: empty, children: [] },
    ],
  }
}

interface Branch {
  readonly id: string
  readonly all: {
    readonly journeys: number
    readonly painPoints: number
    readonly opportunities: number
    readonly solutions: number
    readonly worst: number
  }
  readonly children: readonly Branch[]
}

/** From a goal to a metric. */
export function joinedRecords() {
  const node = (id: string, kind: Node['kind'], title: string): Node => ({ id, kind, title })
  return {
    nodes: [
      node('g', 'goal', 'More who begin an order finish it'),
      node('j', 'journey', 'First order, end to end'),
      node('t', 'touchpoint', 'Basket'),
      node(
        'p1',
        'painPoint',
        '1 in 3 leave at “Shipping cost shown” & few come back after they have seen it',
      ),
      node('p2', 'painPoint', 'Waiting <two> days'),
      node('d', 'delight', 'A card in the parcel'),
      node('o1', 'opportunity', 'Say what it costs'),
      node('o2', 'opportunity', 'Faster'),
      node('s', 'solution', 'Free delivery from 50 EUR'),
      node('m', 'metric', 'Orders finished'),
      node('r', 'resource', 'Contract with a courier'),
    ],
    edges: [
      ['g', 'j'],
      ['j', 't'],
      ['j', 'p1'],
      ['j', 'p2'],
      ['j', 'd'],
      ['p1', 'o1'],
      ['p2', 'o2'],
      ['o1', 's'],
      ['s', 'm'],
      ['s', 'r'],
      ['o1', 'm'],
    ].map(([from = '', to = '']) => ({ from, to })),
  }
}

interface Node {
  readonly id: string
  readonly kind: 'goal' | 'journey' | WorkspaceRecord['type']
  readonly title: string
}
