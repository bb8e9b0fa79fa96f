import type { Attachment, Card, Journey } from '@desirepath/core'
import { card } from './builders.ts'
import { flat, row } from './drawn-journeys.ts'

/** Pictures, films and files, with and without their bytes, and icons that somebody chose. */
export function picturesAndFiles(): Journey {
  let count = 0
  const say = (text: string, fields: Partial<Card> = {}) =>
    card(`picture${count++}`, { text, ...fields })
  const at = (url: string, alt: string, more: Partial<Attachment> = {}) => ({
    attachment: { url, name: url.split('/').at(-1) ?? '', alt, ...more },
  })
  const pixels = { width: 400, height: 200 }
  const journey = flat('A storyboard of moving in', {
    lanes: [
      row('images', 'Storyboard', {
        look: [
          say(
            'Scrolls at night',
            at('/files/room.svg', 'A dark room, a lit screen', { focus: { x: 0.9, y: 0.5 } }),
          ),
        ],
        visit: [
          say('', at('/files/queue.jpg', 'Thirty people queue on the stairs of a house')),
          say(
            'A focus between the middle and the end',
            at('/files/room.svg', 'A lit screen', { pixels, focus: { x: 0.7, y: 0.5 } }),
          ),
        ],
        fix: [
          say(
            'Only the screen',
            at('/files/room.svg', 'A screen', {
              pixels,
              crop: { x: 0.7, y: 0.2, width: 0.3, height: 0.45 },
            }),
          ),
        ],
        sign: [
          say('Everything on one table', {
            span: 2,
            ...at('/files/table.png', 'A table full of papers, seen from above'),
          }),
        ],
        keys: [say('', { ...at('/files/keys.jpg', 'A hand takes two keys'), assumed: true })],
      }),
      row('video', 'Films', {
        look: [
          say('', {
            attachment: {
              url: '/files/night.mp4',
              name: 'night.mp4',
              alt: 'A night of scrolling',
              poster: '/files/room.svg',
            },
          }),
        ],
        visit: [say('Tour of the flat', at('/files/tour.mp4', 'A walk through three empty rooms'))],
      }),
      row('files', 'Files', {
        look: [
          say('', {
            attachment: {
              url: 'https://www.youtube.com/watch?v=1',
              name: 'How to read a floor plan',
              alt: '',
            },
          }),
        ],
        visit: [
          say('', {
            attachment: {
              url: '/files/checklist.pdf',
              name: 'checklist.pdf',
              alt: '',
              bytes: 48_200,
            },
          }),
        ],
        sign: [say('', at('/files/lease-2026-final.pdf', 'The lease'))],
        keys: [
          say('Filled in *by hand*', {
            icon: 'house',
            ...at('/files/handover.docx', 'The handover form'),
          }),
        ],
      }),
    ],
  })
  const icon = 'house'
  const [stage, ...stages] = journey.stages
  const [step, ...steps] = journey.steps
  const [lane, ...lanes] = journey.lanes
  return {
    ...journey,
    stages: [{ ...stage!, icon }, ...stages],
    steps: [{ ...step!, icon }, ...steps],
    lanes: [{ ...lane!, icon }, ...lanes],
  }
}
