import { createWriteStream, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createGzip, gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { readEvents } from '../events/read-events.ts'
import { previewFile } from '../preview/preview.ts'

const folder = mkdtempSync(join(tmpdir(), 'desirepath-hostile-'))
const now = Date.UTC(2026, 0, 1)
const log = 'user,event,time\nu1,open,2024-05-01\n'
const xes = (body: string) => `<?xml version="1.0"?>${body}`
let files = 0

function file(content: string | Buffer): string {
  const path = join(folder, `file-${++files}`)
  writeFileSync(path, content)
  return path
}

test.each([
  ['nothing', '', /empty/],
  ['white space', ' \n\n', /white space/],
  ['a header only', 'user,event,time\n', /header and no rows/],
  ['zero bytes', Buffer.alloc(5000), /binary/],
  ['random bytes', Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * 7919) % 251)), /binary/],
  ['a workbook', Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(100)]), /Save|save/],
  ['a PDF', '%PDF-1.7 …', /PDF/],
  ['a web page', '<!DOCTYPE html><html></html>', /web page/],
  ['other XML', xes('<feed><entry/></feed>'), /root <feed>/],
  ['a document type', xes('<!DOCTYPE log [<!ENTITY a "b">]><log><trace/></log>'), /DOCTYPE/],
  [
    'an unknown entity',
    xes('<log><trace><event><string key="a" value="&x;"/></event></trace></log>'),
    /entity/,
  ],
  ['XML that is cut', xes('<log><trace><event>'), /cut off/],
  ['a log without events', xes('<log></log>'), /no events/],
  ['a cut gzip', gzipSync(log.repeat(1000)).subarray(0, 60), /cut off/],
  [
    'a damaged gzip',
    Buffer.concat([gzipSync(log).subarray(0, 15), Buffer.alloc(30, 7)]),
    /damaged|cut off/,
  ],
  ['a gzip in a gzip', gzipSync(gzipSync(log)), /gzip inside a gzip/],
  ['an empty gzip', gzipSync(''), /empty/],
  ['a journey of Mermaid', 'journey\n  title A day\n', /Import a journey file/],
  ['a journey map of Diagrammo', 'journey-map A day\n', /Import a journey file/],
  ['a map', '{\n  "id": "a",\n  "schema": "desirepath.journey/1"\n}', /Import a journey file/],
  [
    'a whole workspace',
    '{"kind":"workspace","value":{"format":"desirepath.workspace/1"}}\n',
    /Whole workspace/,
  ],
  ['insights of TheyDo', '{"format": "THEYDO_INSIGHTS_V1"}', /list of pain points or delights/],
  ['JSON that is cut', '[{"user":"a","event":"b","time":"2024-05-01"},{"user"', /cut off/],
  ['JSON without a list', '{"a":\n 1}', /no list/],
  [
    'damaged Parquet',
    Buffer.concat([Buffer.from('PAR1'), Buffer.alloc(100, 3), Buffer.from('PAR1')]),
    /Parquet/,
  ],
  ['prose', 'Dear all,\nplease find the log\nattached.\n', /No column says/],
  ['a relative time', 'case,event,t\n1,a,0.5\n1,b,1.5\n', /when it happened/],
  ['rows without a single good one', 'user,event,time\nu1,,2024-05-01\n', /None of its 1 rows/],
])('%s changes nothing and says why', async (_, content, reason) => {
  const path = file(content)
  const result = await readEvents([file(log), path], { now })
  expect(result).toMatchObject({ type: 'badFile', reason: expect.stringMatching(reason) })
  expect(result).toMatchObject({ file: `file-${files - 1}` })
})

test('a folder and a missing file are named as such', async () => {
  mkdirSync(join(folder, 'sub'))
  expect(await previewFile(join(folder, 'sub'))).toMatchObject({
    reason: expect.stringMatching(/folder/),
  })
  expect(await previewFile(join(folder, 'no'))).toMatchObject({
    reason: expect.stringMatching(/no file at/),
  })
})

test('a gzip that explodes is refused', async () => {
  const path = join(folder, 'bomb.gz')
  const gzip = createGzip({ level: 9 })
  const done = once(gzip.pipe(createWriteStream(path)), 'finish')
  gzip.write(log)
  const row = Buffer.from('u1,open,2024-05-01\n'.repeat(60_000))
  for (let i = 0; i < 100; i++) if (!gzip.write(row)) await once(gzip, 'drain')
  gzip.end()
  await done
  expect(await readEvents([path], { now })).toMatchObject({
    reason: expect.stringMatching(/times its size/),
  })
})

test('an endless line is refused at the start and quarantined later, in flat memory', async () => {
  const endless = join(folder, 'endless.csv')
  const late = join(folder, 'late.csv')
  for (const [path, start] of [
    [endless, ''],
    [late, log],
  ] as const) {
    const out = createWriteStream(path)
    out.write(start)
    for (let i = 0; i < 60; i++) if (!out.write(Buffer.alloc(1 << 20, 97))) await once(out, 'drain')
    out.end('\nu2,open,2024-05-01\n')
    await once(out, 'finish')
  }
  expect(await readEvents([endless], { now })).toMatchObject({
    reason: expect.stringMatching(/first line/),
  })
  const before = process.memoryUsage().rss
  const read = await readEvents([late], { now })
  expect(process.memoryUsage().rss - before).toBeLessThan(150 << 20)
  expect(read).toMatchObject({ columns: { size: 2 }, quarantined: { count: 1 } })
})

test('deep nesting and silence in XML are refused', async () => {
  const deep = await readEvents([file(xes('<log>' + '<trace>'.repeat(5000)))], { now })
  expect(deep).toMatchObject({ reason: expect.stringMatching(/nested/) })
  const silent = `<log><trace><event><string key="a" value="${'a'.repeat(20 << 20)}`
  expect(await readEvents([file(xes(silent))], { now })).toMatchObject({
    reason: expect.stringMatching(/without an element/),
  })
})
