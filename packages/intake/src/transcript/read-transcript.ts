import type { SpeakerTurn } from '@desirepath/core'
import { readCues } from './cues.ts'
import { readLines } from './lines.ts'

/** A transcript as turns, and what of it could not be read. */
export interface Transcript {
  readonly type: 'transcript'
  readonly kind: 'vtt' | 'srt' | 'lines'
  readonly turns: readonly SpeakerTurn[]
  readonly problems: readonly TranscriptProblem[]
}

export interface TranscriptProblem {
  /** Counted from 1. */
  readonly line: number
  readonly reason: string
}

/** Read so far: what a kind of transcript gives. */
export type Read = Pick<Transcript, 'turns' | 'problems'>

/**
 * Reads WebVTT, SubRip, or lines of “Speaker: text”, with or without times in front. What one person
 * says without a break is one turn, in however many cues it came.
 */
export function readTranscript(
  text: string,
): Transcript | { readonly type: 'unreadable'; readonly reason: string } {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)
  const kind = kindOf(lines)
  const { turns, problems } = kind === 'lines' ? readLines(lines) : readCues(lines)
  if (turns.length === 0) {
    const first = problems[0]
    const why = first ? `Line ${first.line}: ${first.reason}` : 'Nobody says anything in it.'
    return { type: 'unreadable', reason: `No turn can be read. ${why}` }
  }
  return { type: 'transcript', kind, turns, problems }
}

function kindOf(lines: readonly string[]): Transcript['kind'] {
  if (/^WEBVTT(\s|$)/.test(lines[0] ?? '')) return 'vtt'
  return lines.some((line) => line.includes('-->')) ? 'srt' : 'lines'
}
