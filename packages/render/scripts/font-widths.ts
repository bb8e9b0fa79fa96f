/**
 * Writes src/text/inter-widths.ts: the advance widths of Inter in thousandths of an em, read from
 * the `cmap`, `hhea` and `hmtx` tables of the TrueType files that the exports embed.
 * Run with `node scripts/font-widths.ts` after a new version of the font.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

/** Latin, its extensions, spacing letters, Greek, Cyrillic, punctuation, currencies, arrows, operators. */
const ranges: readonly (readonly [number, number])[] = [
  [0x20, 0x7e],
  [0xa0, 0x24f],
  [0x370, 0x52f],
  [0x1e00, 0x1fff],
  [0x2000, 0x206f],
  [0x20a0, 0x20c0],
  [0x2100, 0x22ff],
  [0x25a0, 0x26ff],
]

const require = createRequire(import.meta.url)
const faces = {
  regular: require.resolve('@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf'),
  semiBold: require.resolve('@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf'),
}

const lines = Object.entries(faces).map(([name, file]) => {
  const widths = readWidths(readFileSync(file))
  const rows = ranges.map(
    ([from, to]) => `    [0x${from.toString(16)}, '${encode(widths, from, to)}'],`,
  )
  return `  ${name}: [\n${rows.join('\n')}\n  ],`
})
const source = `// Made by scripts/font-widths.ts from @expo-google-fonts/inter; do not edit.
// From each first code point on: advance widths in thousandths of an em, two base-36 digits each;
// 00 where the font has no glyph.
export const interWidths: Readonly<Record<'regular' | 'semiBold', readonly (readonly [number, string])[]>> = {
${lines.join('\n')}
}
`
writeFileSync(join(import.meta.dirname, '../src/text/inter-widths.ts'), source)

function encode(widths: ReadonlyMap<number, number>, from: number, to: number): string {
  let text = ''
  for (let code = from; code <= to; code++) {
    text += Math.min(1295, widths.get(code) ?? 0)
      .toString(36)
      .padStart(2, '0')
  }
  return text
}

function readWidths(font: Buffer): Map<number, number> {
  const tables = new Map<string, number>()
  for (let i = 0; i < font.readUInt16BE(4); i++) {
    const entry = 12 + 16 * i
    tables.set(font.toString('latin1', entry, entry + 4), font.readUInt32BE(entry + 8))
  }
  const at = (tag: string) => tables.get(tag) ?? fail(`the font has no ${tag} table`)
  const unitsPerEm = font.readUInt16BE(at('head') + 18)
  const metrics = font.readUInt16BE(at('hhea') + 34)
  const widths = new Map<number, number>()
  for (const [code, glyph] of glyphs(font, at('cmap'))) {
    const advance = font.readUInt16BE(at('hmtx') + 4 * Math.min(glyph, metrics - 1))
    widths.set(code, Math.round((advance * 1000) / unitsPerEm))
  }
  return widths
}

/** The Unicode mapping of a `cmap` table in format 4 or 12. */
function* glyphs(font: Buffer, cmap: number): Generator<readonly [number, number]> {
  const offsets = Array.from({ length: font.readUInt16BE(cmap + 2) }, (_, i) =>
    font.readUInt32BE(cmap + 8 + 8 * i),
  )
  const table = offsets
    .map((offset) => cmap + offset)
    .find((o) => [4, 12].includes(font.readUInt16BE(o)))
  if (table === undefined) return fail('no Unicode mapping')
  if (font.readUInt16BE(table) === 12) {
    for (let i = 0; i < font.readUInt32BE(table + 12); i++) {
      const group = table + 16 + 12 * i
      const first = font.readUInt32BE(group)
      for (let code = first; code <= font.readUInt32BE(group + 4); code++) {
        yield [code, font.readUInt32BE(group + 8) + code - first]
      }
    }
    return
  }
  const segments = font.readUInt16BE(table + 6) / 2
  for (let i = 0; i < segments; i++) {
    const end = font.readUInt16BE(table + 14 + 2 * i)
    const start = font.readUInt16BE(table + 16 + 2 * (segments + i))
    const delta = font.readUInt16BE(table + 16 + 2 * (2 * segments + i))
    const rangeAt = table + 16 + 2 * (3 * segments + i)
    const range = font.readUInt16BE(rangeAt)
    for (let code = start; code <= end && code < 0xffff; code++) {
      const glyph = range === 0 ? code : font.readUInt16BE(rangeAt + range + 2 * (code - start))
      if (glyph !== 0) yield [code, (glyph + delta) & 0xffff]
    }
  }
}

function fail(reason: string): never {
  throw new Error(reason)
}
