import { readFile } from 'node:fs/promises'
import { type JourneyParse, parseJourney } from '@desirepath/core'
import { type Failure, failure } from '../failure.ts'

/** A journey from a file: parsed, or its problems, or why the file cannot be read. */
export async function readJourney(path: string): Promise<JourneyParse | Failure> {
  try {
    return parseJourney(await readFile(path, 'utf8'))
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') return failure(`There is no file at ${path}. Check the path.`)
    if (code === 'EISDIR') return failure(`${path} is a folder. Give the journey.json in it.`)
    return failure(`${path} cannot be read: ${message}.`)
  }
}

/** The problems as a message, the first ones in full. */
export function problemsMessage(path: string, problems: readonly string[]): string {
  const shown = problems.slice(0, 10).map((problem) => `  ${problem}`)
  const more = problems.length > 10 ? `\n  and ${problems.length - 10} more` : ''
  return `${path} is no valid journey (desirepath.journey/1):\n${shown.join('\n')}${more}`
}
