import { Resvg } from '@resvg/resvg-js'
import { expect, test } from 'vitest'
import { type ShownPicture, shownPicture } from './shown.ts'

const svg = (content: string) =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="6" height="4">${content}</svg>`)
/** Blue on the left third, red on the rest. */
const twoColours =
  '<rect width="6" height="4" fill="#c81e1e"/><rect width="2" height="4" fill="#1e1ec8"/>'
const drawing = {
  bytes: svg(twoColours),
  mediaType: 'image/svg+xml',
  width: 6,
  height: 4,
  orientation: 1,
}
const png = {
  ...drawing,
  bytes: new Resvg(drawing.bytes.toString()).render().asPng(),
  mediaType: 'image/png',
}

/** The colours at the shares of the width and height that are given. */
function coloursOf(shown: ShownPicture, places: readonly (readonly [number, number])[]): string[] {
  const { width, height, href } = shown
  const { pixels } = new Resvg(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image width="${width}" height="${height}" href="${href}"/></svg>`,
  ).render()
  return places.map(([x, y]) => {
    const at = (Math.floor(y * height) * width + Math.floor(x * width)) * 4
    return (pixels[at] ?? 0) > (pixels[at + 2] ?? 0) ? 'red' : 'blue'
  })
}

test('a small picture that is shown whole stays as it is', async () => {
  expect(await shownPicture({}, png)).toEqual({
    href: `data:image/png;base64,${png.bytes.toString('base64')}`,
    width: 6,
    height: 4,
  })
})

test('what is cut off is not in the result', async () => {
  const crop = { x: 0.5, y: 0.25, width: 0.5, height: 0.5 }
  const shown = (await shownPicture({ crop }, png))!
  expect([shown.width, shown.height]).toEqual([3, 2])
  expect(
    coloursOf(shown, [
      [0.1, 0.5],
      [0.9, 0.5],
    ]),
  ).toEqual(['red', 'red'])
})

test('a drawing becomes a picture as large as a page needs', async () => {
  const shown = (await shownPicture({}, drawing))!
  expect([shown.width, shown.height]).toEqual([720, 480])
  expect(shown.href).toMatch(/^data:image\/png;base64,/)
  expect(
    coloursOf(shown, [
      [0.1, 0.5],
      [0.5, 0.5],
    ]),
  ).toEqual(['blue', 'red'])
})

test.each([
  [
    2,
    [6, 4],
    [
      [0.9, 0.5],
      [0.1, 0.5],
    ],
  ],
  [
    3,
    [6, 4],
    [
      [0.9, 0.5],
      [0.1, 0.5],
    ],
  ],
  [
    6,
    [4, 6],
    [
      [0.5, 0.1],
      [0.5, 0.9],
    ],
  ],
  [
    8,
    [4, 6],
    [
      [0.5, 0.9],
      [0.5, 0.1],
    ],
  ],
] as const)('a picture of orientation %i is put upright', async (orientation, size, places) => {
  const [width, height] = size
  const shown = (await shownPicture({}, { ...png, width, height, orientation }))!
  expect([shown.width, shown.height]).toEqual(size)
  expect(coloursOf(shown, places)).toEqual(['blue', 'red'])
})

test('what cannot be drawn is left to its words', async () => {
  expect(await shownPicture({}, { ...png, mediaType: 'image/avif' })).toBeNull()
})
