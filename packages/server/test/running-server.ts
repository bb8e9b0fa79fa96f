import {
  cpSync,
  existsSync,
  globSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Job, Upload } from '@desirepath/contract'
import { contentId } from '@desirepath/core'
import { openStore } from '@desirepath/store'
import { startServer } from '../src/index.ts'

/** What a browser with a session does, without the browser. */
export interface Visitor {
  readonly url: string
  readonly cookie: string
  /** A request with the session's cookie. */
  ask(path: string, init?: RequestInit): Promise<Response>
  /** The JSON of a successful answer; throws with the body of any other. */
  json<Body>(path: string, init?: RequestInit): Promise<Body>
  post<Body>(path: string, body: unknown, headers?: Record<string, string>): Promise<Body>
  /** Changes, replaces or deletes; throws as `json` does. */
  send<Body>(method: 'PATCH' | 'PUT' | 'DELETE', path: string, body?: unknown): Promise<Body>
  upload(name: string, content: string | Uint8Array<ArrayBuffer>): Promise<Upload>
  /** Waits for the end of a job, whichever it is. */
  finished(jobId: string): Promise<Job>
}

/** A server over a fresh data folder, on a free port, with a visitor who came by the link. */
export async function openServer(options: { readonly empty?: boolean } = {}) {
  const folder = await freshFolder()
  const server = await startServer({ data: folder, port: 0, empty: options.empty ?? true })
  await server.ready
  return {
    folder,
    server,
    visitor: await enter(server.link),
    async close() {
      await server.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A new data folder whose database has been made before: making one takes seconds. */
export async function freshFolder(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'desirepath-server-'))
  cpSync(await emptyRecords(), join(folder, 'records'), { recursive: true })
  return folder
}

async function emptyRecords(): Promise<string> {
  const source = join(import.meta.dirname, '../../store/src')
  const migrations = ['migrations.ts', ...globSync('**/tables.ts', { cwd: source }).toSorted()]
    .map((file) => readFileSync(join(source, file), 'utf8'))
    .join('')
  const place = join(tmpdir(), contentId('desirepath-empty-records', migrations))
  if (existsSync(place)) return place
  const own = `${place}-${process.pid}`
  const made = await openStore({ folder: own })
  await made.destroy()
  // Test files run side by side: who comes second takes what is there.
  if (existsSync(place)) rmSync(own, { recursive: true })
  else renameSync(own, place)
  return place
}

/** Opens the one-time link and keeps the cookie. */
export async function enter(link: string): Promise<Visitor> {
  const answer = await fetch(link, { redirect: 'manual' })
  const cookie = answer.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ')
  return visitorOf(new URL(link).origin, cookie)
}

export function visitorOf(url: string, cookie: string): Visitor {
  const ask = (path: string, init: RequestInit = {}) =>
    fetch(url + path, { ...init, headers: { cookie, ...(init.headers as object) } })
  const json = async <Body>(path: string, init?: RequestInit) => {
    const answer = await ask(path, init)
    const text = await answer.text()
    if (!answer.ok) throw new Error(`${init?.method ?? 'GET'} ${path}: ${answer.status} ${text}`)
    return JSON.parse(text) as Body
  }
  return {
    url,
    cookie,
    ask,
    json,
    post: (path, body, headers = {}) =>
      json(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
      }),
    send: (method, path, body) =>
      json(path, {
        method,
        headers: { 'content-type': 'application/json' },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      }),
    upload: (name, content) =>
      json(`/api/uploads?${new URLSearchParams({ name })}`, { method: 'POST', body: content }),
    async finished(jobId) {
      for (;;) {
        const job = await json<Job>(`/api/jobs/${jobId}`)
        if (job.status !== 'waiting' && job.status !== 'running') return job
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
    },
  }
}
