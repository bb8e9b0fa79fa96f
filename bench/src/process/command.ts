import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Cost } from './measure.ts'

export interface Command {
  readonly script: string
  readonly args: readonly string[]
  /** A file for what the process says of itself as it ends. */
  readonly note: string
}

/** Runs a Node script from a cold start to its end; throws what it said where it fails. */
export async function runCommand({ script, args, note }: Command): Promise<Cost> {
  const start = performance.now()
  const child = spawn(
    process.execPath,
    ['--import', join(import.meta.dirname, 'usage-note.ts'), script, ...args],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, USAGE_NOTE: note },
    },
  )
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text))
  const [code] = (await once(child, 'exit')) as [number | null]
  const wallMs = performance.now() - start
  if (code !== 0) throw new Error(`${script} ${args.join(' ')} ended with ${code}: ${said}`)
  const usage = JSON.parse(await readFile(note, 'utf8')) as Omit<Cost, 'wallMs'>
  return { wallMs, ...usage }
}
