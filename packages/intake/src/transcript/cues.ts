import type { SpeakerTurn } from '@desirepath/core'
import { readClock } from './clock.ts'
import type { Read, TranscriptProblem } from './read-transcript.ts'
import { splitSpeaker } from './speaker.ts'

/** The cues of WebVTT and SubRip: a line of times, then what is said, up to an empty line. */
export function readCues(lines: readonly string[]): Read {
  const turns: SpeakerTurn[] = []
  const problems: TranscriptProblem[] = []
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!
    if (/^(?:NOTE|STYLE|REGION)(?:\s|$)/.test(line)) {
      at = endOfBlock(lines, at)
      continue
    }
    const arrow = line.indexOf('-->')
    if (arrow < 0) continue
    const end = endOfBlock(lines, at)
    const second = readClock(line.slice(0, arrow).trim())
    if (second === null) {
      problems.push({
        line: at + 1,
        reason: `“${line.slice(0, arrow).trim()}” is no time. Write it as 00:01:02.500.`,
      })
    } else {
      for (const said of saidIn(lines.slice(at + 1, end))) addTurn(turns, { ...said, second })
    }
    at = end
  }
  return { turns, problems }
}

function endOfBlock(lines: readonly string[], from: number): number {
  let end = from
  while (end < lines.length && lines[end]!.trim() !== '') end++
  return end
}

/** One cue may hold what two people say, each on a line or in a voice tag of its own. */
function saidIn(lines: readonly string[]): { readonly speaker: string; readonly text: string }[] {
  const said: { speaker: string; text: string }[] = []
  for (const line of lines) {
    for (const part of line.split(/(?=<v[\s.])/)) {
      const voice = /^<v(?:\.[^\s>]*)?\s+([^>]+)>/.exec(part)
      const plain = unescaped(part.replace(/<[^>]*>/g, '')).trim()
      if (plain === '') continue
      const { speaker, text } = voice
        ? { speaker: voice[1]!.trim(), text: plain }
        : splitSpeaker(plain.replace(/^-\s*/, ''))
      const last = said.at(-1)
      if (last !== undefined && (speaker === null || speaker === last.speaker))
        last.text += ` ${text}`
      else said.push({ speaker: speaker ?? '', text })
    }
  }
  return said
}

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&nbsp;': ' ',
  '&lrm;': '\u200E',
  '&rlm;': '\u200F',
}

function unescaped(text: string): string {
  return text.replace(/&(?:amp|lt|gt|nbsp|lrm|rlm);/g, (entity) => entities[entity]!)
}

/** A sentence that goes on is not broken up, however its cues are. */
const LONGEST_TURN = 600
const IS_SENTENCE = /[.?!…。？！]["'”’»)\]]*$/

/**
 * The next cue of one speaker belongs to a turn whose sentence it goes on with; each further sentence is
 * a turn with its own second, so that a quote leads to where it is said.
 */
function addTurn(turns: SpeakerTurn[], turn: SpeakerTurn): void {
  const last = turns.at(-1)
  // Many files name a speaker only once.
  const speaker = turn.speaker || (last?.speaker ?? '')
  const goesOn =
    last !== undefined &&
    last.speaker !== '' &&
    speaker === last.speaker &&
    !IS_SENTENCE.test(last.text) &&
    last.text.length + turn.text.length < LONGEST_TURN
  if (goesOn) turns[turns.length - 1] = { ...last, text: `${last.text} ${turn.text}` }
  else turns.push({ ...turn, speaker })
}
