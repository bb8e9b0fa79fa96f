import { rmSync } from 'node:fs'
import { request as plainRequest } from 'node:http'
import { contract } from '@desirepath/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startServer } from '../src/index.ts'
import { freshFolder, openServer } from './running-server.ts'

let opened: Awaited<ReturnType<typeof openServer>>
beforeAll(async () => {
  opened = await openServer()
})
afterAll(() => opened.close())

test('the address is of this machine only', () => {
  expect(new URL(opened.server.url).hostname).toBe('127.0.0.1')
})

test('nothing of the API answers without a session', async () => {
  for (const { method, path } of Object.values(contract)) {
    const answer = await fetch(opened.server.url + path.replaceAll(/:\w+/g, 'x'), { method })
    expect(answer.status, `${method} ${path}`).toBe(401)
    expect(answer.headers.get('content-type')).toContain('application/problem+json')
    expect(await answer.json()).toMatchObject({
      status: 401,
      type: expect.stringMatching(/no-session$/),
    })
  }
})

test('an invented session is refused', async () => {
  const answer = await fetch(`${opened.server.url}/api/session`, {
    headers: { cookie: 'desirepath_session=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' },
  })
  expect(answer.status).toBe(401)
})

test('the link opens once, and the cookie stays in this browser and on this site', async () => {
  const folder = await freshFolder()
  const second = await startServer({ data: folder, port: 0, empty: true })
  const wrong = await fetch(second.link.replace(/token=.{4}/, 'token=wron'))
  expect([wrong.status, wrong.headers.getSetCookie()]).toEqual([401, []])
  const first = await fetch(second.link)
  const [cookie = ''] = first.headers.getSetCookie()
  expect(cookie).toMatch(/HttpOnly/i)
  expect(cookie).toMatch(/SameSite=Strict/i)
  expect(first.headers.get('cache-control')).toContain('no-store')
  const asked = await fetch(`${second.url}/api/session`, {
    headers: { cookie: cookie.split(';')[0]! },
  })
  expect(asked.status).toBe(200)
  const again = await fetch(second.link)
  expect([again.status, again.headers.getSetCookie()]).toEqual([401, []])
  expect(await again.text()).toContain('has been used')
  await second.close()
  rmSync(folder, { recursive: true })
})

test.each([
  ['another host name', { host: 'evil.example:4600' }],
  ['a host that only begins like ours', { host: '127.0.0.1.evil.example' }],
  ['another origin', { origin: 'https://evil.example' }],
  ['another port of this machine', { origin: 'http://127.0.0.1:1' }],
  ['an origin that hides itself', { origin: 'null' }],
  ['a page of another site', { 'sec-fetch-site': 'cross-site' }],
])('%s is refused even with a session', async (_, headers) => {
  const { status, body } = await rawRequest('/api/journeys', headers)
  expect(status).toBe(403)
  expect(JSON.parse(body)).toMatchObject({ type: expect.stringMatching(/foreign-origin$/) })
})

test('our own pages may ask and post', async () => {
  const { visitor, server } = opened
  const headers = { origin: new URL(server.url).origin, 'sec-fetch-site': 'same-origin' }
  expect((await visitor.ask('/api/journeys', { headers })).status).toBe(200)
})

test('other sites are promised nothing, and pages run only our own scripts', async () => {
  for (const path of ['/', '/journeys/some', '/api/journeys', '/api/nothing']) {
    const { headers } = await opened.visitor.ask(path)
    expect(headers.get('access-control-allow-origin')).toBeNull()
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'self'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy.match(/script-src ([^;]*)/)?.[1]).toBe("'self'")
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
  }
})

test('an address below /api that does not exist is a problem, not a page', async () => {
  const answer = await opened.visitor.ask('/api/nothing')
  expect(answer.status).toBe(404)
  expect(answer.headers.get('content-type')).toContain('application/problem+json')
})

test('pages cannot be read from outside the folder of the screens', async () => {
  for (const path of [
    '/../package.json',
    '/%2e%2e/package.json',
    '/..%2fpackage.json',
    '/%00',
    '/%zz',
  ]) {
    const { status, body } = await rawRequest(path, {})
    expect(body).not.toContain('"dependencies"')
    expect(status, path).toBeLessThan(500 + Number(body.includes('not been built')) * 100)
  }
})

/** `fetch` would correct the path and the Host header. */
function rawRequest(
  path: string,
  headers: Record<string, string>,
): Promise<{ status: number; body: string }> {
  const { port } = new URL(opened.server.url)
  const session = opened.visitor.cookie
  return new Promise((resolve, reject) => {
    const sent = plainRequest(
      { host: '127.0.0.1', port, path, headers: { cookie: session, ...headers } },
      (answer) => {
        let body = ''
        answer.setEncoding('utf8').on('data', (chunk: string) => (body += chunk))
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body }))
      },
    )
    sent.on('error', reject).end()
  })
}
