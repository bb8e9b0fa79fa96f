import { expect, test } from 'vitest'
import { emptyJourney } from '../../test/builders.ts'
import { cardsOfAllKinds, manyCurves } from '../../test/drawn-journeys.ts'
import { shopJourney } from '../../test/shop-journey.ts'
import { chapters } from './chapters.ts'
import { describe as tell } from './describe.ts'

test('the story names the worst pain, the leak, the wait and the feeling, each with its n', () => {
  const story = tell(shopJourney()).join('\n')
  expect(story).toContain('96,478 journeys between 2 Jan 2017 and 31 Mar 2018')
  expect(story).toContain('Parcel arrives later than promised')
  expect(story).toContain('37,626 of the 96,478 that reach it')
  expect(story).toContain('9.4 days')
  expect(story).toContain('Customers feel worst at “Waits for dispatch” (frustrated, −1.3')
  expect(story).not.toMatch(/undefined|NaN|null/)
})

test('a drawn journey does not pretend to be measured', () => {
  const story = tell(emptyJourney({ title: 'Idea' }))
  expect(story[0]).toContain('nothing on it is measured yet')
  expect(story.join(' ')).toContain('It has no steps yet.')
})

test('a map that people drew is told step by step, and says what is assumed', () => {
  const story = tell(cardsOfAllKinds())
  const text = story.join('\n')
  expect(text).toContain('of its 26 cards are assumed: written from what is typical')
  expect(text).toContain('They do: Saves searches and compares by rent per m²; Asks a friend.')
  expect(text).toContain('In their way: Needs a guarantor.')
  expect(text).toContain('It names 2 obstacles.')
  expect(text).not.toMatch(/\*|proven|undefined|null/)
  expect(new Set(story).size).toBe(story.length)
})

test('the story of a persona follows its way and its feeling', () => {
  const journey = manyCurves()
  const told = tell(
    {
      ...journey,
      personas: journey.personas.map((each) => ({ ...each, path: ['look', 'fix'] })),
    },
    { persona: 'p0' },
  ).join('\n')
  expect(told).toContain(
    'Told as the way of Rosa. Alone, in a hurry. It leads through Looks at flats, then Reports a fault.',
  )
  expect(told).toContain('They feel angry (−1.5, scored).')
  expect(told).not.toContain('“Packs and cancels” (Phone)')
})

test('no warning is told twice', () => {
  const shop = shopJourney()
  const warnings = [
    'There is no feedback: what customers feel is not on this map.',
    'These customers share no typical path; read the flow instead.',
    'The events span 3 days.',
    'The events span 3 days.',
  ]
  const discovery = shop.discovery && { ...shop.discovery, warnings, coverage: 0.2, feedback: 0 }
  const story = tell({ ...shop, discovery, curves: [] })
  for (const words of [/typical path/, /The events span/, /no feedback/])
    expect(story.filter((sentence) => words.test(sentence))).toHaveLength(1)
})

test('the chapters are the stages and steps of the way, with the decisive moment at its step', () => {
  const journey = manyCurves()
  const moment = { stepId: 'fix', type: 'momentOfTruth', text: 'Here they decide' } as const
  const told = chapters(
    {
      ...journey,
      moments: [moment],
      personas: journey.personas.map((each) => ({ ...each, path: ['look', 'fix'] })),
    },
    { persona: 'p0' },
  )
  const heads = told.filter(({ as }) => as === 'step')
  expect(heads.map(({ id }) => id)).toEqual(['look', 'fix'])
  const stages = told.flatMap(({ as, id }) => (as === 'stage' ? [id] : []))
  const own = new Set(
    journey.steps.filter(({ id }) => ['look', 'fix'].includes(id)).map(({ stageId }) => stageId),
  )
  expect(stages).toEqual([...own])
  const after = told.slice(told.indexOf(heads[1]!) + 1)
  expect(after.map(({ text }) => text).join(' ')).toContain('A moment of truth: Here they decide.')
})

test('a measured journey is told step by step, too, with its figures', () => {
  const told = chapters(shopJourney())
  const at = told.findIndex(({ as, text }) => as === 'step' && text === 'Waits for dispatch')
  expect(told[at + 1]?.text).toMatch(/of journeys come here \(n.=.96,478\)/)
  expect(told.map(({ text }) => text).join(' ')).not.toMatch(/undefined|NaN|null/)
})

test('the way of a persona is told with the figures of its own customers where they are known', () => {
  const shop = shopJourney()
  const persona = shop.personas[0]?.id ?? ''
  const steps = shop.steps.map((step) => ({
    ...step,
    measured: step.measured && {
      ...step.measured,
      reach: { value: 0.75, n: 400, low: 0.7, high: 0.8 },
    },
  }))
  const { stages, curves } = shop
  const told = chapters(shop, { persona, own: { steps, stages, curves } })
  const text = told.map((block) => block.text).join(' ')
  expect(text).toMatch(/75.% of their journeys come here \(n.=.400\)/)
  const titles = told.filter(({ as }) => as === 'part').map((block) => block.text)
  expect(titles.slice(0, 2)).toEqual(['What stands out', 'What stands out for everyone'])
  expect(
    chapters(shop, { persona })
      .map((block) => block.text)
      .join(' '),
  ).not.toContain('of their')
})
