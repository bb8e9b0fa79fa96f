import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { type Journey, parseJourney } from '@desirepath/core'
import { Failure } from './failure.ts'

/** Writes several files so that either all are there or none: beside their places first, then moved. */
export function writeTogether(files: ReadonlyMap<string, string | Uint8Array>): void {
  const drafts = [...files].map(([path, content]) => ({ path, content, draft: draftOf(path) }))
  try {
    for (const { path, content, draft } of drafts) {
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(draft, content)
    }
    for (const { path, draft } of drafts) renameSync(draft, path)
  } catch (error) {
    for (const { draft } of drafts) rmSync(draft, { force: true })
    throw new Failure(`Could not write: ${(error as Error).message}`)
  }
}

function draftOf(path: string): string {
  return join(dirname(path), `.${basename(path)}.${process.pid}.draft`)
}

/** A journey from its canonical JSON, or a sentence that says what is wrong with the file. */
export function readJourney(path: string): Journey {
  if (!existsSync(path) || !statSync(path).isFile()) throw new Failure(`There is no file ${path}.`)
  const parsed = parseJourney(readFileSync(path, 'utf8'))
  if (parsed.type === 'journey') return parsed.journey
  const more = parsed.problems.length > 5 ? ` … and ${parsed.problems.length - 5} more` : ''
  throw new Failure(
    `${path} is not a journey (desirepath.journey/1): ${parsed.problems.slice(0, 5).join('; ')}${more}.`,
  )
}
