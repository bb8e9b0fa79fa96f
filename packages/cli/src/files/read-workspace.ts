import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { type ExportedFacts, exportedFacts, isExportedWorkspace } from '@desirepath/core'
import { type Failure, failure } from '../failure.ts'

/** Whether a file is an export of a workspace, by its first bytes. */
export async function isWorkspace(path: string): Promise<boolean> {
  for await (const chunk of createReadStream(path, { end: 200, encoding: 'utf8' }))
    return isExportedWorkspace(String(chunk))
  return false
}

/** Reads the records of an exported workspace; its events and feedback stay unread. */
export async function readWorkspace(path: string): Promise<ExportedFacts | Failure> {
  const found = exportedFacts()
  let at = 0
  for await (const text of createInterface({
    input: createReadStream(path),
    crlfDelay: Infinity,
  })) {
    at++
    const problem = found.take(text)
    if (problem !== null)
      return failure(`${path}, line ${at}: ${problem}. Export the workspace again.`)
  }
  return found
}
