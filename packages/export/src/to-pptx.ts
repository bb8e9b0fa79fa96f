import type { Journey } from '@desirepath/core'
import { cleanText, escapeXml, formatDate, tokens } from '@desirepath/render'
import pptxgen from 'pptxgenjs'
import { stageColumns } from './cards/columns.ts'
import { madeAt } from './made-at.ts'
import { FONT, linesOf, type Slide, writeText } from './slides/drawing.ts'
import type { Pictures } from './pictures/shown.ts'
import { slideIcons } from './slides/icons.ts'
import { overviewSlide } from './slides/overview.ts'
import { stageSlides } from './slides/stage-slides.ts'
import { rewriteZip } from './zip/entries.ts'

const colours = tokens.light
// Its types describe the CommonJS build; Node loads the other, whose default is the class itself.
const Deck = pptxgen as unknown as typeof pptxgen.default

/**
 * A journey as slides of native text and shapes: the whole map on the first, then each stage with its steps
 * and lanes; the notes tell the figures with n and interval. The same journey gives the same bytes.
 */
export async function toPptx(journey: Journey, pictures: Pictures = () => null): Promise<Buffer> {
  const deck = new Deck()
  deck.layout = 'LAYOUT_WIDE'
  deck.title = cleanText(journey.title)
  deck.author = 'Desirepath'
  deck.company = ''
  deck.theme = { headFontFace: FONT, bodyFontFace: FONT }
  const slides: Slide[] = []
  const addSlide = () => {
    const slide = deck.addSlide()
    slide.background = { color: 'FFFFFF' }
    slides.push(slide)
    return slide
  }
  overviewSlide(journey, addSlide())
  const icons = await slideIcons(journey, pictures)
  for (const stage of stageColumns(journey))
    stageSlides(journey, stage, { addSlide, pictures, icons })
  // Last on each slide, so that a screen reader comes to it last.
  for (const [i, slide] of slides.entries())
    writeFooter(slide, journey, `${i + 1} / ${slides.length}`)
  const file = await deck.write({ outputType: 'nodebuffer', compression: false })
  const made = madeAt(journey).replace(/\.\d+Z$/, 'Z')
  return rewriteZip(file as Buffer, (name, content) =>
    name === 'docProps/core.xml' ? coreProperties(content, made) : content,
  )
}

function coreProperties(content: string, made: string): string {
  return content.replaceAll(
    /(<dcterms:(created|modified)[^>]*>)[^<]*/g,
    (_, tag: string) => tag + escapeXml(made),
  )
}

function writeFooter(slide: Slide, journey: Journey, number: string): void {
  const found = journey.discovery
  const asOf = found === null ? 'nothing measured yet' : `figures as of ${formatDate(found.asOf)}`
  const [line = ''] = linesOf(`${journey.title} · ${asOf}`, { size: 9, width: 1100, most: 1 }).lines
  const look = { size: 9, colour: colours.ink3, valign: 'middle' } as const
  writeText(slide, line, { area: { x: 40, y: 688, width: 1120, height: 18 }, look })
  writeText(slide, number, {
    area: { x: 1180, y: 688, width: 60, height: 18 },
    look: { ...look, align: 'right' },
  })
}
