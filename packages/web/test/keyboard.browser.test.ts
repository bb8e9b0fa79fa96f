import type { Journey } from '@desirepath/core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Hands, handsOn } from './by-keys.ts'
import { openStage, type Stage } from './stage.ts'

let stage: Stage
let hands: Hands

/** From here on nothing but keys: no pointer, no field filled, no focus given by the test. */
beforeAll(async () => {
  stage = await openStage()
  await stage.page.emulateMedia({ reducedMotion: 'reduce' })
  hands = handsOn(stage.page)
})

afterAll(() => stage?.close())

async function stored(): Promise<Journey> {
  const id = new URL(stage.page.url()).pathname.split('/')[2] ?? ''
  return stage.read<Journey>(`/api/journeys/${id}`)
}

/** What is stored follows the screen within seconds. */
function eventually<T>(read: () => T) {
  return expect.poll(read, { timeout: 10_000 })
}

const titles = (items: readonly { readonly title: string }[]) => items.map(({ title }) => title)

/** Opens the menu of what has the focus. */
async function openMenu(): Promise<void> {
  await hands.press('Shift+F10')
  await eventually(async () => (await hands.focus()).role).toMatch(/^menu/)
}

/** Gives a command by its name. */
async function command(name: string): Promise<void> {
  await hands.press('Control+k')
  await hands.at('Search and commands')
  await hands.type(name)
  await hands.press('Enter')
}

test('an empty journey is begun and named', async () => {
  const { page } = stage
  await hands.until('Tab', 'Draw a journey')
  await hands.press('Enter')
  await page.waitForURL('**/draw')
  await page.getByRole('button', { name: 'Empty map' }).waitFor()
  await hands.until('Tab', 'Title')
  await hands.type('How a neighbour moves in')
  await hands.until('Tab', /Empty map/)
  await hands.press('Enter')
  await page.getByRole('grid', { name: /How a neighbour moves in/ }).waitFor()
  await page.getByRole('button', { name: 'Undo' }).waitFor()
  await eventually(async () => (await hands.focus()).cell).not.toBe('')
})

test('stages and steps are added, renamed, moved and made wider', async () => {
  await hands.until('ArrowUp', 'First stage')
  await hands.press('F2')
  await hands.at('Title of the stage')
  await hands.type('Search')
  await hands.press('Enter')
  await hands.at('Search')
  await hands.press('Control+Enter')
  await hands.at('Title of the stage')
  await hands.type('Moving')
  await hands.press('Enter')
  await hands.at('Moving')
  await hands.press('ArrowDown')
  await hands.at('Add a step')
  await hands.press('Enter')
  await hands.at('Title of the step')
  await hands.type('Packs')
  await hands.press('Enter')
  await hands.at('Packs')
  await hands.press('Control+Enter')
  await hands.at('Title of the step')
  await hands.type('Arrives')
  await hands.press('Enter')
  await hands.at('Arrives')
  await hands.press('Alt+ArrowLeft')
  await hands.at('Arrives')
  await eventually(async () => titles((await stored()).steps).slice(3)).toEqual([
    'Arrives',
    'Packs',
  ])
  await hands.press('Control+z')
  await eventually(async () => titles((await stored()).steps).slice(3)).toEqual([
    'Packs',
    'Arrives',
  ])
  await hands.press('Control+Shift+z')
  await eventually(async () => titles((await stored()).steps).slice(3)).toEqual([
    'Arrives',
    'Packs',
  ])
  await hands.press('Control+z')
  await hands.at('Arrives')
  await hands.press('Alt+Shift+ArrowRight')
  await hands.at('Arrives')
  await eventually(async () => (await stored()).steps[4]?.width).toBeGreaterThan(96)
  await hands.until('ArrowLeft', 'Third step')
  await hands.press('Delete')
  await hands.at('Second step')
  await hands.press('F2')
  await hands.at('Title of the step')
  await hands.type('Visits')
  await hands.press('Shift+Tab')
  await hands.at('Title of the step')
  await hands.type('Reads the advert')
  await hands.press('Enter')
  await hands.at('Reads the advert')
  await hands.press('ArrowUp')
  await hands.at('Search')
  await hands.press('Alt+ArrowRight')
  await hands.at('Search')
  await eventually(async () => titles((await stored()).stages)).toEqual(['Moving', 'Search'])
  await hands.press('Alt+ArrowLeft')
  await eventually(async () => titles((await stored()).stages)).toEqual(['Search', 'Moving'])
})

/** From the head of a lane. */
async function addLaneBelow(search: string, title: string): Promise<void> {
  await hands.press('Control+Enter')
  await hands.at('Which kind of lane?')
  await hands.type(search)
  await hands.press('Enter')
  await hands.at(new RegExp(`^${title}`))
}

test('lanes of several kinds are added, renamed, moved and parted by a line', async () => {
  await hands.until('ArrowDown', /^Opportunities/)
  await hands.press('ArrowLeft')
  await hands.at(/^Opportunities/)
  await addLaneBelow('back', 'Back stage')
  await addLaneBelow('number', 'Number')
  await addLaneBelow('goals', 'Goals')
  await hands.press('F2')
  await hands.at('Title of the lane')
  await hands.type('What they hope for')
  await hands.press('Enter')
  await hands.at(/^What they hope for/)
  await hands.press('Alt+ArrowUp')
  await hands.at(/^What they hope for/)
  await eventually(async () => titles((await stored()).lanes).slice(-3)).toEqual([
    'Back stage',
    'What they hope for',
    'Number',
  ])
  await hands.until('ArrowUp', /^Opportunities/)
  await openMenu()
  await hands.until('ArrowDown', 'Line below')
  // A menu that has just been drawn may not open its lower one at the first press.
  const lower = stage.page.getByText('Line of visibility', { exact: true })
  for (let n = 0; n < 5 && !(await lower.isVisible()); n++) {
    await hands.press('ArrowRight')
    await lower.waitFor({ timeout: 1000 }).catch(() => {})
  }
  await hands.until('ArrowDown', 'Line of visibility')
  await hands.press('Enter')
  await eventually(async () => (await stored()).lanes.at(-4)?.lineBelow).toBe('visibility')
  await hands.at(/^Opportunities/)
  await openMenu()
  await hands.press('Tab')
  await hands.at(/^Opportunities/)
})

/** Waits until the focus stands in a cell of this step. */
async function atStep(title: string): Promise<void> {
  const id = (await stored()).steps.find((step) => step.title === title)?.id
  await eventually(async () => (await hands.focus()).cell.split('~')[1]).toBe(id)
}

/** All words of a lane's cards by step. */
async function wordsOf(title: string): Promise<Record<string, (string | null)[]>> {
  const { lanes, steps } = await stored()
  const lane = lanes.find((each) => each.title === title)
  return Object.fromEntries(
    (lane?.cells ?? [])
      .filter(({ cards }) => cards.length > 0)
      .map(({ stepId, cards }) => [
        steps.find(({ id }) => id === stepId)?.title ?? '',
        cards.map(({ text }) => text),
      ]),
  )
}

test('cards are written with bold words and a list, moved, copied and merged', async () => {
  await hands.press('Control+Home')
  await hands.at('Search')
  await hands.until('ArrowDown', /^Doing, Reads the advert/)
  await hands.press('R')
  // Nothing waits for the field: what is typed before it is there is not lost.
  await hands.type('eads **every** line')
  await hands.at('Words of the card: Doing, Reads the advert')
  await hands.press('Shift+Enter')
  await hands.type('- rent')
  await hands.press('Enter')
  await hands.type('deposit')
  await hands.press('Control+Enter')
  await hands.at(/rent/)
  const words = 'Reads **every** line\n- rent\n- deposit'
  await eventually(() => wordsOf('Doing')).toEqual({ 'Reads the advert': [words] })
  await hands.press('Alt+ArrowRight')
  await atStep('Visits')
  await eventually(() => wordsOf('Doing')).toEqual({ Visits: [words] })
  await hands.press('Control+c')
  await hands.press('ArrowRight')
  await hands.at(/^Doing, Packs/)
  await hands.press('Control+v')
  await hands.at(/rent/)
  await atStep('Packs')
  await eventually(() => wordsOf('Doing')).toEqual({ Visits: [words], Packs: [words] })
  await hands.press('Control+d')
  await eventually(async () => (await wordsOf('Doing')).Packs).toEqual([words, words])
  await hands.at(/rent/)
  await hands.press('Delete')
  await eventually(async () => (await wordsOf('Doing')).Packs).toEqual([words])
  await hands.at(/rent/)
  // The focus comes back from what was deleted once the map has drawn without it.
  await hands.until('ArrowDown', /^Thinking, Packs/)
  await hands.press('T')
  await hands.type('wo vans')
  await hands.at('Words of the card: Thinking, Packs')
  await hands.press('Control+Enter')
  await hands.at(/Two vans/)
  // What an undo brings back has the focus again.
  await hands.press('Delete')
  await hands.at(/^Thinking, Packs/)
  await hands.press('Control+z')
  await hands.at(/Two vans/)
  await hands.press('Shift+ArrowRight')
  await hands.at(/^Thinking, Arrives/)
  await openMenu()
  await hands.until('ArrowDown', 'Merge 2 cells')
  await hands.press('Enter')
  await hands.at(/Two vans/)
  await eventually(async () => spansOf(await stored(), 'Thinking')).toEqual([2])
})

function spansOf({ lanes }: Journey, title: string): (number | undefined)[] {
  const lane = lanes.find((each) => each.title === title)
  return (lane?.cells ?? []).flatMap(({ cards }) => cards.map(({ span }) => span))
}

test('a pain point is written, and placed again at another step', async () => {
  await hands.until('ArrowDown', /^Pain points, Packs/)
  await hands.press('N')
  await hands.type('obody answers')
  await hands.press('Control+Enter')
  await hands.at('Nobody answers')
  await hands.press('ArrowRight')
  await hands.at(/^Pain points, Arrives/)
  await openMenu()
  await hands.until('ArrowDown', /^Place an existing/)
  await hands.press('Enter')
  await hands.at('Search by title')
  await hands.type('nobody')
  await hands.press('Enter')
  await hands.at('Nobody answers')
  await eventually(async () => spansOf(await stored(), 'Pain points').length).toBe(2)
  await hands.press('Enter')
  await eventually(() => stage.page.url()).toContain('select=record')
  await stage.page.getByRole('complementary', { name: 'Inspector' }).waitFor()
  await hands.press('Escape')
  await hands.at('Nobody answers')
})

test('a feeling is drawn point by point, said in a word, and marked as a moment of truth', async () => {
  const curve = 'assumed, everyone'
  await hands.until('ArrowUp', /^Set how “Arrives/)
  await hands.press('Enter')
  await hands.at(curve)
  await hands.press('ArrowUp', 'ArrowUp')
  await hands.press('ArrowLeft')
  await hands.at(/^Set how “Packs/)
  await hands.press('Enter')
  await hands.at(curve)
  await hands.press('PageDown', 'ArrowDown')
  await hands.press('Enter')
  await hands.at('From −2 to +2')
  await hands.press('Tab')
  await hands.at('In a word')
  await hands.type('worn out')
  await hands.press('Enter')
  await hands.at(curve)
  await hands.press('m')
  await hands.at('Cancel')
  await hands.until('Tab', 'moment of truth')
  await hands.press('Space')
  await stage.page.getByLabel('Why it is a moment of truth').waitFor()
  await hands.press('Tab')
  await hands.at('Why it is a moment of truth')
  await hands.type('Everything breaks or nothing')
  await hands.press('Enter')
  await hands.at(curve)
  await hands.press('Space')
  await eventually(() => stage.page.url()).toContain('select=point')
  await stage.page.getByRole('complementary', { name: 'Inspector' }).waitFor()
  await hands.press('Escape')
  await hands.at(curve)
})

test('the channel, the outcome and what stops customers are said in the inspector', async () => {
  const { page } = stage
  await hands.until('Control+ArrowUp', 'Packs')
  await hands.press('Space')
  await page.getByRole('complementary', { name: 'Inspector' }).waitFor()
  await hands.at('Packs')
  await hands.press('F6')
  await hands.until('Tab', 'Channel')
  await hands.type('Courier')
  await hands.until('Tab', 'Only after this outcome')
  await hands.type('signed')
  await hands.until('Tab', /^Say what stops/)
  await hands.press('Enter')
  await page.getByLabel('What stops customers on this way').waitFor()
  await hands.until('Tab', 'What stops customers on this way')
  await hands.type('No lift')
  await hands.press('Enter')
  await hands.press('Shift+F6')
  await hands.at(/^Packs/)
  await hands.press('Escape')
  await hands.at(/^Packs/)
  await eventually(async () => (await stored()).edges.map(({ obstacle }) => obstacle)).toContain(
    'No lift',
  )
})

test('a comment with a mention is written where the focus is', async () => {
  await hands.press('Control+Alt+m')
  await hands.at('Comment: Packs')
  await hands.type('Too heavy, @Gu')
  await hands.press('Control+Enter')
  await eventually(async () => (await stored()).threads?.length).toBe(1)
  await eventually(() => stage.page.evaluate(() => document.querySelector('textarea')?.value)).toBe(
    '',
  )
  await hands.press('Escape')
  await hands.at(/^Packs/)
})

test('a version is named and a view saved and filtered', async () => {
  await command('Versions')
  await stage.page.getByLabel('A name for this state').waitFor()
  await hands.at('Versions')
  await hands.press('Escape')
  await hands.at(/^Packs/)
  await command('Versions')
  await hands.at('Versions')
  await hands.until('Tab', 'A name for this state')
  await hands.type('First draft')
  await hands.press('Enter')
  await stage.page.getByText('First draft').waitFor()
  await hands.press('Shift+F6')
  await hands.at(/^Packs/)
  await hands.press('Shift+F6')
  await hands.until('Tab', 'Saved views')
  await hands.press('Enter')
  await hands.until('ArrowDown', 'Save what I see…')
  await hands.press('Enter')
  await hands.at('Name of the view')
  await hands.type('For the landlord')
  await hands.press('Enter')
  await hands.at('Saved view: For the landlord')
  await hands.until('Tab', 'Filter')
  await hands.press('Enter')
  await hands.at('Lane')
  await hands.until('Tab', 'Severity')
  await hands.press('ArrowDown')
  await eventually(() => stage.page.url()).toContain('severity=')
  await hands.press('Escape')
  await hands.at('Filter, 1 set')
})

test('all views are reached, a way is added, the objective written', async () => {
  const { page } = stage
  for (const view of ['table', 'matrix', 'story']) {
    await command(`Show the ${view}`)
    await page.waitForURL(`**/${view}?*`)
    await eventually(async () => (await hands.focus()).role).not.toBe('none')
  }
  await command('Show the flow')
  await page.waitForURL('**/flow?*')
  await page.getByRole('button', { name: 'Add a way' }).waitFor()
  await hands.until('Tab', 'Add a way')
  await hands.press('Enter')
  await hands.at('From')
  await hands.press('Tab')
  await hands.at('Leads to')
  await hands.press('End')
  await hands.press('Tab')
  await hands.at('Under which condition')
  await hands.type('if too far')
  await hands.press('Enter')
  await eventually(async () =>
    (await stored()).edges.map(({ to, label }) => [to, label]),
  ).toContainEqual(['exit', 'if too far'])
  await hands.at('Add a way')
  await command('Show the brief')
  await page.waitForURL('**/brief?*')
  await page.getByLabel('Objective').waitFor()
  await hands.until('Tab', 'Objective')
  await hands.type('Neighbours move in within a day')
  await hands.press('Control+Enter')
  await command('Show the map')
  await page.getByRole('grid').waitFor()
})

test('it is exported and shared, and the sheet of keys and every dialog give the focus back', async () => {
  await hands.until('Shift+Tab', 'Share')
  await hands.press('Enter')
  await hands.until('Tab', 'Copy a link for admins')
  await hands.press('Escape')
  await hands.at('Share')
  await hands.until('Tab', 'Export')
  await hands.press('Enter')
  await hands.at(/^Picture \(PNG\)/)
  await hands.press('Escape')
  await hands.at('Export')
  await hands.press('?')
  await hands.at('Keyboard shortcuts')
  await hands.press('Escape')
  await hands.at('Export')
})

test('all of it is stored', async () => {
  const journey = await stored()
  const step = (id: string) => journey.steps.find((each) => each.id === id)?.title
  expect(journey.title).toBe('How a neighbour moves in')
  expect(titles(journey.stages)).toEqual(['Search', 'Moving'])
  expect(titles(journey.steps)).toEqual(['Reads the advert', 'Visits', 'Packs', 'Arrives'])
  expect(journey.steps[2]).toMatchObject({ channel: 'Courier', branch: 'signed' })
  expect(journey.curves[0]?.points.map(({ value, emotion }) => [value, emotion])).toEqual([
    [null, undefined],
    [null, undefined],
    [-0.5, 'worn out'],
    [1, undefined],
  ])
  expect(journey.moments.map(({ type, stepId, text }) => [type, step(stepId), text])).toEqual([
    ['momentOfTruth', 'Packs', 'Everything breaks or nothing'],
  ])
  expect(journey.threads?.map(({ target }) => [target.kind, step(target.id)])).toEqual([
    ['step', 'Packs'],
  ])
  expect(journey.views?.map(({ title }) => title)).toEqual(['For the landlord'])
  expect(journey.brief.objective).toBe('Neighbours move in within a day')
})
