import { stat } from 'node:fs/promises'
import type { Journey, WorkspaceRecord } from '@desirepath/core'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pictures } from '../../server/test/pictures.ts'
import { shopFiles } from './shop-files.ts'
import { openStage, type Stage } from './stage.ts'
import { violations } from './violations.ts'

let stage: Stage
let page: Page
let journey: Journey
const shop = shopFiles(400)

beforeAll(async () => {
  stage = await openStage()
  page = stage.page
  const upload = async (name: string, data: string) => {
    const reply = await page.request.post(`${stage.url}/api/uploads?name=${name}`, {
      data: Buffer.from(data),
      headers: { 'content-type': 'application/octet-stream' },
    })
    return ((await reply.json()) as { readonly id: string }).id
  }
  const reply = await page.request.post(`${stage.url}/api/discoveries`, {
    data: {
      title: 'Shop',
      events: [{ uploadId: await upload('events.csv', shop.events), mapping: {} }],
      feedback: [{ uploadId: await upload('feedback.csv', shop.feedback), mapping: {} }],
      success: 'pay',
    },
  })
  const { id } = (await reply.json()) as { readonly id: string }
  let made: string | undefined
  while (made === undefined) {
    await page.waitForTimeout(100)
    interface Ended {
      readonly report: { readonly journeyId: string } | null
    }
    made = (await stage.read<Ended>(`/api/jobs/${id}`)).report?.journeyId
  }
  journey = await stage.read<Journey>(`/api/journeys/${made}`)
}, 90_000)
afterAll(() => stage?.close())

async function persona(id: string): Promise<WorkspaceRecord<'persona'>> {
  const read = await stage.read<{ record: WorkspaceRecord<'persona'> }>(`/api/personas/${id}`)
  return read.record
}

async function until<T>(ask: () => Promise<T>, holds: (answer: T) => boolean): Promise<T> {
  for (;;) {
    const answer = await ask()
    if (holds(answer)) return answer
    await page.waitForTimeout(50)
  }
}

async function makePersona(title: string): Promise<string> {
  const reply = await page.request.post(`${stage.url}/api/personas`, { data: { title } })
  return ((await reply.json()) as { readonly id: string }).id
}

test('a persona is made and written as a card: portrait, quote, lists, traits, skills and chips', async () => {
  await page.goto(`${stage.url}/personas`)
  await page.getByRole('button', { name: 'New persona' }).first().click()
  await page.getByLabel('What is it called?').fill('Careful Clara')
  await page.keyboard.press('Enter')
  await page.getByLabel('In their words').fill('What does it cost in the end?')
  await page.keyboard.press('Enter')
  await page.getByLabel('Add to goals').fill('Know the whole price')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Price–Quality' }).click()
  const slider = page.getByRole('slider', { name: 'Price to Quality' })
  await slider.focus()
  await page.keyboard.press('ArrowLeft')
  expect(await slider.getAttribute('aria-valuetext')).toBe('2% towards Price')
  await page.getByLabel('Add a skill').fill('Comparing')
  await page.keyboard.press('Enter')
  await page.getByRole('group', { name: 'Comparing' }).getByLabel('5 of 5').click()
  await page.getByLabel('Add to interests').fill('Cycling')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Put in focus' }).click()

  await page.getByRole('button', { name: 'Add a portrait' }).click()
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'A file from this computer' }).click(),
  ])
  await chooser.setFiles({
    name: 'clara.png',
    mimeType: 'image/png',
    buffer: Buffer.from(pictures.png),
  })
  await page.getByLabel('What does it show?').fill('Clara at her desk')
  await page.getByRole('button', { name: 'Keep it' }).click()
  await page.getByRole('img', { name: 'Clara at her desk' }).waitFor()

  const id = page.url().split('/').at(-1)!
  const kept = await until(
    () => persona(id),
    ({ isFocus, portrait }) => isFocus && portrait !== null,
  )
  expect(kept).toMatchObject({
    quote: 'What does it cost in the end?',
    goals: ['Know the whole price'],
    sliders: [{ low: 'Price', high: 'Quality', value: 49 }],
    skills: [{ name: 'Comparing', level: 5 }],
    interests: ['Cycling'],
  })
}, 60_000)

test('lists are written fast, pasted whole, put in order, and put back from the history', async () => {
  const id = await makePersona('Nadia')
  await page.goto(`${stage.url}/personas/${id}`)
  const goals = page.getByLabel('Add to goals')
  for (const goal of ['One', 'Two', 'Three']) {
    await goals.fill(goal)
    await goals.press('Enter')
  }
  await goals.evaluate((field) => {
    const data = new DataTransfer()
    data.setData('text/plain', '- Four\n- Five\n- Two')
    const paste = { clipboardData: data, bubbles: true, cancelable: true }
    field.dispatchEvent(new ClipboardEvent('paste', paste))
  })
  await page.getByLabel('Goals 5').waitFor()
  await page.getByRole('button', { name: 'Move Five' }).focus()
  await page.keyboard.press('ArrowUp')
  const kept = (goals: readonly string[]) => goals.at(-1) === 'Four'
  await until(() => persona(id).then((read) => read.goals), kept)
  expect((await persona(id)).goals).toEqual(['One', 'Two', 'Three', 'Five', 'Four'])

  const history = page.getByRole('list', { name: 'What changed' })
  await history.getByText('Five').waitFor()
  await history.getByRole('button', { name: /^Put back “Goals”/ }).click()
  await page.getByLabel('Goals 1').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByLabel('Goals 5').waitFor()
  expect(await violations(page)).toEqual([])
}, 60_000)

test('the rule of a persona is written in a sentence, counted meanwhile, and leads to its customers', async () => {
  const id = await makePersona('Buyers by courier')
  await page.goto(`${stage.url}/personas/${id}`)
  await page.getByText('Nobody counted yet').waitFor()
  await page.getByRole('button', { name: 'Make a rule' }).click()
  await page.getByRole('button', { name: 'Add a condition' }).click()
  await page.getByLabel('What is asked').selectOption('channel')
  await page.getByLabel('Take away').first().click()
  await page.getByLabel('Add a value').selectOption('Courier')
  const bought = new Set(
    shop.events
      .split('\n')
      .filter((row) => row.includes(',Courier'))
      .map((row) => row.split(',')[0]),
  ).size
  await page.getByText(new RegExp(`^${bought} of 400 customers$`)).waitFor()
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: 'Keep the rule' }).click()

  const panel = page.getByRole('region', { name: 'Whom they stand for' })
  await panel.getByText('use “Courier”').waitFor()
  await panel.getByText('As of').waitFor()
  await panel.getByRole('button', { name: `Show these ${bought} customers` }).click()
  await page.getByRole('dialog').getByRole('link').first().click()
  await page.waitForURL(`**/journeys/${journey.id}?customer=*`)
}, 60_000)

test('a persona that was found stands for its group; accepted or dropped, it comes back by undo', async () => {
  const found = journey.personas[0]!
  await page.goto(`${stage.url}/personas?draft=true`)
  await page.getByRole('link', { name: found.title }).first().click()
  await page.getByText('behave as found in data').waitFor()
  await page.getByRole('button', { name: 'Accept', exact: true }).click()
  await until(
    () => persona(found.id),
    ({ isDraft }) => !isDraft,
  )
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByRole('button', { name: 'Drop', exact: true }).click()
  await page.waitForURL('**/personas')
  await page.getByRole('button', { name: 'Undo' }).last().click()
  await page.waitForURL(`**/personas/${found.id}`)
  await page.getByText('behave as found in data').waitFor()
}, 60_000)

test('the empathy map is filled from the data, written, moved by keys and by drag, and backed', async () => {
  const { id } = journey.personas[0]!
  await page.goto(`${stage.url}/personas/${id}/empathy`)
  await page.getByRole('button', { name: 'Fill from what is known' }).click()
  await page.getByText(/notes added/).waitFor()
  await page.getByRole('button', { name: 'Fill from what is known' }).click()
  await page.getByText('Nothing new is known').waitFor()

  const hears = page.getByRole('region', { name: 'Hears' })
  await hears.getByLabel('Add to hears').fill('Friends praise the shop')
  await page.keyboard.press('Enter')
  const grip = page.getByRole('button', { name: 'Move “Friends praise the shop”' })
  await grip.focus()
  await page.keyboard.press('ArrowDown')
  const gains = page.getByRole('region', { name: 'Gains' })
  await gains.getByLabel('Note: Friends praise the shop').waitFor()
  const sees = page.getByRole('region', { name: 'Sees' })
  await grip.dragTo(sees.getByRole('heading', { name: 'Sees' }))
  await sees.getByLabel('Note: Friends praise the shop').waitFor()

  const note = sees.getByRole('listitem').filter({ hasText: 'Friends praise the shop' })
  await note.getByRole('button', { name: /^Assumed/ }).click()
  await page.getByRole('button', { name: 'Backs it' }).first().click()
  await page.getByRole('dialog').getByText('Partly backed').waitFor()
  const library = page.getByRole('region', { name: 'From the evidence library' })
  await library.getByRole('button', { name: 'Backs it' }).first().click()
  await expect
    .poll(async () => (await persona(id)).empathy.flatMap(({ evidence }) => evidence))
    .toContainEqual(expect.objectContaining({ inLibrary: true }))
  await library.getByLabel('Find in the library').fill('nobody ever said xyzzy')
  await library.getByText('Nothing in the library says that.').waitFor()
  expect(await violations(page)).toEqual([])
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click()
  await note.getByRole('button', { name: /^Partly backed/ }).waitFor()
  // Somebody else has the board open as it was, and adds a note, too.
  const other = await stage.open(`/personas/${id}/empathy`, {})
  await other.getByLabel('Note: Friends praise the shop').waitFor()
  const write = async (board: typeof page, text: string) => {
    const field = board.getByLabel('Add to hears')
    await field.fill(text)
    await field.press('Enter')
  }
  await write(page, 'Colleagues warn of the fees')
  await write(other, 'A neighbour likes the app')
  await expect
    .poll(async () => (await persona(id)).empathy.map(({ text }) => text))
    .toEqual(expect.arrayContaining(['Colleagues warn of the fees', 'A neighbour likes the app']))
  await other.close()
  const { empathy } = await persona(id)
  expect(empathy.find(({ text }) => text === 'Friends praise the shop')).toMatchObject({
    field: 'sees',
    evidence: [
      { type: 'feedback', added: true },
      { type: 'feedback', added: true, inLibrary: true },
    ],
  })
}, 60_000)

test('the card and the board are saved as pictures and documents from the menu of either', async () => {
  const { id } = journey.personas[0]!
  for (const [path, what, ending] of [
    ['', 'Card', /\.png$/],
    ['/empathy', 'Empathy map', /\.empathy\.png$/],
  ] as const) {
    await page.goto(`${stage.url}/personas/${id}${path}`)
    await page.getByRole('button', { name: 'Export' }).click()
    const group = page.getByRole('group', { name: what })
    const saving = page.waitForEvent('download')
    await group.getByRole('menuitem', { name: 'Picture (PNG)' }).click()
    const saved = await saving
    expect(saved.suggestedFilename()).toMatch(ending)
    expect((await stat(await saved.path())).size).toBeGreaterThan(10_000)
  }
})

test('a persona of the workspace is put on a drawn map and into its brief, and leads to its page', async () => {
  const id = await makePersona('Ada of the shop')
  const reply = await page.request.post(`${stage.url}/api/templates/classic-3/journeys`, {
    data: { title: 'Drawn' },
  })
  const { id: drawn } = (await reply.json()) as { readonly id: string }
  await page.goto(`${stage.url}/journeys/${drawn}`)
  await page.getByRole('button', { name: 'Personas', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Personas of the workspace …' }).click()
  await page.getByLabel('Find by name').fill('Ada')
  await page.getByRole('button', { name: 'Ada of the shop' }).click()
  const inspector = page.getByRole('complementary', { name: 'Inspector' })
  await inspector.getByRole('heading', { name: 'Ada of the shop' }).waitFor()
  expect(await violations(page)).toEqual([])
  await inspector.getByRole('link', { name: 'Open the persona' }).click()
  await page.waitForURL(`**/personas/${id}`)

  await page.goto(`${stage.url}/journeys/${drawn}/brief`)
  await page.getByRole('button', { name: 'From the workspace …' }).click()
  await page.getByLabel('Find by name').fill('Careful')
  await page.getByRole('button', { name: 'Careful Clara' }).click()
  const inBrief = page.getByRole('button', { name: 'Careful Clara', pressed: true })
  await inBrief.waitFor()
  await until(
    () => stage.read<Journey>(`/api/journeys/${drawn}`),
    ({ brief, personas }) => brief.personas?.length === 1 && personas.length === 2,
  )
}, 60_000)

test('list, card and board are free of violations, light and dark, wide and narrow', async () => {
  const { id } = journey.personas[0]!
  for (const [path, there] of [
    ['/personas', 'shown'],
    [`/personas/${id}`, 'As of'],
    [`/personas/${id}/empathy`, 'Thinks and feels'],
  ] as const) {
    for (const look of [{ theme: 'light' }, { theme: 'dark', width: 360, height: 780 }] as const) {
      const shown = await stage.open(path, look)
      await shown.getByText(there).first().waitFor()
      expect(await violations(shown)).toEqual([])
      const over = await shown.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement
        return scrollWidth - clientWidth
      })
      expect(over).toBeLessThanOrEqual(0)
      await shown.close()
    }
  }
}, 120_000)
