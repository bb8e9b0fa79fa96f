import {
  backingOfEvidence,
  type EmpathyField,
  type EmpathyNote,
  type WorkspaceRecord,
} from '@desirepath/core'
import { type Block, element, nothing, place, stack, textBlock, textLine } from '../map/svg.ts'
import type { Picture } from '../render-map.ts'
import type { Tokens } from '../theme/tokens.ts'
import {
  face,
  type PersonaPictureOptions,
  sheet,
  SHEET_MARGIN,
  SHEET_WIDTH,
  sheetHeight,
  type SheetPaint,
  sheetPaint,
} from './sheet.ts'
import { empathyFieldNames, personaWords } from './words.ts'

/** As the board on the screen has them. */
export const empathyRows: readonly (readonly EmpathyField[])[] = [
  ['sees', 'thinksAndFeels', 'hears'],
  ['pains', 'saysAndDoes', 'gains'],
]

const FACE = 72
const TOP = SHEET_MARGIN + FACE + 24
const WIDTH = SHEET_WIDTH - 2 * SHEET_MARGIN
const GAP = 12
const FIELD = (WIDTH - 2 * GAP) / 3
const PAD = 16
/** More notes than these stand in two columns. */
const MOST_BELOW = 5

/** The empathy map of a persona as a slide: six fields of notes, and how far each is backed. */
export function renderEmpathy(
  persona: WorkspaceRecord<'persona'>,
  options: PersonaPictureOptions = {},
): Picture {
  const paint = sheetPaint(persona.title, options)
  const rows = empathyRows.map((fields) =>
    fields.map((field) => notesOf(persona.empathy, field, paint.colours)),
  )
  const wanted = rows.map((row) => Math.max(...row.map(({ height }) => height)) + 52)
  const least = sheetHeight(0) - 36 - 16 - TOP - 2 * GAP
  const slack = Math.max(0, least - wanted.reduce((sum, each) => sum + each, 0)) / rows.length
  const heights = wanted.map((each) => each + slack)
  let y = TOP
  const drawn = rows.map((row, at) => {
    const height = heights[at]!
    const svg = row
      .map((notes, i) => {
        const box = fieldBox(empathyRows[at]![i]!, height, paint.colours)
        return place(SHEET_MARGIN + i * (FIELD + GAP), y, box + place(PAD, 44, notes.svg))
      })
      .join('')
    y += height + GAP
    return svg
  })
  const legend = textLine(legendWords, {
    x: SHEET_MARGIN,
    y: y + 12,
    size: 12,
    fill: paint.colours.ink3,
  })
  const height = sheetHeight(y + 16)
  const title = `${personaWords.empathy}: ${persona.title}`
  return sheet(headOf(persona, paint) + drawn.join('') + legend, { title, height, paint })
}

const legendWords =
  'A number: backed by so many pieces of evidence. Dashes: assumed, nothing backs it yet.'

function headOf(persona: WorkspaceRecord<'persona'>, paint: SheetPaint): string {
  const { title, quote } = persona
  const { colours, hue } = paint
  const width = WIDTH - FACE - 20
  const words = stack(
    [
      textBlock(personaWords.empathy, { size: 13, weight: 'semiBold', fill: hue, width }),
      textBlock(title, { size: 25, weight: 'semiBold', fill: colours.ink, width, maxLines: 1 }),
      quote === ''
        ? nothing
        : textBlock(`“${quote}”`, {
            size: 15,
            italic: true,
            fill: colours.ink2,
            width,
            maxLines: 1,
          }),
    ],
    2,
  )
  const left = SHEET_MARGIN + FACE + 20
  const down = SHEET_MARGIN + Math.max(0, (FACE - words.height) / 2)
  return (
    place(SHEET_MARGIN, SHEET_MARGIN, face(persona, FACE, paint)) + place(left, down, words.svg)
  )
}

function fieldBox(field: EmpathyField, height: number, colours: Tokens): string {
  const tones: Partial<Record<EmpathyField, readonly [string, string, string]>> = {
    pains: [colours.painBg, colours.painLine, colours.pain],
    gains: [colours.delightBg, colours.delightLine, colours.delight],
  }
  const [fill, stroke, ink] = tones[field] ?? [colours.card, colours.line, colours.ink]
  const box = { x: 0.5, y: 0.5, width: FIELD - 1, height: height - 1, rx: 12, fill, stroke }
  const name = textLine(empathyFieldNames[field], {
    x: PAD,
    y: 29,
    size: 16,
    weight: 'semiBold',
    fill: ink,
  })
  return element('rect', box) + name
}

function notesOf(notes: readonly EmpathyNote[], field: EmpathyField, colours: Tokens): Block {
  const own = notes.filter((note) => note.field === field)
  const inner = FIELD - 2 * PAD
  if (own.length <= MOST_BELOW)
    return stack(
      own.map((note) => noteCard(note, inner, colours)),
      7,
    )
  const width = (inner - 8) / 2
  const half = Math.ceil(own.length / 2)
  const columns = [own.slice(0, half), own.slice(half)].map((some) =>
    stack(
      some.map((note) => noteCard(note, width, colours)),
      7,
    ),
  )
  return {
    height: Math.max(...columns.map(({ height }) => height)),
    svg: columns.map(({ svg }, i) => place(i * (width + 8), 0, svg)).join(''),
  }
}

/** A note; with dashes around it where nothing backs it, else with the number of pieces. */
function noteCard({ text, evidence }: EmpathyNote, width: number, colours: Tokens): Block {
  const isBacked = backingOfEvidence(evidence).level !== 'assumed'
  const words = textBlock(text, {
    size: 13.5,
    fill: colours.ink,
    width: width - 22 - (evidence.length > 0 ? 26 : 0),
    maxLines: 6,
  })
  const height = words.height + 14
  const box = element('rect', {
    x: 0.5,
    y: 0.5,
    width: width - 1,
    height: height - 1,
    rx: 7,
    fill: colours.paper,
    stroke: isBacked ? colours.line : colours.assumed,
    'stroke-dasharray': isBacked ? undefined : '4 3',
  })
  const count =
    evidence.length === 0
      ? ''
      : textLine(`${evidence.length}`, {
          x: width - 11,
          y: 20,
          size: 12,
          weight: 'semiBold',
          fill: colours.accent,
          anchor: 'end',
        })
  return { height, svg: box + place(11, 7, words.svg) + count }
}
