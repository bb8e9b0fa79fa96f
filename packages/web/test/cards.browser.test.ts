import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Card, type Journey, type Lane, type LaneType, parseMarkdown } from '@desirepath/core'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { hostileHtml } from './hostile-html.ts'
import { openStage, type Stage } from './stage.ts'
import { still } from './still.ts'
import { violationsIn } from './violations.ts'

let stage: Stage
let page: Page
let id = ''
let imported = 0

beforeAll(async () => {
  stage = await openStage()
  page = stage.page
})

afterAll(() => stage?.close())

/** Each test has a journey of its own, with two empty lanes of words and some typed ones. */
beforeEach(async () => {
  const file = join(import.meta.dirname, '../../export/fixtures/shop.json')
  const shop = JSON.parse(readFileSync(file, 'utf8')) as Journey
  const lane = (laneId: string, type: LaneType, title: string): Lane => ({
    id: laneId,
    type,
    title,
    subtitle: '',
    cells: [],
  })
  const own = [
    lane('notes', 'text', 'Notes'),
    lane('ideas', 'suggestions', 'Ideas'),
    lane('effort', 'number', 'Effort'),
    lane('weight', 'importance', 'Weight'),
    lane('pictures', 'images', 'Pictures'),
  ]
  const lanes = [...own, ...shop.lanes.filter(({ type }) => type !== 'emotion')]
  imported += 1
  const response = await page.request.post(`${stage.url}/api/journeys`, {
    data: { ...shop, id: `cards-${imported}`, lanes },
    headers: { origin: stage.url },
  })
  id = ((await response.json()) as { readonly id: string }).id
  await page.goto(`${stage.url}/journeys/${id}`)
  await page.getByRole('button', { name: 'Undo' }).waitFor()
})

describe('writing by keys', () => {
  test('Enter writes and goes on, Tab goes to the next step, Esc takes back, typing replaces', async () => {
    await cell('notes', 'ad').focus()
    await press('Enter')
    await typeIn('Sees it')
    await press('Enter')
    await typeIn('Likes it')
    await press('Tab')
    await eventually(() => focused()).toBe('cell notes~compare')
    await press('x')
    await typeIn('yz')
    await press('Escape')
    await settled('notes', ['ad: Sees it | Likes it'])
    await eventually(() => focused()).toBe('cell notes~compare')
    expect(await page.getByText('is not kept').count()).toBe(0)
    await press('x')
    await typeIn(' a sentence with thought')
    await press('Escape')
    await settled('notes', ['ad: Sees it | Likes it'])
    await page.getByText('“x a sentence with thought” is not kept.').waitFor()
    await page.getByRole('button', { name: 'Bring it back' }).click()
    await settled('notes', ['ad: Sees it | Likes it', 'compare: x a sentence with thought'])
    await press('Control+z')
    await settled('notes', ['ad: Sees it | Likes it'])
    await cell('notes', 'compare').focus()
    await card('notes', 'ad', 1).focus()
    await press('F2')
    await typeIn(' a lot')
    await press('Control+z')
    await eventually(() => page.getByRole('textbox', { name: /Words of/ }).innerText()).toBe(
      'Likes it',
    )
    await typeIn(' much')
    await press('Control+Enter')
    await settled('notes', ['ad: Sees it | Likes it much'])
    await eventually(() => focused()).toBe('card Likes it much')
    await press('N')
    await typeIn('o')
    await press('Control+Enter')
    await settled('notes', ['ad: Sees it | No'])
  })

  test('each card that was written is one step of undo, text and all', async () => {
    await write('notes', 'ad', 'One')
    await write('notes', 'ad', 'Two', { at: card('notes', 'ad') })
    await settled('notes', ['ad: Two'])
    await press('Control+z')
    await settled('notes', ['ad: One'])
    await press('Control+z')
    await settled('notes', [])
    await press('Control+Shift+z')
    await press('Control+Shift+z')
    await settled('notes', ['ad: Two'])
    await page.reload()
    await page.getByRole('button', { name: 'Undo' }).waitFor()
    await settled('notes', ['ad: Two'])
  })

  test('words take marks, links and lists by key and by Markdown, and Ctrl+click follows a link', async () => {
    await cell('notes', 'ad').focus()
    await press('Enter')
    await typeIn('Asks **twice** the shop')
    await press('Control+Shift+ArrowLeft')
    await page
      .getByRole('toolbar', { name: 'Formatting' })
      .getByRole('button', { name: 'Italic' })
      .click()
    await press('Control+k')
    await page.getByLabel('Address of the link').fill('javascript:alert(1)')
    await press('Enter')
    await expect
      .poll(() => page.getByLabel('Address of the link').getAttribute('aria-invalid'))
      .toBe('true')
    await page.getByLabel('Address of the link').fill(`${stage.url}/journeys`)
    await press('Enter')
    await press('End')
    // The words hear of a caret that the browser has moved a moment later.
    await page.getByRole('toolbar', { name: 'Formatting' }).waitFor({ state: 'hidden' })
    await press('Shift+Enter')
    await typeIn('- one')
    await press('Enter')
    await typeIn('two')
    await press('Control+Enter')
    await eventually(async () => (await storedCards('notes'))[0]?.text).toBe(
      `Asks **twice** the [*shop*](${stage.url}/journeys)\n- one\n- two`,
    )
    const opened = page.context().waitForEvent('page')
    await page.locator('[data-link]').click({ modifiers: ['Control'] })
    await (await opened).close()
  })
})

describe('commands', () => {
  test('a slash on a card lists what can be done with it and with the map, found by name', async () => {
    await write('notes', 'ad', 'Sees it')
    await card('notes', 'ad').focus()
    await press('/')
    const field = page.getByRole('combobox', { name: 'Commands' })
    await field.waitFor()
    await page.getByRole('group', { name: /^Notes, / }).waitFor()
    await page.getByRole('group', { name: 'On this screen' }).waitFor()
    expect(await faults()).toEqual([])
    await expect
      .poll(() => page.getByRole('option', { name: /^Colour/ }).allInnerTexts())
      .toEqual(['Colour'])
    await page.getByRole('option', { name: 'Colour' }).click()
    await page.getByRole('option', { name: 'Colour: Green' }).waitFor()
    await field.fill('colour red')
    await eventually(() => page.getByRole('option').allInnerTexts()).toEqual(['Colour: Red'])
    await press('Enter')
    await eventually(async () => (await storedCards('notes'))[0]?.colour).toBe('red')
    await eventually(() => focused()).toBe('card Sees it')
    await press('/')
    // Nothing waits for the field.
    await page.keyboard.type('comment')
    await page.getByRole('option', { name: /^Comment on it/ }).waitFor()
    await press('Escape')
    await eventually(() => focused()).toBe('card Sees it')
    await press('/')
    await page.keyboard.type('change the words')
    await page.getByRole('option', { name: /^Change the words/ }).waitFor()
    await press('Enter')
    await typeIn(' twice')
    await press('Control+Enter')
    await settled('notes', ['ad: Sees it twice'])
  })

  test('a slash while writing formats, adds a face, and does with the card what its menu does', async () => {
    await cell('notes', 'ad').focus()
    await press('Enter')
    await typeIn('/bul')
    await page.getByRole('listbox', { name: 'Commands' }).waitFor()
    await press('Enter')
    await typeIn('Calls and/or mails /angry')
    await page.getByRole('option', { name: /angry/ }).waitFor()
    await press('Enter')
    await typeIn(' /yell')
    const option = page.getByRole('option', { name: 'Colour: Yellow' })
    await option.waitFor()
    await eventually(() => option.getAttribute('aria-selected')).toBe('true')
    await press('Escape')
    await page.getByRole('listbox', { name: 'Commands' }).waitFor({ state: 'detached' })
    await typeIn('o')
    await press('Control+a')
    await typeIn('Calls us /yellow')
    await option.waitFor()
    await press('Enter')
    await eventually(async () => (await storedCards('notes'))[0]?.colour).toBe('yellow')
    await settled('notes', ['ad: Calls us'])
    await eventually(() => focused()).toBe('card Calls us')
  })
})

describe('moving', () => {
  beforeEach(async () => {
    for (const [step, words] of [
      ['ad', 'A'],
      ['compare', 'B'],
      ['reviews', 'C'],
    ] as const)
      await write('notes', step, words)
  })

  test('a card is dragged to its place among others, with Alt as a copy, each one undo', async () => {
    await drag(card('notes', 'ad'), card('notes', 'compare'), { below: true })
    await settled('notes', ['compare: B | A', 'reviews: C'])
    await drag(card('notes', 'reviews'), card('notes', 'compare', 1), {})
    await settled('notes', ['compare: B | C | A'])
    await drag(card('notes', 'compare'), cell('ideas', 'pay'), { key: 'Alt' })
    await settled('ideas', ['pay: B'])
    await settled('notes', ['compare: B | C | A'])
    await press('Control+z')
    await settled('ideas', [])
    await press('Control+z')
    await settled('notes', ['compare: B | A', 'reviews: C'])
    await drag(card('notes', 'compare'), cell('lane-painPoints', 'pay'), {})
    await settled('notes', ['compare: B | A', 'reviews: C'])
  })

  test('keys move a card over steps, cards and lanes, and the focus goes with it', async () => {
    await card('notes', 'ad').focus()
    await press('Alt+ArrowRight')
    await settled('notes', ['compare: B | A', 'reviews: C'])
    await press('Alt+ArrowUp')
    await settled('notes', ['compare: A | B', 'reviews: C'])
    await press('Alt+ArrowDown')
    await settled('notes', ['compare: B | A', 'reviews: C'])
    await eventually(() => focused()).toBe('card A')
    await press('Alt+ArrowDown')
    await settled('ideas', ['compare: A'])
    await eventually(() => focused()).toBe('card A')
    await press('Control+d')
    await settled('ideas', ['compare: A | A'])
    await press('Delete')
    await settled('ideas', ['compare: A'])
    for (let i = 0; i < 6; i++) await press('Control+z')
    await settled('notes', ['ad: A', 'compare: B', 'reviews: C'])
  })

  test('several cards, marked by click, lasso or keys, go together in one step of undo', async () => {
    await card('notes', 'ad').click({ modifiers: ['Control'] })
    await card('notes', 'reviews').click({ modifiers: ['Control'] })
    await page.getByRole('heading', { name: '2 cards selected' }).waitFor()
    await drag(card('notes', 'ad'), card('notes', 'compare'), { below: true })
    await settled('notes', ['compare: B | A', 'basket: C'])
    await press('Control+z')
    await settled('notes', ['ad: A', 'compare: B', 'reviews: C'])
    await press('Escape')
    const [from, to] = [await still(cell('notes', 'ad')), await still(cell('notes', 'compare'))]
    await page.mouse.move(from.x + 3, from.y + 2)
    await page.mouse.down()
    await page.mouse.move(to.x + 40, to.y + to.height - 4, { steps: 5 })
    await page.mouse.up()
    await page.getByRole('heading', { name: '2 cards selected' }).waitFor()
    await card('notes', 'compare').focus()
    await press('Alt+ArrowRight')
    await settled('notes', ['compare: A', 'reviews: C | B'])
    await press('Escape')
    await card('notes', 'compare').focus()
    await press('Shift+ArrowRight')
    await page.getByText('2 cells selected, 3 cards').waitFor()
    await press('Delete')
    await settled('notes', [])
    await press('Control+z')
    await settled('notes', ['compare: A', 'reviews: C | B'])
  })

  test('the menu does without a pointer what dragging does', async () => {
    await card('notes', 'ad').focus()
    await menu('Move to …')
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('combobox', { name: /^Lane/ }).selectOption('Ideas')
    await dialog.getByRole('combobox', { name: /^Step/ }).selectOption('Pays')
    await page.getByRole('button', { name: 'Move' }).click()
    await settled('ideas', ['pay: A'])
    await eventually(() => focused()).toBe('card A')
    await menu('Mark as assumed')
    await eventually(() => card('ideas', 'pay').getAttribute('data-assumed')).toBe('true')
    await eventually(() => focused()).toBe('card A')
    await press('Shift+F10')
    await page.getByRole('menuitem', { name: 'Colour' }).click()
    await page.getByRole('menuitemcheckbox', { name: 'Violet' }).click()
    await eventually(() => card('ideas', 'pay').getAttribute('data-colour')).toBe('violet')
    await eventually(() => focused()).toBe('card A')
  })

  test('a range merges into one card over its columns, with the others below, and unmerges', async () => {
    await write('effort', 'compare', '7')
    await card('notes', 'ad').focus()
    await press('Shift+ArrowRight')
    await press('Shift+ArrowRight')
    await press('Shift+F10')
    await page.getByRole('menuitem', { name: 'Merge 3 cells' }).click()
    await settled('notes', ['ad: A/B/C'])
    await write('notes', 'compare', 'Beside')
    const [wide, below] = [await still(card('notes', 'ad')), await still(card('notes', 'compare'))]
    const [first, last] = [await still(cell('ideas', 'ad')), await still(cell('ideas', 'reviews'))]
    expect(wide.x).toBeGreaterThanOrEqual(first.x)
    expect(wide.width).toBeGreaterThan(last.x + last.width - first.x - 30)
    expect(below.y).toBeGreaterThanOrEqual(wide.y + wide.height)
    await card('notes', 'ad').focus()
    await menu('Unmerge')
    await settled('notes', ['ad: A/B/C', 'compare: Beside'])
    await eventually(async () => (await storedCards('notes'))[0]?.span).toBeUndefined()
    await press('Control+z')
    await press('Control+z')
    await press('Control+z')
    await settled('notes', ['ad: A', 'compare: B', 'reviews: C'])
  })
})

describe('spreadsheets', () => {
  test('a copied block is rows and columns for a spreadsheet, and comes back as cards', async () => {
    await write('notes', 'ad', 'A')
    await write('ideas', 'compare', '=1+1')
    await card('notes', 'ad').focus()
    await press('Shift+ArrowRight')
    await press('Shift+ArrowDown')
    const copied = await copy(cell('ideas', 'compare'))
    expect(copied['text/plain']).toBe("A\t\n\t'=1+1")
    expect(copied['text/html']).toContain('<td>A</td>')
    await press('Escape')
    await cell('notes', 'basket').focus()
    await paste(cell('notes', 'basket'), copied)
    await settled('notes', ['ad: A', 'basket: A'])
    await settled('ideas', ['compare: =1+1', 'pay: =1+1'])
    await press('Control+z')
    await settled('ideas', ['compare: =1+1'])
  })

  test('a block from Excel fills cells from the focused one on, as one step of undo', async () => {
    const tsv = 'one\t"two\nlines"\t"say ""hi"""\r\n\t**bold**\t3\r\n'
    await paste(cell('notes', 'ad'), { 'text/plain': tsv })
    await settled('notes', ['ad: one', 'compare: two/lines', 'reviews: say "hi"'])
    await settled('ideas', ['compare: bold', 'reviews: 3'])
    await press('Control+z')
    await settled('notes', [])
    await settled('ideas', [])
  })

  test('titles are offered as steps and lanes, and nothing is added unasked', async () => {
    const table = '\tPays\tDelivery\nIdeas\ta\tb\nMood\tc\td'
    await paste(cell('notes', 'ad'), { 'text/plain': table })
    const dialog = page.getByRole('dialog', { name: 'Paste into the map' })
    await dialog.getByText('1 step and 1 lane would be added').waitFor()
    await expect.poll(() => dialog.getByLabel('The first row holds steps').isChecked()).toBe(true)
    await dialog.getByRole('button', { name: 'Paste only what fits' }).click()
    await settled('ideas', ['pay: a'])
    await press('Control+z')
    await paste(cell('notes', 'ad'), { 'text/plain': table })
    await dialog.getByRole('button', { name: 'Paste and add' }).click()
    await page.getByRole('columnheader', { name: 'Delivery' }).last().waitFor()
    await page.getByRole('rowheader', { name: 'Mood' }).waitFor()
    await press('Control+z')
    await page.getByRole('rowheader', { name: 'Mood' }).waitFor({ state: 'detached' })
    await settled('ideas', [])
  })

  test('text from Word and Docs keeps its words, marks and lists', async () => {
    const word =
      '<p class=MsoListParagraph style="mso-list:l0 level1"><span style="mso-list:Ignore">·<span>&nbsp; </span></span>first</p><p class=MsoNormal>then <b style="mso-bidi-font-weight:normal">bold</b><o:p></o:p></p>'
    await paste(cell('notes', 'ad'), { 'text/html': word, 'text/plain': 'x' })
    const docs =
      '<b style="font-weight:normal"><span style="font-weight:700">Strong</span><span> and <a href="https://example.org">a link</a></span></b>'
    await paste(cell('notes', 'compare'), { 'text/html': docs, 'text/plain': 'x' })
    await eventually(async () => (await storedCards('notes')).map(({ text }) => text)).toEqual([
      '- first\nthen **bold**',
      '**Strong** and [a link](https://example.org)',
    ])
  })

  test('hostile HTML leaves nothing behind but words', async () => {
    await page.evaluate(() => Object.assign(window, { alarm: 0 }).alarm)
    for (const { name, html, words } of hostileHtml) {
      const clip = { 'text/html': html, 'text/plain': words }
      const pasted = async () =>
        (await storedCards('notes')).filter(({ text }) => text?.includes(words) === true).length
      await paste(cell('notes', 'ad'), clip)
      await expect.poll(pasted, { timeout: 15_000, message: name }).toBe(1)
      await cell('notes', 'compare').focus()
      await press('Enter')
      await typeIn('>')
      await paste(page.getByRole('textbox', { name: /Words of/ }), clip)
      await press('Control+Enter')
      await expect.poll(pasted, { timeout: 15_000, message: name }).toBe(2)
      for (const { text } of await storedCards('notes')) checkWords(name, text ?? '', words)
      expect(await traces(), name).toEqual({ alarm: 0, elements: 0 })
      await press('Control+z')
      await press('Control+z')
      await settled('notes', [])
    }
  }, 240_000)
})

function checkWords(name: string, text: string, words: string): void {
  expect(text, name).toContain(words)
  expect(text, name).not.toMatch(/onerror|onload|<\/?\w|[\u202a-\u202e]/i)
  expect(text.includes('\0'), name).toBe(false)
  const links = parseMarkdown(text).flatMap(({ spans }) => spans.map(({ link }) => link))
  const odd = links.filter((link) => link !== undefined && !/^https?:/.test(link))
  expect(odd, name).toEqual([])
  expect(text.length, name).toBeLessThan(25_000)
}

/** What a script would have left in the page. */
function traces() {
  return page.evaluate(() => ({
    alarm: (window as unknown as { readonly alarm: number }).alarm,
    elements: document.querySelectorAll(
      '[role=grid] :is(script, style, iframe, object, embed, form, base, meta, link, [onerror], [onclick], [onload], a[href])',
    ).length,
  }))
}

describe('records and typed lanes', () => {
  const pains = 'lane-painPoints'

  test('removing a placement keeps the record; deleting it asks where it stands and takes it everywhere', async () => {
    await cell(pains, 'ad').focus()
    await menu('Place an existing pain point …')
    await page.getByLabel('Search by title').fill('freight')
    await press('Enter')
    await eventually(() => focused()).toContain('Freight cost')
    await press('Delete')
    await page.getByText('It still stands in 1 cell.').waitFor()
    await press('Control+z')
    await eventually(async () => (await seen(pains)).length).toBe(4)
    await card(pains, 'ad').focus()
    await press('Shift+F10')
    await page
      .getByRole('menuitem', { name: 'Take the pain point off the map (stands in 2 cells) …' })
      .click()
    const dialog = page.getByRole('dialog', { name: 'Take this pain point off the map?' })
    await dialog.getByText('Pain points, Fills the basket').waitFor()
    await dialog.getByText('Pain points, Sees an ad').waitFor()
    await press('Escape')
    await eventually(() => focused()).toContain('Freight cost')
    await menu('Take the pain point off the map (stands in 2 cells) …')
    await dialog.getByRole('button', { name: 'Take it off this map' }).click()
    await eventually(async () => (await seen(pains)).length).toBe(2)
    await eventually(async () => (await stored()).records.length).toBe(7)
    await press('Control+z')
    await eventually(async () => (await seen(pains)).length).toBe(4)
    await eventually(async () => (await stored()).records.length).toBe(8)
  })

  test('numbers are numbers, importance is a key, a picture is asked what it shows', async () => {
    await cell('effort', 'ad').focus()
    await press('1')
    await page.locator('[data-writing] input:focus').waitFor()
    await page.keyboard.type(',250')
    await press('Tab')
    await eventually(() => focused()).toBe('cell effort~compare')
    await press('x')
    await page.locator('[data-writing] input:focus').waitFor()
    await page.keyboard.type('yz')
    await press('Enter')
    await expect
      .poll(() => page.getByLabel(/Number: Effort/).getAttribute('aria-invalid'))
      .toBe('true')
    await press('Escape')
    await settled('effort', ['ad: 1,250'])
    await cell('weight', 'ad').focus()
    await press('4')
    await page.getByRole('img', { name: 'Importance 4 of 5' }).waitFor()
    await cell('pictures', 'ad').focus()
    await press('Enter')
    await page
      .getByRole('dialog')
      .locator('input[type=file]')
      .setInputFiles({
        name: 'shop.svg',
        mimeType: 'image/svg+xml',
        buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'),
      })
    await page.getByLabel('What the picture shows').fill('The front of the shop')
    await page.getByRole('button', { name: 'Attach' }).click()
    await page.getByRole('img', { name: 'The front of the shop' }).waitFor()
    await eventually(async () => (await storedCards('pictures'))[0]?.attachment).toMatchObject({
      name: 'shop.svg',
      alt: 'The front of the shop',
    })
    for (let i = 0; i < 3; i++) await press('Control+z')
    await settled('effort', [])
    await settled('weight', [])
    await settled('pictures', [])
  })

  test('axe finds nothing on the map, its menu and its dialogs', async () => {
    await write('notes', 'ad', 'A')
    expect(await faults()).toEqual([])
    await card('notes', 'ad').focus()
    await press('Shift+F10')
    await page.getByRole('menu').waitFor()
    expect(await faults()).toEqual([])
    await page.getByRole('menuitem', { name: 'Move to …' }).click()
    await page.getByRole('dialog').waitFor()
    expect(await faults()).toEqual([])
    await press('Escape')
    await cell('pictures', 'ad').focus()
    await press('Enter')
    await page.getByRole('dialog').waitFor()
    expect(await faults()).toEqual([])
  })
})

/** What is expected of a screen that may take its time. */
function eventually<T>(read: () => T) {
  return expect.poll(read, { timeout: 15_000 })
}

function cell(lane: string, step: string): Locator {
  return page.locator(`[data-cell="${lane}~${step}"]`)
}

function card(lane: string, step: string, index = 0): Locator {
  return cell(lane, step).locator('[data-card]').nth(index)
}

function press(keys: string): Promise<void> {
  return page.keyboard.press(keys)
}

/** Types into the card once it can be written. */
async function typeIn(text: string): Promise<void> {
  await page.locator('[data-writing] [role=textbox]:focus').waitFor()
  await page.keyboard.type(text)
}

async function write(
  lane: string,
  step: string,
  text: string,
  { at = cell(lane, step) }: { readonly at?: Locator } = {},
): Promise<void> {
  await at.focus()
  if (lane === 'effort') {
    await press(text.slice(0, 1))
    await page.locator('[data-writing] input:focus').waitFor()
    await page.keyboard.type(text.slice(1))
    await press('Enter')
  } else {
    await press('Enter')
    await page.locator('[data-writing] [role=textbox]:focus').waitFor()
    await press('Control+a')
    await page.keyboard.type(text)
    await press('Control+Enter')
  }
  await page.locator('[data-writing]').waitFor({ state: 'detached' })
}

/** What a lane shows, as `step: card | card`; lines within a card by `/`. */
function seen(lane: string): Promise<string[]> {
  return page.locator(`[data-cell^="${lane}~"]`).evaluateAll((cells) =>
    cells.flatMap((each) => {
      const cards = [...each.querySelectorAll<HTMLElement>('[data-card]')]
      const step = (each as HTMLElement).dataset.cell?.split('~')[1]
      const texts = cards.map((one) => one.innerText.trim().replaceAll('\n', '/'))
      return cards.length === 0 ? [] : [`${step}: ${texts.join(' | ')}`]
    }),
  )
}

async function settled(lane: string, cards: readonly string[]): Promise<void> {
  await eventually(() => seen(lane)).toEqual(cards)
}

function focused(): Promise<string> {
  return page.evaluate(() => {
    const { activeElement } = document
    if (!(activeElement instanceof HTMLElement)) return ''
    const { cell: place, card: own } = activeElement.dataset
    return own === undefined ? `cell ${place}` : `card ${activeElement.innerText}`
  })
}

async function menu(name: string): Promise<void> {
  await press('Shift+F10')
  await page.getByRole('menuitem', { name }).click()
}

async function drag(
  from: Locator,
  to: Locator,
  { key, below = false }: { readonly key?: string; readonly below?: boolean },
): Promise<void> {
  const [start, end] = [await still(from), await still(to)]
  const y = end.y + (below ? end.height - 3 : 3)
  await page.mouse.move(start.x + 20, start.y + start.height / 2)
  await page.mouse.down()
  await page.mouse.move(start.x + 26, start.y + start.height / 2 + 3, { steps: 3 })
  if (key !== undefined) await page.keyboard.down(key)
  await page.mouse.move(end.x + end.width / 2, y, { steps: 5 })
  await page.mouse.up()
  if (key !== undefined) await page.keyboard.up(key)
}

type Clip = Readonly<Record<string, string>>

async function paste(at: Locator, clip: Clip): Promise<void> {
  await at.focus()
  await at.evaluate((element, data) => {
    const clipboardData = new DataTransfer()
    for (const [type, text] of Object.entries(data)) clipboardData.setData(type, text)
    const options = { clipboardData, bubbles: true, cancelable: true }
    element.dispatchEvent(new ClipboardEvent('paste', options))
  }, clip)
}

function copy(at: Locator): Promise<Clip> {
  return at.evaluate((element) => {
    const clipboardData = new DataTransfer()
    const options = { clipboardData, bubbles: true, cancelable: true }
    element.dispatchEvent(new ClipboardEvent('copy', options))
    return Object.fromEntries(
      [...clipboardData.types].map((type) => [type, clipboardData.getData(type)]),
    )
  })
}

function stored(): Promise<Journey> {
  return stage.read<Journey>(`/api/journeys/${id}`)
}

async function storedCards(laneId: string): Promise<readonly Card[]> {
  const lane = (await stored()).lanes.find((each) => each.id === laneId)
  return (lane?.cells ?? []).flatMap(({ cards }) => cards)
}

/** The guards of a menu take the focus only to hand it on. */
function faults(): Promise<string[]> {
  const runOnly = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
  return violationsIn(page, { exclude: ['[data-base-ui-focus-guard]'] }, { runOnly })
}
