import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const entry = join(import.meta.dirname, 'main.ts')

/** Milliseconds after a story has begun or gone on: early, in its midst, near its end. */
const KILLED_AFTER = process.env['KILLED_AFTER']?.split(',').map(Number) ?? [250, 600]

/** What there is of each kind once the story has been told. */
const whole = {
  '/api/journeys': 4,
  '/api/evidence?source=mention': 14,
  '/api/evidence?source=interview': 2,
  '/api/evidence/themes': 4,
  '/api/research': 2,
  '/api/checklists': 2,
  '/api/dashboards': 1,
  '/api/views?place=evidence': 2,
  '/api/inbox': 1,
} as const

interface Page {
  readonly items: readonly {
    readonly id: string
    readonly title: string
    readonly record: { readonly title: string }
  }[]
}

test('a story that breaks off is told to its end by the next starts, and nothing of it twice', async () => {
  const data = mkdtempSync(join(tmpdir(), 'desirepath-sample-'))
  let running = await start(data)
  try {
    await until(async () => (await running.page('/api/journeys')).items.length > 0)
    for (const wait of KILLED_AFTER) {
      await new Promise((resolve) => setTimeout(resolve, wait))
      await running.kill()
      running = await start(data)
    }
    await until(async () => {
      const { items } = await running.page('/api/journeys')
      return items.length === 4 && items[0]?.title === 'First order, end to end'
    })
    await seesAllOnce(running)
    const [view] = (await running.page('/api/views?place=decide')).items
    expect((await running.ask(`/api/views/${view!.id}`, 'DELETE')).ok).toBe(true)
    await running.kill()
    running = await start(data)
    await seesAllOnce(running)
    expect((await running.page('/api/views?place=decide')).items).toEqual([])
  } finally {
    await running.kill()
    rmSync(data, { recursive: true, force: true })
  }
}, 240_000)

async function seesAllOnce({ page }: Running): Promise<void> {
  for (const [path, n] of Object.entries(whole))
    expect((await page(path)).items.length, path).toBe(n)
  for (const path of ['/api/personas', '/api/touchpoints', '/api/solutions', '/api/metrics']) {
    const titles = (await page(path)).items.map(({ record }) => record.title)
    expect(titles.length, path).toBeGreaterThan(4)
    expect(titles).toEqual([...new Set(titles)])
  }
}

interface Running {
  readonly ask: (path: string, method?: string) => Promise<Response>
  readonly page: (path: string) => Promise<Page>
  readonly kill: () => Promise<void>
}

async function start(data: string): Promise<Running> {
  const child = spawn(process.execPath, [entry, 'start', '--data', data, '--port', '0'])
  const link = await printed(child, /http:\/\/127\.0\.0\.1:\d+\/enter\?token=\S+/)
  const entered = await fetch(link, { redirect: 'manual' })
  const cookie = entered.headers.getSetCookie().join('; ')
  const ask = (path: string, method = 'GET') =>
    fetch(new URL(path, link), { method, headers: { cookie, origin: new URL(link).origin } })
  const page = async (path: string): Promise<Page> => {
    // Until the database is open it says so.
    const response = await ask(path)
    return response.ok ? await response.json() : { items: [] }
  }
  await until(async () => (await ask('/api/session')).ok)
  return { ask, page, kill: () => killed(child) }
}

function killed(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve()
    child.once('exit', () => resolve())
    child.kill('SIGKILL')
  })
}

function printed(child: ChildProcess, pattern: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = ''
    const take = (chunk: Buffer) => {
      text += chunk.toString()
      const found = pattern.exec(text)
      if (found) resolve(found[0])
    }
    child.stdout?.on('data', take)
    child.stderr?.on('data', take)
    child.once('exit', (code) => reject(new Error(`start ended with ${code}: ${text}`)))
  })
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 50))
}
