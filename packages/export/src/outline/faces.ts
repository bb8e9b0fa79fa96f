import { readFileSync } from 'node:fs'
import { Blob, Face, Font } from 'harfbuzzjs'
import { emoji, families, type FontFamily, type FontStyle, inter } from '../fonts/families.ts'

/** One font file, ready to shape with. */
export interface LoadedFace {
  readonly font: Font
  /** Font units in one em. */
  readonly unitsPerEm: number
  /** Outlines by glyph, kept because the same letters come again. */
  readonly outlines: Map<number, GlyphOutline>
  covers(code: number): boolean
}

/** A glyph’s path that can be drawn anywhere: where it begins, and the rest relative to that. */
export interface GlyphOutline {
  readonly x: number
  readonly y: number
  readonly rest: string
}

// Font files never change while the process runs, and reading one costs up to 10 MB.
const loaded = new Map<string, LoadedFace>()

/** The face of a family in a style, read at the first use. */
export function faceOf(family: FontFamily, style: FontStyle): LoadedFace {
  const file = family.files[style]
  const known = loaded.get(file)
  if (known !== undefined) return known
  const face = new Face(new Blob(new Uint8Array(readFileSync(file)).buffer))
  const covered = new Set(face.collectUnicodes())
  const fresh: LoadedFace = {
    font: new Font(face),
    unitsPerEm: face.upem,
    outlines: new Map(),
    covers: (code) => covered.has(code),
  }
  loaded.set(file, fresh)
  return fresh
}

const emojiCluster = /\p{Emoji_Presentation}|\ufe0f|\u20e3/u

/** The family that draws what a reader sees as one character; null where no shipped font has it. */
export function familyFor(cluster: string, preferred: FontFamily = inter): FontFamily | null {
  const code = cluster.codePointAt(0) ?? 0
  if (emojiCluster.test(cluster) && faceOf(emoji, 'regular').covers(code)) return emoji
  if (faceOf(preferred, 'regular').covers(code)) return preferred
  return families.find((family) => faceOf(family, 'regular').covers(code)) ?? null
}
