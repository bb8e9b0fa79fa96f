import { exchangedTables } from '@desirepath/store'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fillWorkspace } from './filled-workspace.ts'
import { openServer } from './running-server.ts'

type Server = Awaited<ReturnType<typeof openServer>>
interface Taken {
  readonly kinds: readonly {
    readonly kind: string
    readonly added: number
    readonly here: number
  }[]
}

let whole: string
let slim: string
let discovered: string
let members: object

// The engine of events is one to a process: each server is closed before the next is opened.
beforeAll(async () => {
  const opened = await openServer()
  discovered = await fillWorkspace(opened.visitor)
  whole = await exported(opened)
  slim = await exported(opened, '?files=false&data=false')
  members = await membersOf(opened)
  await opened.close()
})

const membersOf = ({ visitor }: Server) =>
  visitor.json<{ n: number }>(`/api/journeys/${discovered}/members?figure=all`)

async function exported({ visitor }: Server, query = ''): Promise<string> {
  const answer = await visitor.ask(`/api/workspace/export${query}`)
  expect(answer.status).toBe(200)
  return answer.text()
}

const take = ({ visitor }: Server, text: string) =>
  visitor.ask('/api/workspace/import?name=a.jsonl', { method: 'POST', body: text })

test('an export holds a line for everything, and the last says how many', () => {
  const lines = whole
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { kind: string })
  const kinds = new Set(lines.map(({ kind }) => kind))
  const others = ['file', 'bytes', 'feedback', 'events', 'eventWords', 'eventRows', 'end']
  for (const kind of [...Object.keys(exchangedTables), ...others])
    expect(kinds, kind).toContain(kind)
  expect(lines.at(-1)).toEqual({ kind: 'end', value: { lines: lines.length - 1 } })
  expect(whole).not.toContain('Deleted')
  expect(whole).not.toMatch(/Private (?:board|view)/)
})

test('it comes into a fresh server without loss: its export is the same to the byte', async () => {
  const fresh = await openServer()
  try {
    const answer = await take(fresh, whole)
    expect(answer.status, await answer.clone().text()).toBe(200)
    const { kinds } = (await answer.json()) as Taken
    expect(kinds.every(({ here }) => here === 0)).toBe(true)
    expect(await exported(fresh)).toBe(whole)
    expect(await membersOf(fresh)).toEqual(members)
    const found = await fresh.visitor.ask('/api/search?q=hotline')
    expect(await found.text()).toContain('"title":"Hotline"')
    const again = (await (await take(fresh, whole)).json()) as Taken
    expect(again.kinds.every(({ added }) => added === 0)).toBe(true)
    expect(await exported(fresh)).toBe(whole)
  } finally {
    await fresh.close()
  }
})

test('what is here already stays as it is; what was deleted comes back', async () => {
  const fresh = await openServer()
  try {
    await take(fresh, whole)
    const list = await fresh.visitor.json<{ items: { record: { id: string } }[] }>(
      '/api/touchpoints',
    )
    const { id } = list.items[0]!.record
    await fresh.visitor.send('PATCH', `/api/touchpoints/${id}`, { title: 'My own words' })
    await fresh.visitor.send('DELETE', `/api/journeys/${discovered}`)
    const { kinds } = (await (await take(fresh, whole)).json()) as Taken
    expect(kinds.find(({ kind }) => kind === 'journey')).toMatchObject({ added: 1, here: 1 })
    expect(kinds.find(({ kind }) => kind === 'recordComment')).toMatchObject({ added: 0, here: 1 })
    expect(await fresh.visitor.json(`/api/touchpoints/${id}`)).toMatchObject({
      record: { title: 'My own words' },
    })
    expect(await fresh.visitor.json(`/api/journeys/${discovered}`)).toMatchObject({
      id: discovered,
    })
  } finally {
    await fresh.close()
  }
})

test('files and collected data can be left out', () => {
  expect(slim).not.toMatch(/"kind":"(?:file|bytes|feedback|events|eventRows)"/)
  expect(slim).toContain('"kind":"journey"')
})

const lines = () => whole.trimEnd().split('\n')
const header = '{"kind":"workspace","value":{"format":"desirepath.workspace/1"}}\n'
const ending = (n: number) => `{"kind":"end","value":{"lines":${n}}}\n`

describe('what is no whole export', () => {
  let fresh: Server
  beforeAll(async () => {
    fresh = await openServer()
  })
  afterAll(() => fresh.close())

  test.each([
    ['a file that is cut', () => whole.slice(0, whole.length / 2), /ends in the middle|not JSON/],
    ['a file with a line lost', () => lines().toSpliced(3, 1).join('\n'), /1 lines are missing/],
    ['another file', () => 'a,b\n1,2\n', /no file of a workspace.*workspace\.jsonl/],
    ['a journey file', () => '{"schema":"desirepath.journey/1"}', /no file of a workspace/],
    ['nothing', () => '', /The file is empty/],
    ['a later format', () => header.replace('/1', '/2') + ending(1), /Line 1: format/],
    [
      'a broken record',
      () =>
        `${header}{"kind":"record","value":{"id":"a","type":"persona","body":{"title":""},"revision":1,"created_at":"2026-01-01T00:00:00.000Z","updated_at":"2026-01-01T00:00:00.000Z"}}\n${ending(2)}`,
      /Line 2: title/,
    ],
    [
      'children before parents',
      () =>
        `${header}${lines().find((line) => line.startsWith('{"kind":"theme"'))}\n${lines().find((line) => line.startsWith('{"kind":"record"'))}\n${ending(3)}`,
      /a record stands after a theme/,
    ],
    [
      'a table of ours that is none',
      () => `${header}{"kind":"sessions","value":{}}\n${ending(2)}`,
      /“sessions” is nothing/,
    ],
    [
      'a zero character',
      () => `${header}{"kind":"theme","value":{"id":"\\u0000"}}\n${ending(2)}`,
      /zero character/,
    ],
    [
      'bytes that are others',
      () =>
        whole.replace(
          /"kind":"bytes","value":\{"data":"..../,
          (start) => `${start.slice(0, -4)}AAAA`,
        ),
      /damaged|not/,
    ],
  ])('%s changes nothing and says why', async (_, text, reason) => {
    const answer = await take(fresh, text())
    expect([400, 422]).toContain(answer.status)
    expect(await answer.json()).toMatchObject({ detail: expect.stringMatching(reason) })
    expect((await exported(fresh)).trimEnd().split('\n')).toHaveLength(2)
  })
})
