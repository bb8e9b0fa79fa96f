import { type Figure, plainText, type WorkspaceRecord } from '@desirepath/core'
import { formatCount, formatDate, formatShare, formatShareInterval } from '../figures/format.ts'
import { type Block, element, nothing, place, stack, textBlock, textLine } from '../map/svg.ts'
import type { Picture } from '../render-map.ts'
import { textWidth } from '../text/measure.ts'
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
import { sideColumn, SIDE_WIDTH } from './side-column.ts'
import { personaForms, personaLists, personaWords } from './words.ts'

type Persona = WorkspaceRecord<'persona'>

/** Of how many customers or journeys the persona is which share, and as of when (ISO 8601). */
export interface PersonaShare {
  readonly share: Figure
  readonly of: 'customers' | 'journeys'
  readonly asOf: string | null
}

interface Options extends PersonaPictureOptions {
  readonly standsFor?: PersonaShare | null
}

const FACE = 128
const GAP = 40
const LEFT = SHEET_MARGIN + SIDE_WIDTH + GAP
const WIDTH = SHEET_WIDTH - SHEET_MARGIN - LEFT
const COLUMNS = 3
const COLUMN_GAP = 28
const COLUMN = (WIDTH - (COLUMNS - 1) * COLUMN_GAP) / COLUMNS

/** A persona as a slide: who it is, whom it stands for, and what it wants and meets. */
export function renderPersona(persona: Persona, options: Options = {}): Picture {
  const paint = sheetPaint(persona.title, options)
  const head = headBlock(persona, options.standsFor ?? null, paint)
  const lists = listColumns(persona, paint)
  const side = sideColumn(persona, paint)
  const below = SHEET_MARGIN + head.height + 26
  const sideTop = SHEET_MARGIN + FACE + 22
  const height = sheetHeight(Math.max(below + lists.height, sideTop + side.height))
  const content = [
    place(SHEET_MARGIN, SHEET_MARGIN, face(persona, FACE, paint)),
    place(SHEET_MARGIN, sideTop, side.svg),
    place(LEFT, SHEET_MARGIN, head.svg),
    place(LEFT, below, lists.svg),
  ]
  return sheet(content.join(''), { title: persona.title, height, paint })
}

function headBlock(persona: Persona, known: PersonaShare | null, paint: SheetPaint): Block {
  const { title, quote, description, form, isFocus } = persona
  const { colours, hue } = paint
  const kind = [personaForms[form], isFocus ? personaWords.focus : ''].filter((each) => each !== '')
  return stack(
    [
      textBlock(kind.join(' · '), { size: 14, weight: 'semiBold', fill: hue, width: WIDTH }),
      textBlock(title, {
        size: 34,
        weight: 'semiBold',
        fill: colours.ink,
        width: WIDTH,
        leading: 1.2,
        maxLines: 3,
      }),
      quote === '' ? nothing : quoteBlock(quote, paint),
      description === ''
        ? nothing
        : textBlock(plainText(description), {
            size: 14.5,
            fill: colours.ink2,
            width: WIDTH,
            maxLines: 6,
          }),
      known === null ? nothing : shareBlock(known, paint),
    ],
    9,
  )
}

function quoteBlock(quote: string, { colours, hue }: SheetPaint): Block {
  const text = textBlock(`“${quote}”`, {
    size: 20,
    fill: colours.ink,
    italic: true,
    width: WIDTH - 18,
    maxLines: 4,
  })
  const bar = element('rect', { y: 6, width: 4, height: text.height - 6, rx: 2, fill: hue })
  return { height: text.height + 4, svg: bar + place(18, 3, text.svg) }
}

/** “32 % of 20,000 customers”, with its interval and its day. */
function shareBlock({ share, of, asOf }: PersonaShare, { colours }: SheetPaint): Block {
  if (share.value === null) return nothing
  const value = formatShare(share.value)
  const interval = formatShareInterval(share)
  const rest = [
    `of ${formatCount(share.n)} ${of}`,
    interval === null ? '' : `95 % interval ${interval}`,
    asOf === null ? '' : `as of ${formatDate(asOf)}`,
  ].filter((each) => each !== '')
  const wide = textWidth(value, { size: 20, weight: 'semiBold' })
  const svg =
    textLine(value, { x: 0, y: 22, size: 20, weight: 'semiBold', fill: colours.accent }) +
    textLine(rest.join(' · '), { x: wide + 8, y: 22, size: 14, fill: colours.ink2 })
  return { height: 28, svg }
}

/** The lists in columns of about the same height, in the order in which they are read. */
function listColumns(persona: Persona, paint: SheetPaint): Block {
  const columns: Block[] = Array.from({ length: COLUMNS }, () => nothing)
  for (const [name, title] of Object.entries(personaLists)) {
    const lines = persona[name as keyof typeof personaLists]
    if (lines.length === 0) continue
    const tone = name === 'frustrations' ? paint.colours.pain : paint.hue
    const block = listBlock(title, lines, { tone, fill: paint.colours.ink })
    const lowest = columns.reduce(
      (best, column, at) => (column.height < columns[best]!.height ? at : best),
      0,
    )
    columns[lowest] = stack([columns[lowest]!, block], 22)
  }
  return {
    height: Math.max(...columns.map(({ height }) => height)),
    svg: columns.map(({ svg }, at) => place(at * (COLUMN + COLUMN_GAP), 0, svg)).join(''),
  }
}

function listBlock(
  title: string,
  lines: readonly string[],
  { tone, fill }: { readonly tone: string; readonly fill: string },
): Block {
  const head = textBlock(title, { size: 15, weight: 'semiBold', fill: tone, width: COLUMN })
  const items = lines.map((line): Block => {
    const text = textBlock(line, { size: 15, fill, width: COLUMN - 14, maxLines: 4 })
    const dot = element('circle', { cx: 3, cy: 10.5, r: 2.3, fill: tone })
    return { height: text.height, svg: dot + place(14, 0, text.svg) }
  })
  return stack([head, ...items], 5)
}
