import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { desirepath } from '../test/command.ts'

const entry = join(import.meta.dirname, 'main.ts')
const folder = () => mkdtempSync(join(tmpdir(), 'desirepath-start-'))

test('start prints a link, keeps others off its folder and port, and stops on Ctrl-C', async () => {
  const data = folder()
  const port = await freePort()
  const child = spawn(process.execPath, [
    entry,
    'start',
    '--data',
    data,
    '--port',
    `${port}`,
    '--empty',
  ])
  try {
    const link = await printed(child, /http:\/\/127\.0\.0\.1:\d+\/enter\?token=\S+/)
    expect(new URL(link).port).toBe(`${port}`)
    const response = await fetch(link, { redirect: 'manual' })
    expect(response.status).toBeLessThan(400)
    const [held, taken] = await Promise.all([
      desirepath(['start', '--data', data, '--port', '0', '--empty']),
      desirepath(['start', '--data', folder(), '--port', `${port}`, '--empty']),
    ])
    expect(held).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(/Another Desirepath .* is using/),
    })
    expect(taken).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(/is taken .*--port/),
    })
    const ended = exit(child)
    child.kill('SIGINT')
    expect(await ended).toBe(0)
  } finally {
    child.kill('SIGKILL')
  }
})

function printed(child: ChildProcess, pattern: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = ''
    child.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString()
      const found = pattern.exec(text)
      if (found) resolve(found[0])
    })
    child.once('exit', (code) => reject(new Error(`start ended with ${code}: ${text}`)))
  })
}

function exit(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.once('exit', resolve))
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer()
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
