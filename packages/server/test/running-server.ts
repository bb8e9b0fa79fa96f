import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Job, Upload } from '@desirepath/contract'
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
  upload(name: string, content: string | Uint8Array<ArrayBuffer>): Promise<Upload>
  /** Waits for the end of a job, whichever it is. */
  finished(jobId: string): Promise<Job>
}

/** A server over a fresh data folder, on a free port, with a visitor who came by the link. */
export async function openServer(options: { readonly empty?: boolean } = {}) {
  const folder = freshFolder()
  const server = await startServer({ data: folder, port: 0, empty: options.empty ?? true })
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

export function freshFolder(): string {
  return mkdtempSync(join(tmpdir(), 'desirepath-server-'))
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
