import type { SpeakerTurn } from '@desirepath/core'
import { readClock } from './clock.ts'
import type { Read, TranscriptProblem } from './read-transcript.ts'
import { splitSpeaker } from './speaker.ts'

/** A time in front of a line or behind the speaker: `[00:12:05] Ann: …`, `Ann (12:05): …`, `12:05 Ann: …`. */
const BEFORE = /^[[(]?(\d{1,3}(?::\d{1,2}){1,2}(?:[.,]\d{1,3})?)[\])]?\s*[-–—]?\s+/
const BEHIND = /^(.{1,60}?)\s*[[(](\d{1,3}(?::\d{1,2}){1,2}(?:[.,]\d{1,3})?)[\])]\s*[:：]?\s*(.*)$/u

/** Lines of “Speaker: text”; a line that names nobody goes on with what was said before it. */
export function readLines(lines: readonly string[]): Read {
  const turns: SpeakerTurn[] = []
  const problems: TranscriptProblem[] = []
  lines.forEach((raw, i) => {
    const line = raw.trim()
    if (line === '') return
    const { speaker, second, text } = lineOf(line)
    const last = turns.at(-1)
    if (speaker !== null && (text !== '' || second !== null)) turns.push({ speaker, second, text })
    else if (last !== undefined)
      turns[turns.length - 1] = { ...last, text: `${last.text} ${text}`.trim() }
    else
      problems.push({
        line: i + 1,
        reason: 'It does not say who speaks. Begin it with a name and a colon.',
      })
  })
  return { turns: turns.filter(({ text }) => text !== ''), problems }
}

function lineOf(line: string): {
  readonly speaker: string | null
  readonly second: number | null
  readonly text: string
} {
  const before = BEFORE.exec(line)
  const timed = before === null ? null : readClock(before[1]!)
  if (timed !== null) return { ...splitSpeaker(line.slice(before![0].length)), second: timed }
  const behind = BEHIND.exec(line)
  const second = behind === null ? null : readClock(behind[2]!)
  if (second !== null) return { speaker: behind![1]!, second, text: behind![3]! }
  return { ...splitSpeaker(line), second: null }
}
