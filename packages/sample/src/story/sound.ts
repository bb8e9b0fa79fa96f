/** Few enough samples for a minute in 200 KB, and enough for a voice that hums. */
const RATE = 4000
const HEADER = 44
const MIDDLE = 128

interface Spoken {
  readonly turns: readonly (readonly [speaker: string, second: number, text: string])[]
  readonly seconds: number
}

/**
 * A conversation hummed: each speaker at a pitch of their own, a rise and a fall for each syllable, from
 * the seconds of the transcript on. A WAV of 8 bits, one channel. It stands for a recording in the
 * sample, where nobody was recorded.
 */
export function hummed({ turns, seconds }: Spoken): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(HEADER + seconds * RATE).fill(MIDDLE)
  writeHeader(new DataView(bytes.buffer), seconds * RATE)
  const speakers = [...new Set(turns.map(([speaker]) => speaker))]
  for (const [i, [speaker, second, text]] of turns.entries()) {
    const until = (turns[i + 1]?.[1] ?? seconds) - 0.6
    const pitch = 130 * 1.5 ** speakers.indexOf(speaker)
    hum(bytes, { from: second, until, pitch, syllables: syllablesIn(text) })
  }
  return bytes
}

interface Hum {
  readonly from: number
  readonly until: number
  /** In hertz. */
  readonly pitch: number
  readonly syllables: number
}

function hum(bytes: Uint8Array, { from, until, pitch, syllables }: Hum): void {
  const lasts = Math.min((until - from) / syllables, 0.22)
  for (let i = Math.round(from * RATE); i < (from + syllables * lasts) * RATE; i++) {
    const time = i / RATE - from
    const syllable = Math.floor(time / lasts)
    // As in speech, the voice falls towards the end, and every third syllable stands out.
    const height = pitch * (1.08 - (0.18 * syllable) / syllables + (syllable % 3 === 0 ? 0.05 : 0))
    const swell = Math.sin((Math.PI * (time - syllable * lasts)) / lasts) ** 2
    const wave = [1, 0.5, 0.25].reduce(
      (sum, loud, k) => sum + loud * Math.sin(2 * Math.PI * height * (k + 1) * time),
      0,
    )
    bytes[HEADER + i] = Math.round(MIDDLE + 22 * swell * wave)
  }
}

function syllablesIn(text: string): number {
  return Math.max(1, text.match(/[aeiouy]+/gi)?.length ?? 0)
}

function writeHeader(view: DataView, size: number): void {
  const letters = (at: number, text: string) => {
    for (let i = 0; i < text.length; i++) view.setUint8(at + i, text.charCodeAt(i))
  }
  letters(0, 'RIFF')
  view.setUint32(4, HEADER - 8 + size, true)
  letters(8, 'WAVEfmt ')
  view.setUint32(16, 16, true)
  view.setUint16(20, 1, true)
  view.setUint16(22, 1, true)
  view.setUint32(24, RATE, true)
  view.setUint32(28, RATE, true)
  view.setUint16(32, 1, true)
  view.setUint16(34, 8, true)
  letters(36, 'data')
  view.setUint32(40, size, true)
}
