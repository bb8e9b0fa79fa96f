import type { MapBand, MapLayout } from '@desirepath/render'

/** A stretch of the map at its place on a page; pixels of the map. */
interface Piece {
  readonly top: number
  readonly bottom: number
  /** From the upper edge of the page’s content. */
  readonly y: number
}

export interface Page {
  readonly pieces: readonly Piece[]
  /** What has to shrink to be whole, at most 1. */
  readonly shrink: number
}

// A row that would have to shrink more than this is cut instead.
const SMALLEST = 0.6
const GAP = 20
// A band begins below another only where it is whole or gets this share of the page.
const WORTH = 0.6

interface Limits {
  /** Height of a page’s content. */
  readonly room: number
  /** The lowest place not below `limit` and not above `least` where no card is cut. */
  readonly cutAt: (least: number, limit: number) => number
}

/**
 * Divides a map into pages: title first, then band by band with its stages and steps repeated on every page,
 * cut between lanes; at last the legend and the personas.
 */
export function pagesOf(layout: MapLayout, limits: Limits): Page[] {
  const writer = new PageWriter(limits.room)
  writer.add(layout.title.top, layout.title.top + layout.title.height)
  for (const band of layout.bands) addBand(writer, band, limits)
  for (const part of [layout.legend, layout.personas]) {
    if (part.height > 0) writer.add(part.top, part.top + part.height)
  }
  return writer.pages
}

function addBand(writer: PageWriter, band: MapBand, { room, cutAt }: Limits): void {
  const [stages = 0, steps = 0, ...lanes] = band.rows
  const head = stages + steps
  const begin = () => writer.add(band.top, band.top + head)
  const whole = band.rows.reduce((sum, row) => sum + row, 0)
  if (whole > writer.left && writer.left < room * WORTH) writer.turn()
  begin()
  let top = band.top + head
  for (const height of lanes) {
    const bottom = top + height
    if (height > writer.left && !writer.holdsOnly(head)) {
      writer.turn()
      begin()
    }
    const free = room - head
    while ((bottom - top) * SMALLEST > free) {
      const cut = cutAt(top + free / 2, top + free)
      writer.append(top, cut)
      writer.turn()
      begin()
      top = cut
    }
    writer.append(top, bottom)
    top = bottom
  }
}

/** Fills pages from above; a piece that continues the one before it becomes one with it. */
class PageWriter {
  readonly #room: number
  readonly #pages: { pieces: Piece[]; shrink: number }[] = [{ pieces: [], shrink: 1 }]
  #y = 0

  constructor(room: number) {
    this.#room = room
  }

  get pages(): Page[] {
    return this.#pages.filter((page) => page.pieces.length > 0)
  }

  get left(): number {
    return this.#room - this.#y
  }

  /** Whether the page holds nothing but a head of this height. */
  holdsOnly(head: number): boolean {
    return this.#y <= head
  }

  turn(): void {
    if (this.#y === 0) return
    this.#pages.push({ pieces: [], shrink: 1 })
    this.#y = 0
  }

  /** A piece of its own, below what is there; on the next page where it does not fit. */
  add(top: number, bottom: number): void {
    if (this.#y > 0 && this.#y + GAP + bottom - top > this.#room) this.turn()
    if (this.#y > 0) this.#y += GAP
    this.#put({ top, bottom, y: this.#y })
  }

  append(top: number, bottom: number): void {
    this.#put({ top, bottom, y: this.#y })
  }

  #put(piece: Piece): void {
    const page = this.#pages.at(-1)
    if (page === undefined) return
    const before = page.pieces.at(-1)
    if (
      before !== undefined &&
      before.bottom === piece.top &&
      before.y + before.bottom - before.top === piece.y
    )
      page.pieces[page.pieces.length - 1] = { ...before, bottom: piece.bottom }
    else page.pieces.push(piece)
    this.#y = piece.y + piece.bottom - piece.top
    page.shrink = Math.min(1, this.#room / this.#y)
  }
}
