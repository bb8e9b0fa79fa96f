/** Few words, begun by a letter, then a colon: longer beginnings are sentences. */
const SPEAKER = /^([\p{L}\p{N}][\p{L}\p{N}\p{M} .,'’()\-/&]{0,48}?)\s*[:：]\s+(?=\S)/u

/** Who says it and what; the speaker is null where the line does not name one. */
export function splitSpeaker(line: string): {
  readonly speaker: string | null
  readonly text: string
} {
  const match = SPEAKER.exec(line)
  if (match === null || match[1]!.split(/\s+/).length > 5) return { speaker: null, text: line }
  return { speaker: match[1]!, text: line.slice(match[0].length).trim() }
}
