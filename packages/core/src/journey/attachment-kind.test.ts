import { expect, test } from 'vitest'
import { attachmentKind, fileIdOf, hostOf } from './attachment-kind.ts'

const id = 'a'.repeat(64)

test.each([
  [{ url: `/api/files/${id}`, mediaType: 'image/webp' }, 'files', 'image'],
  [{ url: `/api/files/${id}`, mediaType: 'image/heic' }, 'images', 'file'],
  [{ url: `/api/files/${id}`, mediaType: 'video/mp4' }, 'text', 'video'],
  [{ url: `/api/files/${id}`, mediaType: 'application/pdf' }, 'images', 'file'],
  [{ url: 'data:image/png;base64,aaaa' }, 'text', 'image'],
  [{ url: 'https://a.example/film.MP4?t=3' }, 'files', 'video'],
  [{ url: 'https://a.example/photo.jpg#x' }, 'text', 'image'],
  [{ url: 'https://a.example/photos/7' }, 'images', 'image'],
  [{ url: 'https://www.youtube.com/watch?v=a.mp4' }, 'video', 'link'],
  [{ url: 'https://a.example' }, 'files', 'link'],
  [{ url: 'https://a.example/plan.pdf' }, 'text', 'file'],
  [{ url: 'https://a.example/about.html' }, 'files', 'link'],
  [{ url: 'mailto:a@a.example' }, 'files', 'link'],
  [{ url: '/somewhere/else' }, 'video', 'video'],
] as const)('%o in a lane of %s is shown as %s', (attachment, lane, kind) => {
  expect(attachmentKind(attachment, lane)).toBe(kind)
})

test('only an address of a kept file has its id', () => {
  expect(fileIdOf(`/api/files/${id}`)).toBe(id)
  for (const url of [
    `https://a.example/api/files/${id}`,
    `/api/files/${id}/x`,
    '/api/files/..',
    '',
  ])
    expect(fileIdOf(url)).toBeNull()
})

test('the host of an address is read without www', () => {
  expect(hostOf('https://www.youtube.com/watch?v=1')).toBe('youtube.com')
  expect(hostOf('mailto:a@b.example')).toBeNull()
})
