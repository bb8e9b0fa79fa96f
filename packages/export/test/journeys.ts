import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Card, type Journey, type Lane, parseJourney } from '@desirepath/core'

/** A journey of the fixtures, read as any other canonical JSON. */
export function fixtureJourney(
  name: 'shop' | 'hostile' | 'empty' | 'missing-values' | 'arabic',
): Journey {
  const parsed = parseJourney(
    readFileSync(join(import.meta.dirname, '../fixtures', `${name}.json`), 'utf8'),
  )
  if (parsed.type !== 'journey') throw new Error(parsed.problems.join('\n'))
  return parsed.journey
}

/** The shop as people draw it: marks, spans, attachments, hostile words, a hidden lane, an obstacle. */
export function drawnJourney(): Journey {
  const shop = fixtureJourney('shop')
  const lanes = [
    lane('rich', 'text', [
      [
        1,
        card(
          'marks',
          '**Bold** and *italic*, [a link](https://example.com/?a=1&b=2)\n- one\n- two',
          { span: 3 },
        ),
      ],
      [
        1,
        card('coloured', 'Plain, single', {
          colour: 'yellow',
          assumed: true,
          tags: ['price', 'late'],
        }),
      ],
      [2, card('formula', "=cmd|' /C calc'!A0")],
      [3, card('arabic', 'العربية نص مع 123')],
      [3, card('signs', 'family 👩‍👩‍👧 🎉 中文文本 \u0000\u0007\ufffe\ud800 ]]> <b>&amp;')],
      [4, card('long', 'word '.repeat(2000))],
      [4, card('unbroken', 'x'.repeat(10_000))],
    ]),
    lane('weight', 'importance', [[0, card('five', null, { value: 5 })]]),
    lane('pictures', 'images', [
      [
        0,
        card('image', null, {
          attachment: { url: '/files/a.png', name: 'a.png', alt: 'A person opens the app' },
        }),
      ],
    ]),
    {
      ...lane('secret', 'text', [[0, card('kept', 'Nobody shall read this')]]),
      hidden: true as const,
    },
  ]
  return {
    ...shop,
    title: 'Drawn by hand',
    discovery: null,
    edges: shop.edges.map((edge, i) =>
      i === 0 ? { ...edge, label: 'finds it', obstacle: 'no time' } : edge,
    ),
    steps: shop.steps.map((step, i) =>
      i === 0 ? { ...step, measured: null, clock: '08:30' } : { ...step, measured: null },
    ),
    lanes: [...shop.lanes, ...lanes],
  }

  function lane(id: string, type: Lane['type'], cards: readonly (readonly [number, Card])[]): Lane {
    const cells = shop.steps.flatMap(({ id: stepId }, i) => {
      const own = cards.filter(([column]) => column === i).map(([, each]) => each)
      return own.length === 0 ? [] : [{ stepId, cards: own }]
    })
    return { id, type, title: `Lane ${id}`, subtitle: '', cells }
  }
}

function card(id: string, text: string | null, more: Partial<Card> = {}): Card {
  return { id, text, recordId: null, note: null, score: null, at: null, language: null, ...more }
}

/** Forty steps and twenty lanes with a card in each cell. */
export function largeJourney(): Journey {
  const shop = fixtureJourney('shop')
  const pick = <T>(items: readonly T[], i: number): T => items[i % items.length] as T
  const stages = Array.from({ length: 8 }, (_, i) => ({ ...pick(shop.stages, i), id: `stage${i}` }))
  const steps = Array.from({ length: 40 }, (_, i) => {
    const step = pick(shop.steps, i)
    return {
      ...step,
      id: `step${i}`,
      stageId: `stage${Math.floor(i / 5)}`,
      title: `${step.title} ${i + 1}`,
    }
  })
  const lanes = Array.from({ length: 20 }, (_, row): Lane => ({
    id: `lane${row}`,
    type: 'text',
    title: `Lane ${row + 1}`,
    subtitle: 'actions',
    cells: steps.map(({ id }, i) => ({
      stepId: id,
      cards: [
        card(
          `${row}-${i}`,
          `Card ${row}.${i}: opens three listings in tabs and compares the freight`,
        ),
      ],
    })),
  }))
  const curves = shop.curves.map((curve) => ({
    ...curve,
    points: steps.map(({ id }, i) => ({ ...pick(curve.points, i), stepId: id })),
  }))
  const kept = shop.lanes.filter(({ type }) => type === 'measured' || type === 'emotion')
  return {
    ...shop,
    stages,
    steps,
    curves,
    lanes: [...kept, ...lanes],
    edges: [],
    moments: [],
    personas: [],
  }
}
