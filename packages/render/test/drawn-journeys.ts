import type { Card, Curve, CurvePoint, Journey, Lane, LaneType } from '@desirepath/core'
import { card, emptyJourney, lane, record, step } from './builders.ts'

const stages = [
  { id: 'plan', title: 'Plan', reach: null, funnelStep: 'Awareness' },
  { id: 'move', title: 'Move in', reach: null, funnelStep: 'Activation' },
  { id: 'live', title: 'Live there', reach: null },
]
const titles = [
  ['look', 'plan', 'Looks at flats', 'Website'],
  ['visit', 'plan', 'Visits three of them', 'Person'],
  ['sign', 'plan', 'Signs the lease', 'Paper form'],
  ['pack', 'move', 'Packs and cancels', 'Phone'],
  ['keys', 'move', 'Collects the keys', 'Office'],
  ['fix', 'live', 'Reports a fault', 'App'],
  ['stay', 'live', 'Stays another year', 'E-mail'],
] as const

type Cells = Readonly<Record<string, readonly Card[]>>

/** A plain journey of seven steps. */
export function flat(title: string, fields: Partial<Journey>): Journey {
  const steps = titles.map(([id, stageId, name, channel]) =>
    step(id, stageId, { title: name, channel }),
  )
  return emptyJourney({ title, stages, steps, ...fields })
}

export function row(type: LaneType, title: string, cells: Cells, more: Partial<Lane> = {}): Lane {
  return { ...lane(type, title, '', cells), id: `lane-${type}-${title}`, ...more }
}

let count = 0
const say = (text: string, fields: Partial<Card> = {}) =>
  card(`card${count++}`, { text, ...fields })

/** Merged columns, colours, small Markdown, assumed and evidenced cards, comments. */
export function cardsOfAllKinds(): Journey {
  count = 0
  const lanes = [
    row('story', 'Story', {
      look: [
        say(
          'Rosa has *six weeks* to find a flat in a town where she knows nobody. She reads listings at night, after work, and writes to **forty** landlords.',
          { span: 3 },
        ),
      ],
      pack: [say('Then everything happens in nine days.', { span: 2 })],
      stay: [say('A year later she would sign again.')],
    }),
    row('doing', 'Doing', {
      look: [
        say('Saves searches and **compares** by rent per m²'),
        say('Asks a friend', { colour: 'grey' }),
      ],
      visit: [say('Measures, photographs, asks about *neighbours*', { span: 2, colour: 'blue' })],
      sign: [say('Reads the lease', { assumed: true })],
      pack: [say('- cancels the old flat\n- orders a van\n- tells the **registry office**')],
      keys: [say('1. meets the caretaker\n2. reads the meters\n3. signs the `handover` form')],
      fix: [say('Sends a photo in the app, see [the guide](https://example.org/guide)')],
      stay: [say('Signs for another year', { assumed: true })],
    }),
    row('expectations', 'Expects', {
      look: [say('Photos that are *not* ten years old', { colour: 'yellow', id: 'photos' })],
      sign: [say('No hidden costs', { colour: 'red', assumed: true })],
      keys: [say('Someone is there on time', { colour: 'green' })],
      fix: [say('An answer within a day', { colour: 'violet', span: 2 })],
    }),
    row('obstacles', 'Obstacles', { sign: [say('Needs a guarantor')], fix: [say('No reply')] }),
    row('suggestions', 'Suggestions', { keys: [say('A locker for keys', { assumed: true })] }),
    row('responsible', 'Responsible', {
      look: [say('Letting team', { span: 3 })],
      keys: [say('Caretaker')],
      fix: [say('Maintenance')],
    }),
    row('list', 'Papers', {
      sign: [say('Pay slips'), say('Proof of identity'), say('Reference')],
      keys: [say('Handover form')],
    }),
    row('journeys', 'Other journeys', { fix: [say('Getting a repair done')] }),
  ]
  const comment = { id: 'c', author: 'Ada', at: '2026-02-03T09:00:00Z', text: 'Really?' }
  const open = (kind: 'card' | 'lane' | 'step' | 'stage', id: string, i: number) => ({
    id: `t${i}`,
    target: { kind, id },
    resolved: false,
    comments: [comment],
  })
  return flat('Finding and keeping a flat: every kind of card', {
    lanes,
    threads: [
      open('card', 'photos', 0),
      open('card', 'photos', 1),
      open('lane', 'lane-doing-Doing', 2),
      open('step', 'sign', 3),
      open('stage', 'move', 4),
    ],
  })
}

/** A day with a clock, numbers with bars, and importance as an arc. */
export function dayWithNumbers(): Journey {
  count = 0
  const day = [
    ['06:10', 'night', 'Wakes up', 2, 5, 'Tired before it starts'],
    ['06:45', 'night', 'Takes medicine', 5, 5, 'Nobody may be late here'],
    ['08:30', 'ward', 'Breakfast', 1, 25, ''],
    ['09:15', 'ward', 'Ward round', 4, 12, 'Three minutes decide the day'],
    ['13:00', 'ward', 'Waits for the scan', 3, 190, 'Nobody says how long'],
    ['16:30', 'home', 'Talks about going home', 5, 20, 'The one talk that counts'],
  ] as const
  const steps = day.map(([clock, stage, title], i) => ({
    ...step(`h${i}`, stage, { title }),
    clock,
    ...(i === 4 ? { width: 240 } : {}),
  }))
  const each = (make: (i: number) => Card): Cells =>
    Object.fromEntries(day.map((_, i) => [`h${i}`, [make(i)]]))
  return emptyJourney({
    title: 'A day on the ward',
    kind: 'day-in-the-life',
    stages: [
      { id: 'night', title: 'Early', reach: null },
      { id: 'ward', title: 'On the ward', reach: null },
      { id: 'home', title: 'Towards home', reach: null },
    ],
    steps,
    lanes: [
      row(
        'doing',
        'Doing',
        each((i) =>
          say(
            [
              'Listens to the corridor',
              'Swallows three pills',
              'Eats little',
              'Asks one question',
              'Lies on a trolley',
              'Writes down what to watch',
            ][i] ?? '',
          ),
        ),
      ),
      row(
        'importance',
        'Importance',
        each((i) => say(day[i]?.[5] ?? '', { value: day[i]?.[3] ?? 0 })),
      ),
      row(
        'number',
        'Minutes',
        each((i) => say('', { value: day[i]?.[4] ?? 0, ...(i === 2 ? { assumed: true } : {}) })),
        { subtitle: 'measured by the nurses' },
      ),
      row('metrics', 'Metrics', {
        h1: [say('doses given late, %', { value: 3.4 })],
        h3: [
          say('questions answered', { value: 1250 }),
          say('change to last year', { value: -140 }),
        ],
        h4: [say('**Waiting time** is reported monthly')],
      }),
    ],
  })
}

/** Lines of a service blueprint, groups, folded, clamped and hidden lanes, links between cards. */
export function serviceBlueprint(): Journey {
  count = 0
  const long =
    'The caretaker checks the flat two days before, writes a list of what is broken, orders what can be repaired in time and tells the letting team what cannot'
  const pain = record('late', 'painPoint', { title: 'Nobody at the door', severity: 4, rank: 1 })
  const small = record('lost', 'painPoint', { title: 'Form is lost', severity: 2, rank: 2 })
  return flat('Handing over a flat, as a service blueprint', {
    kind: 'service-blueprint',
    records: [pain, small],
    lanes: [
      row('touchpoints', 'Evidence', {
        look: [say('Listing with photos', { id: 'listing' })],
        sign: [say('Lease')],
        keys: [say('Key ring and handover form', { id: 'form' })],
        fix: [say('Photo of the fault', { id: 'photo' })],
      }),
      row(
        'doing',
        'Customer',
        {
          look: [say('Writes a message', { id: 'ask', linksTo: ['answer'] })],
          keys: [say('Arrives with a van', { id: 'arrive', linksTo: ['hand'] })],
          fix: [say('Reports it in the app', { id: 'report', linksTo: ['ticket'] })],
        },
        { lineBelow: 'interaction' },
      ),
      row(
        'backstage',
        'Front stage',
        {
          look: [say('Answers within a day', { id: 'answer', linksTo: ['crm'] })],
          keys: [say('Hands over the keys', { id: 'hand', linksTo: ['check'] })],
        },
        { group: 'Service team', lineBelow: 'visibility' },
      ),
      row(
        'backstage',
        'Back stage',
        {
          pack: [say(long, { id: 'check', linksTo: ['plan'] })],
          fix: [say('Sorts by urgency', { id: 'sort' })],
        },
        { group: 'Service team', height: 'clamp', lineBelow: 'internal' },
      ),
      row(
        'systems',
        'Systems',
        {
          look: [say('Customer database', { id: 'crm' })],
          pack: [say('Maintenance plan', { id: 'plan' })],
          fix: [say('Ticket system', { id: 'ticket' })],
        },
        { group: 'Support' },
      ),
      row(
        'responsible',
        'Suppliers',
        { fix: [say('Plumber'), say('Electrician'), say('Painter')] },
        { group: 'Support', height: 90 },
      ),
      row(
        'painPoints',
        'Pain points',
        {
          keys: [card('p1', { recordId: 'late' }), card('p2', { recordId: 'lost' })],
          fix: [card('p3', { recordId: 'lost' })],
        },
        { folded: true },
      ),
      row('needs', 'Needs', { look: [say('To be believed')] }, { folded: true, group: 'Research' }),
      row(
        'questions',
        'Questions',
        { look: [say('Is it loud?'), say('Pets?')], sign: [say('Deposit?')] },
        { folded: true, group: 'Research' },
      ),
      row('text', 'Internal notes', { look: [say('Not for customers')] }, { hidden: true }),
      row('solutions', 'Ideas of 2024', { look: [say('Old')] }, { hidden: true }),
    ],
  })
}

/** Assumed, scored, measured and target curves of two personas, with words of their own. */
export function manyCurves(): Journey {
  count = 0
  const people = ['Rosa', 'The Brandts'].map((title, i) => ({
    id: `p${i}`,
    title,
    draft: true,
    summary: ['Alone, in a hurry.', 'Four people and a dog.'][i] ?? '',
    share: { value: null, n: 0, low: null, high: null },
    path: titles.map(([id]) => id),
    traits: [],
    success: null,
    emotion: null,
  }))
  const curve = (
    id: string,
    kind: Curve['kind'],
    values: readonly (number | null)[],
    { words = {}, ...more }: Partial<Curve> & { words?: Readonly<Record<number, string>> } = {},
  ): Curve => ({
    id,
    kind,
    persona: null,
    points: titles.map(([stepId], i): CurvePoint => ({
      stepId,
      value: values[i] ?? null,
      n: 0,
      low: null,
      high: null,
      basis: 'assumed',
      ...(words[i] === undefined ? {} : { emotion: words[i] }),
    })),
    ...more,
  })
  return flat('Today and the target, for two kinds of tenants', {
    kind: 'to-be',
    personas: people,
    curves: [
      curve('a', 'assumed', [0.5, 1, -0.5, -1.5, 0.5, -1, 0.5], {
        words: { 0: 'curious', 3: 'overwhelmed', 4: 'relieved', 5: 'ignored' },
      }),
      curve('t', 'target', [1, 1.5, 0.5, -0.5, 1.5, 1, 1.5], { title: 'target for 2027' }),
      curve('r', 'scored', [0, 0.5, null, -1, -0.5, -1.5, null], { persona: 'p0' }),
      curve('b', 'assumed', [-0.5, -1, -1, 0, 1, 0, 1], { persona: 'p1' }),
      curve('bt', 'target', [0, 0, 0.5, 0.5, 1.5, 1, 1.8], { persona: 'p1' }),
    ],
    lanes: [
      row('emotion', 'Feeling', {}, { subtitle: 'from the workshop' }),
      row('thinking', 'Thinking', {
        look: [say('Will they take me?', { assumed: true })],
        fix: [say('I pay, and nobody answers', { assumed: true })],
      }),
    ],
    moments: [{ stepId: 'keys', type: 'momentOfTruth', text: 'Here trust is won or lost.' }],
  })
}

/** Steps after an outcome, conditions and obstacles on the way, drawn loops. */
export function branchesAndObstacles(): Journey {
  count = 0
  const base = flat('What happens on the way, and to those who leave', {})
  const way = (from: string, to: string, fields: object) => ({
    from,
    to,
    share: 1,
    n: 0,
    kind: 'next' as const,
    medianSeconds: null,
    ...fields,
  })
  return {
    ...base,
    steps: base.steps.map((each) =>
      each.id === 'pack' ? { ...each, branch: 'got no flat' } : each,
    ),
    edges: [
      way('look', 'visit', { obstacle: 'Forty answers are needed for one visit' }),
      way('visit', 'sign', { label: 'if the landlord agrees' }),
      way('sign', 'keys', { kind: 'skip', label: 'if already packed' }),
      way('sign', 'look', { kind: 'loop', label: 'lease falls through' }),
      way('pack', 'keys', { obstacle: 'The van comes only on weekdays', label: 'with a van' }),
      way('stay', 'exit', { obstacle: 'Notice must be given on paper' }),
    ],
    lanes: [
      row('doing', 'Doing', {
        look: [say('Writes to landlords')],
        pack: [say('Looks in another town')],
        keys: [say('Moves in')],
        stay: [say('Renews or gives notice')],
      }),
      row('motivation', 'Motivation', { look: [say('A shorter way to work', { span: 3 })] }),
    ],
  }
}
