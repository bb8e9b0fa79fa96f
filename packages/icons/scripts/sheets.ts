import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Writes the sheets and the index anew from an unpacked `lucide-static`:
 * `node packages/icons/scripts/sheets.ts FOLDER`.
 */
const [from = ''] = process.argv.slice(2)
const here = join(import.meta.dirname, '../src/sheets')
const read = <T>(name: string) => JSON.parse(readFileSync(join(from, name), 'utf8')) as T

type Node = readonly [string, Readonly<Record<string, string>>]
const nodes = read<Readonly<Record<string, readonly Node[]>>>('icon-nodes.json')
const tags = read<Readonly<Record<string, readonly string[]>>>('tags.json')
const names = Object.keys(nodes).toSorted()

/** A number in a path. */
const number = String.raw`-?(?:\d+\.?\d*|\.\d+)`

for (const [letter, own] of Map.groupBy(names, (name) => name.charAt(0))) {
  const sheet = own.map((name) => [name, (nodes[name] ?? []).map(pathOf).join('')] as const)
  writeFileSync(join(here, `${letter}.json`), lines(sheet))
}
writeFileSync(
  join(here, 'index.json'),
  lines(names.map((name) => [name, (tags[name] ?? []).join(' ').toLowerCase()])),
)

/** One entry a line, so that a change can be read. */
function lines(entries: readonly (readonly [string, string])[]): string {
  const rows = entries.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`)
  return `{\n${rows.join(',\n')}\n}\n`
}

/** A shape as a path that may follow any other. */
function pathOf([kind, attributes]: Node): string {
  const of = (name: string) => Number(attributes[name] ?? 0)
  switch (kind) {
    case 'path':
      return spacedArcs(absolute(attributes.d ?? ''))
    case 'circle':
      return ellipse(of('cx'), of('cy'), { rx: of('r'), ry: of('r') })
    case 'ellipse':
      return ellipse(of('cx'), of('cy'), { rx: of('rx'), ry: of('ry') })
    case 'line':
      return `M${of('x1')} ${of('y1')}L${of('x2')} ${of('y2')}`
    case 'polyline':
      return `M${attributes.points}`
    case 'polygon':
      return `M${attributes.points}Z`
    case 'rect':
      return rectangle(of('x'), of('y'), {
        width: of('width'),
        height: of('height'),
        r: of('rx') || of('ry'),
      })
    default:
      throw new Error(`no path for <${kind}>`)
  }
}

/** A path that begins relative to nothing begins at a point. */
function absolute(d: string): string {
  const first = new RegExp(`^\\s*m\\s*(${number})[\\s,]*(${number})([^]*)$`).exec(d)
  if (first === null) return d.trim()
  const [, x, y, rest = ''] = first
  return `M${x} ${y}${/^[\s,]*[-.\d]/.test(rest) ? `l${rest.trim()}` : rest.trim()}`
}

/** Arcs with a space around each flag: not every reader of paths parts “00-2”. */
function spacedArcs(d: string): string {
  const arc = new RegExp(
    `\\s*(${number})[\\s,]*(${number})[\\s,]*(${number})[\\s,]*([01])[\\s,]*([01])[\\s,]*(${number})[\\s,]*(${number})[\\s,]*`,
    'g',
  )
  return d.replaceAll(
    /([Aa])([^A-Za-z]*)/g,
    (_, command: string, list: string) =>
      command + list.replaceAll(arc, '$1 $2 $3 $4 $5 $6 $7 ').trimEnd(),
  )
}

function ellipse(
  cx: number,
  cy: number,
  { rx, ry }: { readonly rx: number; readonly ry: number },
): string {
  const half = (way: number) => `a${rx} ${ry} 0 1 0 ${way * 2 * rx} 0`
  return `M${cx - rx} ${cy}${half(1)}${half(-1)}`
}

function rectangle(
  x: number,
  y: number,
  { width, height, r }: { readonly width: number; readonly height: number; readonly r: number },
): string {
  const across = width - 2 * r
  const down = height - 2 * r
  if (r === 0) return `M${x} ${y}h${width}v${height}h${-width}z`
  const corner = (dx: number, dy: number) => `a${r} ${r} 0 0 1 ${dx} ${dy}`
  return `M${x + r} ${y}h${across}${corner(r, r)}v${down}${corner(-r, r)}h${-across}${corner(-r, -r)}v${-down}${corner(r, -r)}z`
}
