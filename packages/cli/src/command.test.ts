import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { parseJourney } from '@desirepath/core'
import { desirepath } from '../test/command.ts'
import { shopLog } from '../test/shop-log.ts'

const folder = mkdtempSync(join(tmpdir(), 'desirepath-cli-'))
const at = (name: string) => join(folder, name)

beforeAll(() => {
  const { events, feedback } = shopLog(400)
  writeFileSync(at('events.csv'), events)
  writeFileSync(at('feedback.csv'), feedback)
  writeFileSync(at('broken.csv'), `${events}\nc1,pay,never,Web\n`)
  writeFileSync(at('odd.csv'), '"who, exactly",did,"at"\na,open,2024-05-01\na,close,2024-05-02\n')
  writeFileSync(at('header.csv'), 'user,event,time\n')
})

test('help shows examples, for the whole and for each command', async () => {
  const commands = ['map', 'figures', 'import', 'export', 'validate', 'check', 'start']
  const helps = [[], ['--help'], ...commands.map((command) => [command, '--help'])]
  for (const { code, stdout, stderr } of await Promise.all(helps.map((args) => desirepath(args)))) {
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/Examples:\n +\$ desirepath/)
  }
})

test.each([
  [['nonsense'], /unknown command/],
  [['map', '--out', 'x'], /required option '--events/],
  [['map', '--events', 'x.csv'], /required option '--out/],
  [['map', '--events', 'x.csv', '--out', 'x', '--cut', 'often'], /none, auto, or a number/],
  [['figures', '--events', 'x.csv', '--k', '0'], /whole number from 1/],
  [['figures', '--events', 'x.csv', '--columns', 'who=a'], /'who' is not known/],
  [
    [
      'map',
      '--events',
      'EVENTS',
      '--feedback',
      'FEEDBACK',
      '--feedback-columns',
      'scale=9',
      '--out',
      'x',
    ],
    /scale '9'/,
  ],
  [['export', 'x.json', '--format', 'docx', '--out', 'x'], /Allowed choices/],
])('%s is wrong usage: 2, on standard error, with the way out', async (args, reason) => {
  const named = args.map(
    (arg) => ({ EVENTS: at('events.csv'), FEEDBACK: at('feedback.csv') })[arg] ?? arg,
  )
  const { code, stdout, stderr } = await desirepath(named)
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toMatch(reason)
  expect(stderr).toMatch(/^error: /)
  expect(stderr).not.toContain('\u001b')
})

test.each([
  [['figures', '--events', 'nowhere.csv'], /no file at nowhere\.csv/],
  [['figures', '--events', 'HEADER'], /header and no rows/],
  [
    ['map', '--events', 'EVENTS', '--success', 'party', '--out', 'OUT'],
    /No event of the log is called 'party'/,
  ],
  [['map', '--events', 'EVENTS', '--out', 'EVENTS'], /is a file, not a folder/],
  [['validate', 'EVENTS'], /no valid journey/],
  [['export', 'nowhere.json', '--format', 'md', '--out', 'x'], /no file at nowhere\.json/],
])('%s fails: 1, and nothing is written', async (args, reason) => {
  const places: Record<string, string> = {
    HEADER: at('header.csv'),
    EVENTS: at('events.csv'),
    OUT: at('never'),
  }
  const { code, stdout, stderr } = await desirepath(args.map((arg) => places[arg] ?? arg))
  expect([code, stdout]).toEqual([1, ''])
  expect(stderr).toMatch(reason)
  expect(readdirSync(folder)).not.toContain('never')
})

test('a map is made whole, twice the same to the byte, and ends with ten lines', async () => {
  const args = [
    '--events',
    at('events.csv'),
    '--feedback',
    at('feedback.csv'),
    '--success',
    'receive',
  ]
  const [one, two] = await Promise.all([
    desirepath(['map', ...args, '--out', at('one/deep')]),
    desirepath(['map', ...args, '--out', at('two')], { TZ: 'Asia/Tokyo', LANG: 'de_DE.UTF-8' }),
  ])
  expect([one.code, one.stderr, two.code]).toEqual([0, '', 0])
  expect(one.stdout.trimEnd().split('\n')).toHaveLength(10)
  const names = ['figures.json', 'journey.html', 'journey.json', 'journey.png', 'journey.svg']
  expect(readdirSync(at('one/deep')).toSorted((a, b) => (a < b ? -1 : 1))).toEqual(names)
  for (const name of names) {
    expect(readFileSync(at(`one/deep/${name}`)).equals(readFileSync(at(`two/${name}`))), name).toBe(
      true,
    )
  }
  const parsed = parseJourney(readFileSync(at('two/journey.json'), 'utf8'))
  expect(parsed.type).toBe('journey')
  if (parsed.type === 'journey') {
    expect(parsed.journey.discovery).toMatchObject({
      customers: 400,
      success: { activity: 'receive' },
    })
  }
})

test('a made map is valid and can be written in every format', async () => {
  await desirepath(['map', '--events', at('events.csv'), '--out', at('map'), '--json'])
  const json = at('map/journey.json')
  expect(await desirepath(['validate', json])).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('is valid'),
  })
  const starts: Record<string, string | RegExp> = {
    json: '{\n',
    svg: '<svg',
    png: /^\uFFFDPNG/,
    pdf: '%PDF-1.7',
    pptx: 'PK',
    xlsx: 'PK',
    html: /^<!doctype html>/i,
    md: '# ',
    mmd: '---\ntitle: ',
    csv: /^[\w,"]+/,
  }
  const formats = Object.keys(starts)
  const runs = await Promise.all(
    formats.map((format) =>
      desirepath(['export', json, '--format', format, '--out', at(`journey.${format}`)]),
    ),
  )
  for (const [i, { code, stderr }] of runs.entries())
    expect([formats[i], code, stderr]).toEqual([formats[i], 0, ''])
  for (const [format, start] of Object.entries(starts)) {
    const content = readFileSync(at(`journey.${format}`), 'utf8')
    expect(
      typeof start === 'string' ? content.startsWith(start) : start.test(content),
      format,
    ).toBe(true)
  }
  expect(readFileSync(at('journey.json'))).toEqual(readFileSync(json))
  const unseen = await desirepath(['export', json, '--format', 'md', '--view', 'v', '--out', '-'])
  expect([unseen.code, unseen.stderr]).toEqual([
    1,
    expect.stringContaining('has no saved view with the id v.'),
  ])
  const piped = await desirepath(['export', json, '--format', 'mmd', '--out', '-'])
  expect(piped.stdout).toBe(readFileSync(at('journey.mmd'), 'utf8'))
})

test('a check says what a map may be used for and what to do, and fails where more is asked', async () => {
  const shop = join(import.meta.dirname, '../../export/fixtures/shop.json')
  const told = await desirepath(['check', shop])
  expect([told.code, told.stderr]).toEqual([0, ''])
  expect(told.stdout).toMatch(/A starting point for a workshop/)
  expect(told.stdout).toMatch(
    /All evidence is old\n {2}The newest evidence is \d+ (months|years) old/,
  )
  const asked = await desirepath(['check', shop, '--for', 'money', '--json'])
  expect(asked.code).toBe(1)
  expect(JSON.parse(asked.stdout)).toMatchObject({ use: { level: 'workshop' }, dismissed: [] })
  expect(asked.stderr).toMatch(/may not be used for that today:\n {2}The newest evidence/)
})

test('the check of an exported workspace tells what about its records cannot be relied on', async () => {
  const line = (kind: string, value: object) => JSON.stringify({ kind, value })
  const at2026 = '2026-01-01T00:00:00.000Z'
  const record = (id: string, type: string, title: string) =>
    line('record', {
      id,
      type,
      body: { title },
      revision: 1,
      created_at: at2026,
      updated_at: at2026,
    })
  const file = at('workspace.jsonl')
  const lines = [
    line('workspace', { format: 'desirepath.workspace/1' }),
    record('p1', 'painPoint', 'Slow checkout'),
    record('c1', 'channel', 'Fax'),
    line('leftFinding', { finding_id: 'channelUnused@c1', reason: 'soon', author: '', at: at2026 }),
    line('end', { lines: 4 }),
  ]
  writeFileSync(file, lines.join('\n'))
  const told = await desirepath(['check', file])
  expect([told.code, told.stderr]).toEqual([0, ''])
  expect(told.stdout).toMatch(/2 records, 1 findings\./)
  expect(told.stdout).toMatch(
    /Pain points without a source\n {2}Slow checkout: No customer has said it/,
  )
  const json = JSON.parse((await desirepath(['check', file, '--json'])).stdout) as {
    readonly dismissed: readonly { readonly id: string }[]
  }
  expect(json.dismissed.map(({ id }) => id)).toEqual(['channelUnused@c1'])
  const asked = await desirepath(['check', file, '--for', 'money'])
  expect([asked.code, asked.stderr]).toEqual([1, expect.stringContaining('whole workspace')])
})

test('an invalid journey is told with the place of each problem', async () => {
  writeFileSync(at('bad.json'), '{"schema":"desirepath.journey/1","steps":[{"id":""}]}')
  const plain = await desirepath(['validate', at('bad.json')])
  expect([plain.code, plain.stdout]).toEqual([1, ''])
  expect(plain.stderr).toMatch(/steps\.0\.title/)
  const json = await desirepath(['validate', at('bad.json'), '--json'])
  expect(JSON.parse(json.stdout)).toMatchObject({ valid: false })
})

test('what was left out is said with file, row and reason', async () => {
  const { code, stdout, stderr } = await desirepath([
    'map',
    '--events',
    at('broken.csv'),
    '--out',
    at('left'),
    '--json',
  ])
  expect(code).toBe(0)
  expect(stderr).toMatch(
    /1 row was left out:\n +broken\.csv, row \d+: 'never' in column 'time' is not a time/,
  )
  expect(JSON.parse(stdout)).toMatchObject({ quarantined: 1, journey: { customers: 400 } })
})

test('figures are JSON on standard output; columns with commas are quoted', async () => {
  const { code, stdout } = await desirepath([
    'figures',
    '--events',
    at('odd.csv'),
    '--columns',
    'customer="who, exactly",activity=did,time=at,channel=none',
  ])
  expect(code).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject({
    cases: 1,
    events: 2,
    activities: [
      { name: 'close', events: 1, customers: 1 },
      { name: 'open', events: 1, customers: 1 },
    ],
    variants: { count: 1, top: [{ steps: ['open', 'close'], customers: 1 }], for80Percent: 1 },
    transitions: [
      {
        from: 'open',
        to: 'close',
        count: 1,
        customers: 1,
        medianSeconds: 86_400,
        p90Seconds: 86_400,
      },
    ],
    starts: [{ name: 'open', count: 1 }],
    ends: [{ name: 'close', count: 1 }],
    duration: { meanSeconds: 86_400, medianSeconds: 86_400 },
    quarantined: 0,
  })
})

test('a column of the feedback that is called like the log’s customer column is the customer', async () => {
  writeFileSync(at('cases.csv'), 'Vorfall X,activity,time\na,open,2024-05-01\nb,open,2024-05-02\n')
  writeFileSync(at('said.csv'), 'Vorfall X,rating,comment\na,5,very good indeed\nb,1,very bad\n')
  const columns = ['--columns', 'customer="Vorfall X"']
  const files = ['--events', at('cases.csv'), '--feedback', at('said.csv')]
  const { code } = await desirepath(['map', ...files, ...columns, '--out', at('said')])
  expect(code).toBe(0)
  const parsed = parseJourney(readFileSync(at('said/journey.json'), 'utf8'))
  expect(parsed).toMatchObject({ type: 'journey', journey: { discovery: { feedbackShare: 1 } } })
})

test('tickets among the feedback tell how they were handled', async () => {
  const days = Array.from({ length: 12 }, (_, i) => `2024-05-${String(i + 1).padStart(2, '0')}`)
  const events = days.map((day, i) => `c${i},ask,${day}T08:00:00Z\nc${i},leave,${day}T20:00:00Z`)
  const said = days.map((day, i) => `${i},c${i},${day}T09:00:00Z,${i + 1},Where is it?`)
  writeFileSync(at('asked.csv'), `user,event,time\n${events.join('\n')}\n`)
  const files = ['--events', at('asked.csv'), '--feedback', at('tickets.csv')]
  writeFileSync(at('tickets.csv'), `ticket,user,opened,answered hours,text\n${said.join('\n')}\n`)
  const columns = 'id=ticket,at=opened,firstReply="answered hours"'
  const { code } = await desirepath([
    'map',
    ...files,
    '--out',
    at('asked'),
    '--feedback-columns',
    columns,
  ])
  expect(code).toBe(0)
  const { support } = JSON.parse(readFileSync(at('asked/figures.json'), 'utf8'))
  // Answered after 1 … 12 hours: half within the sixth.
  expect(support.all).toMatchObject({
    tickets: 12,
    firstReply: { median: { value: 6 * 3600, n: 12 }, waiting: 0 },
  })
})

test('a journey of another tool becomes canonical JSON, and says what it leaves out', async () => {
  const page = '```mermaid\njourney\n title One\n section A\n  a: 9: Me\n```\n'
  writeFileSync(at('page.md'), page + page.replace('One', 'Two'))
  const seen = await desirepath(['import', at('page.md')])
  expect([seen.code, seen.stderr]).toEqual([0, ''])
  expect(seen.stdout).toMatch(/One: 1 steps? in 1 stages?/)
  expect(seen.stdout).toContain('left out: Line 5: The score “9”')
  const taken = await desirepath(['import', at('page.md'), '--out', at('taken.json'), '--json'])
  expect(JSON.parse(taken.stdout)).toMatchObject({
    format: 'mermaid',
    journeys: [
      { title: 'One', out: at('taken.json') },
      { title: 'Two', out: at('taken-2.json') },
    ],
  })
  for (const name of ['taken.json', 'taken-2.json'])
    expect((await desirepath(['validate', at(name)])).code).toBe(0)
  const again = readFileSync(at('taken.json'), 'utf8')
  await desirepath(['import', at('page.md'), '--out', at('taken.json')])
  expect(readFileSync(at('taken.json'), 'utf8')).toBe(again)
  const bad = await desirepath(['import', at('events.csv'), '--out', at('no.json')])
  expect(bad.code).toBe(1)
  expect(bad.stderr).toMatch(/^error: events\.csv: No journey was recognised/)
  expect(readdirSync(folder)).not.toContain('no.json')
})
