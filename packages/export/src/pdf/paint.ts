import drawSvg from 'svg-to-pdfkit'
import type { Attributes, Shape } from './picture.ts'

export type Pdf = PDFKit.PDFDocument

/** Draws a shape of the picture. */
export function paintShape(
  pdf: Pdf,
  shape: Shape,
  frame: { readonly definitions: string; readonly width: number; readonly height: number },
): void {
  const { name, attributes, matrix, clip } = shape
  const fill = attributes.get('fill') ?? '#000000'
  const stroke = attributes.get('stroke') ?? 'none'
  const trace = tracers[name]
  pdf.save()
  if (clip !== null) pdf.rect(clip.x, clip.y, clip.width, clip.height).clip()
  if (trace === undefined || !isPlain(fill) || !isPlain(stroke)) {
    paintOther(pdf, shape, frame)
    pdf.restore()
    return
  }
  pdf.transform(matrix.scale, 0, 0, matrix.scale, matrix.x, matrix.y)
  applyTransform(pdf, attributes.get('transform') ?? '')
  applyLine(pdf, attributes)
  trace(pdf, attributes)
  if (fill !== 'none' && stroke !== 'none') pdf.fillAndStroke(fill, stroke)
  else if (fill !== 'none') pdf.fill(fill)
  else if (stroke !== 'none') pdf.stroke(stroke)
  pdf.restore()
}

function isPlain(colour: string): boolean {
  return colour === 'none' || /^#[0-9a-f]{6}$/i.test(colour)
}

/** What makes the path of a shape; drawn here and not by the SVG library, which takes five times as long. */
const tracers: Readonly<Record<string, (pdf: Pdf, attributes: Attributes) => void>> = {
  rect: (pdf, attributes) => {
    const of = (name: string) => Number(attributes.get(name) ?? 0)
    const radius = Math.min(of('rx'), of('width') / 2, of('height') / 2)
    if (radius > 0) pdf.roundedRect(of('x'), of('y'), of('width'), of('height'), radius)
    else pdf.rect(of('x'), of('y'), of('width'), of('height'))
  },
  circle: (pdf, attributes) => {
    const of = (name: string) => Number(attributes.get(name) ?? 0)
    pdf.circle(of('cx'), of('cy'), of('r'))
  },
  path: (pdf, attributes) => {
    pdf.path(attributes.get('d') ?? '')
  },
}

function applyTransform(pdf: Pdf, transform: string): void {
  for (const [, kind, list = ''] of transform.matchAll(/(\w+)\(([^)]*)\)/g)) {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = list.split(/[ ,]+/).map(Number)
    if (kind === 'translate') pdf.translate(a, b)
    if (kind === 'scale') pdf.scale(a)
    if (kind === 'matrix') pdf.transform(a, b, c, d, e, f)
  }
}

function applyLine(pdf: Pdf, attributes: Attributes): void {
  const opacity = Number(attributes.get('opacity') ?? 1)
  const fill = opacity * Number(attributes.get('fill-opacity') ?? 1)
  const stroke = opacity * Number(attributes.get('stroke-opacity') ?? 1)
  if (fill < 1) pdf.fillOpacity(fill)
  if (stroke < 1) pdf.strokeOpacity(stroke)
  pdf.lineWidth(Number(attributes.get('stroke-width') ?? 1))
  const cap = attributes.get('stroke-linecap')
  if (cap === 'round' || cap === 'square') pdf.lineCap(cap)
  const join = attributes.get('stroke-linejoin')
  if (join === 'round' || join === 'bevel') pdf.lineJoin(join)
  const dashes = attributes.get('stroke-dasharray')
  if (dashes !== undefined && dashes !== 'none') {
    const [length = 1, space = length, ...more] = dashes.split(/[ ,]+/).map(Number)
    if (more.length === 0) pdf.dash(length, { space })
    else pdf.addContent(`[${[length, space, ...more].join(' ')}] 0 d`)
  }
}

/** Gradients, pictures and whatever else a map may come to hold. */
function paintOther(
  pdf: Pdf,
  { name, attributes, matrix }: Shape,
  {
    definitions,
    width,
    height,
  }: { readonly definitions: string; readonly width: number; readonly height: number },
): void {
  const own = [...attributes].map(([key, value]) => ` ${key}="${value}"`).join('')
  const place = `translate(${matrix.x} ${matrix.y}) scale(${matrix.scale})`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><defs>${definitions}</defs><g transform="${place}"><${name}${own}/></g></svg>`
  drawSvg(pdf, svg, 0, 0, { assumePt: true, width, height, warningCallback: () => {} })
}
