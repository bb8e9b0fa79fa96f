import { createHash } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { KeptFile, Problem } from '@desirepath/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hostileSvg, refusedSvg } from './hostile-svg.ts'
import { pictures } from './pictures.ts'
import { enter, openServer } from './running-server.ts'

let opened: Awaited<ReturnType<typeof openServer>>
beforeAll(async () => {
  opened = await openServer()
})
afterAll(() => opened.close())

type Content = string | Uint8Array<ArrayBuffer>

const put = (name: string, body: Content) =>
  opened.visitor.ask(`/api/files?${new URLSearchParams({ name })}`, { method: 'POST', body })
const keep = async (name: string, body: Content) =>
  (await put(name, body)).json() as Promise<KeptFile>
const kept = () => {
  const folder = join(opened.folder, 'files')
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}

test('a file is what its bytes are, whatever it is called, and comes back as it was', async () => {
  const file = await keep('letter.pdf', pictures.png)
  const id = createHash('sha256').update(pictures.png).digest('hex')
  const size = pictures.png.length
  expect(file).toEqual({
    id,
    name: 'letter.pdf',
    mediaType: 'image/png',
    size,
    width: 6,
    height: 4,
  })
  const answer = await opened.visitor.ask(`/api/files/${id}`)
  expect(answer.headers.get('content-type')).toBe('image/png')
  expect(answer.headers.get('content-length')).toBe(String(size))
  expect(new Uint8Array(await answer.arrayBuffer())).toEqual(pictures.png)
  expect((await keep('again.png', pictures.png)).id).toBe(id)
  expect(kept().filter((path) => path.endsWith(id))).toHaveLength(1)
})

test.each<[string, Content, Partial<KeptFile>]>([
  ['a.webp', pictures.webp, { mediaType: 'image/webp', width: 6, height: 4 }],
  ['a.gif', pictures.gif, { mediaType: 'image/gif', width: 6, height: 4 }],
  ['held-upright.jpg', pictures.turnedJpeg, { mediaType: 'image/jpeg', width: 4, height: 6 }],
  ['plan.md', '# Plan', { mediaType: 'text/plain', width: null }],
  ['a.pdf', '%PDF-1.7\n1 0 obj\n', { mediaType: 'application/pdf' }],
  ['film.mp4', pictures.mp4Head, { mediaType: 'video/mp4', width: null }],
  ['page.svg', '<!doctype html><script>alert(1)</script>', { mediaType: 'text/plain' }],
  ['x', new Uint8Array([0, 1, 2, 3]), { mediaType: 'application/octet-stream' }],
])('%s is recognised', async (name, content, expected) => {
  expect(await keep(name, content)).toMatchObject({ name, ...expected })
})

test('nothing that is kept can act as a page of ours', async () => {
  for (const [name, content] of [
    ['a.svg', hostileSvg['a script']!],
    ['a.html', '<script>alert(1)</script>'],
    ['a.png', pictures.png],
  ] as const) {
    const { id, mediaType } = await keep(name, content)
    const { headers } = await opened.visitor.ask(`/api/files/${id}`)
    expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*; sandbox$/)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('content-disposition')).toMatch(
      mediaType.startsWith('image/') ? /^inline;/ : /^attachment;/,
    )
  }
  const { id } = await keep('a.png', pictures.png)
  const { headers } = await opened.visitor.ask(
    `/api/files/${id}?download=${encodeURI('../Bild „1“.png')}`,
  )
  expect(headers.get('content-disposition')).toBe(
    `attachment; filename*=UTF-8''${encodeURIComponent('Bild „1“.png')}`,
  )
})

test('an SVG is kept cleaned, and refused where it cannot be', async () => {
  for (const source of Object.values(hostileSvg)) {
    const { id, mediaType, width } = await keep('a.svg', source)
    expect([mediaType, width]).toEqual(['image/svg+xml', 9])
    const text = await (await opened.visitor.ask(`/api/files/${id}`)).text()
    expect(text).not.toMatch(/alarm|evil|script|foreign/i)
  }
  const before = kept()
  for (const name of ['billions of uses', 'an entity', 'elements that are not closed']) {
    const answer = await put('a.svg', refusedSvg[name]!)
    expect([answer.status, ((await answer.json()) as Problem).type]).toEqual([
      422,
      'urn:desirepath:problem:bad-file',
    ])
  }
  expect(kept()).toEqual(before)
})

test.each<[string, number, () => Content]>([
  ['A picture may be 20 MB', 413, () => Buffer.concat([pictures.png, Buffer.alloc(21 << 20)])],
  ['A file may be 200 MB', 413, () => new Uint8Array(201 << 20)],
  ['100 million pixels', 413, () => pictures.hugePng],
  [
    'An SVG may be 5 MB',
    413,
    () => `<svg xmlns="http://www.w3.org/2000/svg">${' '.repeat(6 << 20)}</svg>`,
  ],
  ['damaged', 422, () => pictures.png.slice(0, 20)],
  ['empty', 422, () => ''],
])('“%s” is said of what cannot be kept, and nothing stays', async (words, status, content) => {
  const before = kept()
  // An answer before the end of the body ends the connection, which the next test must not be given.
  const init = { method: 'POST', body: content() as Content, headers: { connection: 'close' } }
  const answer = await opened.visitor.ask('/api/files?name=a', init)
  expect([answer.status, ((await answer.json()) as Problem).detail]).toEqual([
    status,
    expect.stringContaining(words),
  ])
  expect(kept()).toEqual(before)
})

test.each([
  ['bytes=0-3', 206, 'bytes 0-3/10', '0123'],
  ['bytes=7-', 206, 'bytes 7-9/10', '789'],
  ['bytes=-2', 206, 'bytes 8-9/10', '89'],
  ['bytes=8-99', 206, 'bytes 8-9/10', '89'],
  ['bytes=10-', 416, null, null],
  ['bytes=5-2', 200, null, '0123456789'],
  ['bytes=0-1,4-5', 200, null, '0123456789'],
  ['lines=0-1', 200, null, '0123456789'],
])('the range %s', async (range, status, contentRange, text) => {
  const { id } = await keep('digits.txt', '0123456789')
  const answer = await opened.visitor.ask(`/api/files/${id}`, { headers: { range } })
  expect([answer.status, answer.headers.get('content-range')]).toEqual([status, contentRange])
  if (text !== null) expect(await answer.text()).toBe(text)
})

test('a browser that has a file is told to use it', async () => {
  const { id } = await keep('a.png', pictures.png)
  const headers = { 'if-none-match': `"${id}"` }
  expect((await opened.visitor.ask(`/api/files/${id}`, { headers })).status).toBe(304)
})

test('files need a session, and a role that writes to keep them', async () => {
  const { id } = await keep('a.png', pictures.png)
  expect((await fetch(`${opened.visitor.url}/api/files/${id}`)).status).toBe(401)
  expect((await opened.visitor.ask(`/api/files/${'0'.repeat(64)}`)).status).toBe(404)
  expect((await opened.visitor.ask('/api/files/..%2f..%2flock')).status).toBe(404)
  const invited = await opened.visitor.post<{ path: string }>('/api/invitations', {
    role: 'viewer',
  })
  const viewer = await enter(opened.visitor.url + invited.path)
  expect((await viewer.ask(`/api/files/${id}`)).status).toBe(200)
  const write = viewer.ask('/api/files?name=a', { method: 'POST', body: 'a' })
  expect((await write).status).toBe(403)
})
