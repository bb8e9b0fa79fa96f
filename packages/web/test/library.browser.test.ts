import type { Journey } from '@desirepath/core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { shop } from './shop-journey.ts'
import { openStage, type Stage } from './stage.ts'
import { violations } from './violations.ts'

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
  await send('/api/journeys', shop)
  await stage.page.goto(`${stage.url}/evidence`)
})

afterAll(() => stage?.close())

function send(path: string, body: unknown): Promise<{ id: string }> {
  return stage.page.evaluate(
    async ([to, json]) => {
      const answer = await fetch(to!, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: json!,
      })
      return (await answer.json()) as { id: string }
    },
    [path, JSON.stringify(body)],
  )
}

const list = () => stage.page.getByRole('listbox', { name: /Everything collected/ })
const option = (name: RegExp) => list().getByRole('option', { name })
const panel = () => stage.page.getByRole('complementary', { name: 'Evidence item' })
const dialog = () => stage.page.getByRole('dialog')

/** A second of silence, as a WAV that every browser plays. */
function silence(): Buffer {
  const samples = 8000
  const wav = Buffer.alloc(44 + samples, 128)
  wav.write('RIFF', 0)
  wav.writeUInt32LE(36 + samples, 4)
  wav.write('WAVEfmt ', 8)
  wav.writeUInt32LE(16, 16)
  wav.writeUInt16LE(1, 20)
  wav.writeUInt16LE(1, 22)
  wav.writeUInt32LE(8000, 24)
  wav.writeUInt32LE(8000, 28)
  wav.writeUInt16LE(1, 32)
  wav.writeUInt16LE(8, 34)
  wav.write('data', 36)
  wav.writeUInt32LE(samples, 40)
  return wav
}

test('an empty library says what belongs there, and an interview is written down with its recording', async () => {
  const { page } = stage
  await page.getByRole('heading', { name: 'No evidence yet' }).waitFor()
  await page.getByRole('button', { name: 'Add evidence' }).last().click()
  await dialog().getByRole('textbox', { name: 'Title' }).fill('Interview with Ann')
  await page.getByTestId('transcript-input').setInputFiles({
    name: 'ann.vtt',
    mimeType: 'text/vtt',
    buffer: Buffer.from(
      'WEBVTT\n\n00:00.000 --> 00:00.400\n<v Host>What happened?\n\n00:00.500 --> 00:00.900\n<v Ann>The delivery price was a surprise. Mail me at ann@example.com\n',
    ),
  })
  await dialog().getByText('2 turns of Host, Ann').waitFor()
  await page
    .getByTestId('recording-input')
    .setInputFiles({ name: 'ann.wav', mimeType: 'audio/wav', buffer: silence() })
  await dialog().getByRole('button', { name: 'Take ann.wav away' }).waitFor()
  expect(await violations(page)).toEqual([])
  await dialog().getByRole('button', { name: 'Add to the library' }).click()
  await panel().getByRole('heading', { name: 'Interview with Ann' }).waitFor()
  await panel().getByText('Mail me at [e-mail]').waitFor()
  expect(await violations(page)).toEqual([])
})

test('a time of the transcript plays the recording from there', async () => {
  const { page } = stage
  await panel().getByRole('button', { name: 'Play from 0:00' }).last().click()
  await page.waitForFunction(() => (document.querySelector('video')?.currentTime ?? 0) >= 0.5)
})

test('a turn becomes a quote on a map that leads back to its second', async () => {
  const { page } = stage
  await panel().getByRole('checkbox', { name: 'Use what Ann says here' }).check()
  await panel().getByRole('button', { name: 'Quote on a map' }).click()
  await dialog().getByRole('combobox', { name: 'At the step' }).selectOption({ index: 1 })
  await dialog().getByRole('button', { name: 'Quote it' }).click()
  await page.getByRole('button', { name: 'Show', exact: true }).click()
  const inspector = page.getByRole('complementary', { name: 'Inspector' })
  await inspector.getByRole('link', { name: /0:00/ }).click()
  await page.waitForURL(/\/evidence\?item=.*second=0.5/)
  await panel().locator('[data-linked]').getByText('was a surprise').waitFor()
  await page.waitForFunction(() => document.querySelector('video')?.currentTime === 0.5)
})

test('what is written down at a step counts there, and is put at another later', async () => {
  const { page, url } = stage
  const [first, second] = shop.steps
  await page.goto(`${url}/journeys/${shop.id}?select=step:${first!.id}`)
  const inspector = page.getByRole('complementary', { name: 'Inspector' })
  await inspector.getByRole('button', { name: 'Write down what was said' }).click()
  await dialog().getByRole('textbox', { name: 'What was said' }).fill('I looked twice')
  const step = dialog().getByRole('combobox', { name: 'At the step' })
  await expect.poll(() => step.inputValue()).toBe(first!.id)
  expect(await violations(page)).toEqual([])
  await dialog().getByRole('button', { name: 'Add to the library' }).click()
  await inspector.getByRole('heading', { name: 'Written down by hand · 1' }).waitFor()
  await inspector.getByRole('link', { name: 'In the library' }).click()
  await option(/I looked twice/).click()
  await panel().getByRole('link', { name: first!.title }).waitFor()
  await panel().getByRole('button', { name: 'Change' }).click()
  await expect.poll(() => step.inputValue()).toBe(first!.id)
  await step.selectOption(second!.id)
  await dialog().getByRole('button', { name: 'Save changes' }).click()
  await panel().getByRole('link', { name: second!.title }).click()
  await inspector.getByRole('link', { name: 'In the library' }).click()
  await option(/I looked twice/).click()
  await panel().getByRole('button', { name: 'Remove' }).click()
  await page.getByText('0 found').waitFor()
})

test('words and bars find, and the address keeps what is looked for', async () => {
  const { page, url } = stage
  const { id: persona } = await send('/api/personas', { title: 'Careful Clara' })
  const notes = [
    { source: 'trend', title: 'Parcel lockers double', at: '2026-02-01T00:00:00.000Z' },
    {
      source: 'competitor',
      text: 'Free delivery over 20 at the rival',
      at: '2026-03-01T00:00:00.000Z',
    },
    {
      source: 'review',
      text: 'Livraison en retard, le prix est une surprise',
      score: { kind: 'rating', value: 1, min: 1, max: 5 },
      customer: 'c-7',
      persona,
    },
  ]
  for (const note of notes) await send('/api/evidence', note)
  await page.goto(`${url}/evidence`)
  await page.getByText('4 found').waitFor()
  await page.getByRole('searchbox', { name: /^Find in/ }).fill('surprise')
  await page.getByText('2 found').waitFor()
  await page.getByRole('button', { name: /^French/ }).click()
  await page.getByText('1 found').waitFor()
  await option(/Livraison/).waitFor()
  await expect.poll(() => page.url()).toContain('q=surprise')
  await expect.poll(() => page.url()).toContain('language=fr')
  await page.reload()
  await page.getByText('1 found').waitFor()
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: 'Clear all filters' }).click()
  await page.getByRole('button', { name: 'Clear the search' }).click()
  await page.getByText('4 found').waitFor()
  // Two presses, the second before the screen has drawn the first.
  const two = page.getByRole('button', { name: /^(Trend|Competitor)\b/ })
  await two.evaluateAll((buttons) => buttons.forEach((each) => (each as HTMLElement).click()))
  await page.getByText('2 found').waitFor()
  await page.getByRole('button', { name: 'Clear all filters' }).click()
  await page.getByText('4 found').waitFor()
  await page.getByRole('button', { name: /^Careful Clara 1$/ }).click()
  await page.getByText('1 found').waitFor()
  await expect.poll(() => page.url()).toContain(`persona=${persona}`)
  await option(/Livraison/).click()
  await panel().getByRole('link', { name: 'Careful Clara' }).waitFor()
  await page.getByRole('button', { name: 'Clear all filters' }).click()
  await page.getByText('4 found').waitFor()
})

test('by keys alone: selected, coded with a new theme, made a pain point', async () => {
  const { page } = stage
  await page.locator('body').press('/')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Home')
  await page.keyboard.press('Space')
  await page.keyboard.press('Shift+ArrowDown')
  const bulk = page.getByRole('toolbar', { name: /selected evidence/ })
  await bulk.getByText('2 selected').waitFor()
  await bulk.getByRole('button', { name: 'Code' }).press('Enter')
  await page.getByRole('textbox', { name: 'Find or name a theme' }).fill('What it costs')
  await page.keyboard.press('Enter')
  await page.getByText('2 coded with “What it costs”.').waitFor()
  await page.keyboard.press('Escape')
  await bulk.getByRole('button', { name: 'Make a finding' }).press('Enter')
  await dialog()
    .getByRole('textbox', { name: 'What it is called' })
    .fill('The price comes too late')
  // Of two pieces nothing tells the step: it is chosen.
  await dialog().getByRole('combobox', { name: 'At the step' }).selectOption({ index: 1 })
  await dialog().getByRole('button', { name: 'Make it' }).click()
  await page.getByText(/^Made on/).waitFor()
  await expect
    .poll(async () => {
      const { records } = await stage.read<Journey>(`/api/journeys/${shop.id}`)
      return records.find(({ title }) => title === 'The price comes too late')?.evidence?.length
    })
    .toBe(2)
  await page.getByRole('button', { name: /^What it costs/ }).click()
  await page.getByText('2 found').waitFor()
})

test('evidence is put to a card, and an item removed and brought back', async () => {
  const { page, url } = stage
  // Mail programs put their own into links.
  await page.goto(`${url}/evidence?q=rival&utm_source=mail`)
  await option(/rival/).click()
  await panel().getByRole('button', { name: 'Evidence for …' }).click()
  await dialog().getByRole('searchbox', { name: 'Find a card or finding' }).fill('Freight')
  await dialog().getByRole('radio').first().check()
  await dialog().getByRole('combobox', { name: 'It speaks' }).selectOption('against')
  expect(await violations(page)).toEqual([])
  await dialog().getByRole('button', { name: 'Put it there' }).click()
  await page.getByText(/^Put to it on/).waitFor()
  const rests = panel().getByRole('listitem').filter({ hasText: 'it speaks against it' })
  await rests.getByRole('link', { name: /Freight/ }).waitFor()
  await panel().getByRole('button', { name: 'Remove' }).click()
  await page.getByRole('heading', { name: 'Nothing fits this search' }).waitFor()
  await page.getByRole('button', { name: 'Undo' }).click()
  await option(/rival/).waitFor()
})

test('a finding is made in the workspace alone, and a record of it backed', async () => {
  const { page, url } = stage
  await page.goto(`${url}/evidence?q=lokcers`)
  await page.getByRole('button', { name: 'Find “lockers” instead' }).click()
  await option(/lockers/).click()
  await panel().getByRole('button', { name: 'Make a finding' }).click()
  await dialog().getByRole('combobox', { name: 'Journey' }).selectOption('workspace')
  await dialog().getByRole('textbox', { name: 'What it is called' }).fill('Nobody is at home')
  await dialog().getByRole('button', { name: 'Make it' }).click()
  await page.getByRole('button', { name: 'Show', exact: true }).click()
  await page.getByRole('heading', { name: 'Nobody is at home' }).waitFor()
  await page.goto(`${url}/evidence?q=rival`)
  await option(/rival/).click()
  await panel().getByRole('button', { name: 'Evidence for …' }).click()
  await dialog().getByRole('combobox', { name: 'Journey' }).selectOption('workspace')
  await dialog().getByRole('radio', { name: 'Nobody is at home' }).check()
  expect(await violations(page)).toEqual([])
  await dialog().getByRole('button', { name: 'Put it there' }).click()
  await page.getByText('Put to the record.').waitFor()
})

test('a note of the market is written at a stage, says that it is old, and becomes an opportunity that rests on it', async () => {
  const { page, url } = stage
  const [stageOfMap] = shop.stages
  await page.goto(`${url}/journeys/${shop.id}?select=stage:${stageOfMap!.id}`)
  const inspector = page.getByRole('complementary', { name: 'Inspector' })
  await inspector.getByRole('button', { name: 'Write a note' }).click()
  await dialog().getByRole('combobox', { name: 'What it is' }).selectOption('Competitor')
  await dialog().getByLabel('Date').fill('2024-03-01')
  await dialog().getByRole('textbox', { name: 'Title' }).fill('Free returns next door')
  await dialog().getByRole('textbox', { name: 'Where it is from' }).fill('Their site')
  await dialog().getByRole('textbox', { name: 'Link' }).fill('https://next.example/returns')
  expect(await violations(page)).toEqual([])
  await dialog().getByRole('button', { name: 'Add to the library' }).click()
  const note = inspector.getByRole('button', { name: /^Free returns next door/ })
  await note.waitFor()
  await expect
    .poll(() => note.innerText())
    .toMatch(/Competitor[^]*Their site[^]*older than 9 months/)
  await note.click()
  await inspector.getByRole('link', { name: 'Read it there' }).waitFor()
  expect(await violations(page)).toEqual([])
  await inspector.getByRole('button', { name: 'Make an opportunity from it' }).click()
  await dialog().getByRole('textbox', { name: 'What it is called' }).fill('Returns without a fee')
  await dialog().getByRole('button', { name: 'Make it' }).click()
  await page.getByText(/^Made on/).waitFor()
  await expect
    .poll(async () => {
      const { items } = await stage.read<{ readonly items: readonly { record: { id: string } }[] }>(
        '/api/opportunities?q=without+a+fee',
      )
      return items.length
    })
    .toBe(1)
  await page.goto(`${url}/opportunities?q=without+a+fee`)
  await page.getByRole('link', { name: /Returns without a fee/ }).click()
  await page.getByRole('heading', { name: 'What it rests on' }).waitFor()
  await page.getByRole('blockquote').getByText('Free returns next door').waitFor()
  await page.getByText('Partly backed').first().waitFor()
  await page.goto(`${url}/evidence`)
  await page.getByRole('checkbox', { name: 'Only trends, competitors, technologies' }).click()
  await page.waitForURL(/source=trend/)
  await option(/Free returns next door/).waitFor()
})

test('coding is helped: a first look makes themes, then the most uncertain is asked about', async () => {
  const { page, url } = stage
  const late = ['the parcel came late', 'the parcel was late again', 'a late parcel, sadly']
  const login = ['the login does not work', 'login fails on my phone', 'no login for two days']
  for (let i = 0; i < 6; i++) {
    for (const text of [...late, ...login])
      await send('/api/evidence', {
        source: 'review',
        text: `${text}, ${'really '.repeat(i)}said I`,
      })
  }
  await page.goto(`${url}/evidence?source=review`)
  await page.getByText(/^3[78] found/).waitFor()
  await page.getByRole('button', { name: 'Code with help' }).click()
  await dialog().getByRole('button', { name: 'First look' }).click()
  const names = dialog().getByRole('textbox', { name: /^Theme for/ })
  await names.first().waitFor()
  expect(await names.count()).toBeGreaterThanOrEqual(2)
  await names.nth(0).fill('First theme')
  await names.nth(0).press('Enter')
  await page.getByText(/“First theme” made/).waitFor()
  await names.nth(1).fill('Second theme')
  await names.nth(1).press('Enter')
  await page.getByText(/“Second theme” made/).waitFor()
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('Escape')
  await send('/api/evidence', { source: 'review', text: 'my parcel was late, and the login too' })
  await page.getByRole('button', { name: 'Code with help' }).click()
  await dialog()
    .getByText(/the right theme (stood first|was among the first three) for/)
    .waitFor()
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('1')
  await page.getByText(/^Coded with “(First|Second) theme”/).waitFor()
})

test('a file of feedback alone goes into the library by the page of files', async () => {
  const { page } = stage
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: 'Bring files' }).click()
  await page.getByTestId('file-input').setInputFiles({
    name: 'reviews.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      'comment,stars,date\n"What a wonderful little lamp, I love it",5,2026-04-01\n"The lamp came broken and nobody answers",1,2026-04-02\n',
    ),
  })
  await page.getByRole('button', { name: 'Take it into the evidence library' }).click()
  await page.getByRole('link', { name: 'Open the evidence library' }).click()
  await page.getByRole('searchbox', { name: /^Find in/ }).fill('lamp')
  await page.getByText('2 found').waitFor()
})

test('it reads well at 360 pixels and in the dark', async () => {
  const narrow = await stage.open('/evidence', { width: 360, height: 740, theme: 'dark' })
  await narrow.getByText(/^44 found/).waitFor()
  const wide = await narrow.evaluate(() => document.documentElement.scrollWidth)
  expect(wide).toBe(360)
  await narrow.getByRole('button', { name: 'Filters', exact: true }).click()
  await narrow.getByRole('button', { name: /^Trend/ }).click()
  await narrow.getByText('1 found').waitFor()
  expect(await violations(narrow)).toEqual([])
  await narrow.close()
})

test('research is planned with questions for stages, and what people say goes into the library', async () => {
  const { page, url } = stage
  await page.goto(`${url}/research`)
  await page.getByRole('button', { name: 'Plan research' }).click()
  await page.getByRole('textbox', { name: 'Title' }).fill('Why carts are left')
  await page.getByRole('combobox', { name: 'Journey' }).selectOption({ label: shop.title })
  await page.getByRole('combobox', { name: 'Stage of question 1' }).selectOption({ index: 1 })
  await page.getByRole('textbox', { name: 'Question 1', exact: true }).fill('What stopped you?')
  await page.getByRole('button', { name: 'Add somebody' }).click()
  await page.getByRole('textbox', { name: 'Person or group 1' }).fill('P9')
  await page.getByRole('combobox', { name: 'About' }).waitFor()
  await page.getByLabel('Until').fill('2020-03-01')
  await page.getByText('late since 1 Mar 2020').waitFor()
  await page.getByRole('combobox', { name: 'Where it stands with person 1' }).selectOption('asked')
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: 'Write down' }).click()
  const answer = dialog().getByRole('textbox', { name: 'What stopped you?' })
  await answer.fill('The price of the freight.')
  // It is about the journey of the plan.
  const about = dialog().getByRole('combobox', { name: 'Journey' }).locator('option:checked')
  await expect.poll(() => about.textContent()).toBe(shop.title)
  await dialog().getByRole('spinbutton', { name: 'Score' }).fill('2')
  expect(await violations(page)).toEqual([])
  await dialog().getByRole('button', { name: 'Add to the library' }).click()
  await page.getByText('1 of 1 answered').waitFor()
  await expect
    .poll(async () => JSON.stringify(await stage.read('/api/research')))
    .toContain('"state":"done"')
  await page.reload()
  await page.getByText('Why carts are left').first().waitFor()
  await page.getByRole('link', { name: 'In the library' }).click()
  await panel()
    .getByRole('listitem')
    .filter({ hasText: /^P9.*The price of the freight\.$/ })
    .waitFor()
  const narrow = await stage.open('/research', { width: 360, height: 740, theme: 'dark' })
  await narrow.getByRole('textbox', { name: 'Title' }).waitFor()
  expect(await narrow.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
  expect(await violations(narrow)).toEqual([])
  await narrow.close()
})

test('mentions are brought in, read from their words, and shown by time, reach and author', async () => {
  const { page } = stage
  await page.goto(`${stage.url}/mentions`)
  await page.getByRole('heading', { name: 'No mentions yet' }).waitFor()
  await page.getByRole('link', { name: 'Bring files' }).click()
  const lines = Array.from(
    { length: 20 },
    (_, i) =>
      `${i < 12 ? 'I hate this terrible delivery' : 'I love this wonderful shop'} ${i},@a${i % 2},${i < 12 ? 100 : '2.5K'},${i},2026-0${1 + (i % 3)}-02`,
  )
  await page.getByTestId('file-input').setInputFiles({
    name: 'mentions.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(['text,author,reach,likes,date', ...lines].join('\n')),
  })
  await page.getByRole('button', { name: 'Take it into the evidence library' }).click()
  await page.getByRole('link', { name: 'Open the evidence library' }).click()
  await page.getByRole('link', { name: 'Social mentions' }).click()
  await page.getByText('20 mentions, 20 read from their words').waitFor({ timeout: 30_000 })
  const how = page.getByRole('region', { name: 'How they speak' })
  await how.getByText('60\u202f%').waitFor()
  expect(await violations(page)).toEqual([])
  const popular = page.getByRole('region', { name: 'Popular content' })
  await popular.getByRole('listitem').first().getByText('2,500 reached').waitFor()
  await page.getByRole('region', { name: 'Over time' }).getByRole('link').first().click()
  await page.getByText('7 found').waitFor()
  await page.getByRole('combobox', { name: 'Order' }).selectOption('Most reached')
  await page.waitForURL(/sort=reach/)
  await option(/reached 2,500.*reads positive/)
    .first()
    .click()
  await panel().getByText('Positive: by a list of English words').waitFor()
  await panel().getByRole('button', { name: '@a' }).click()
  await page.getByRole('button', { name: /No longer only by @a/ }).waitFor()
})
