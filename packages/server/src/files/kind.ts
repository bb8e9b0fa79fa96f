import { open, readFile, stat } from 'node:fs/promises'
import { ProblemError } from '../http/problem.ts'
import { pixelsOf } from './pixels.ts'
import { cleanSvg } from './svg.ts'

const MB = 1024 ** 2
const LARGEST_PICTURE = 20 * MB
const LARGEST_SVG = 5 * MB

export interface SeenFile {
  readonly mediaType: string
  readonly size: number
  readonly width: number | null
  readonly height: number | null
  /** A cleaned SVG, to be kept in place of what came. */
  readonly instead: string | null
}

/** What a file is by its bytes, whatever it is called; refuses pictures that are too large or broken. */
export async function lookAtFile(path: string): Promise<SeenFile> {
  const { size } = await stat(path)
  if (size === 0) throw new ProblemError('bad-file', 'The file is empty.')
  // Loaded by the first file: most starts never see one.
  const { fileTypeFromFile } = await import('file-type')
  const found = await fileTypeFromFile(path)
  const head = await headOf(path)
  if ((found === undefined || found.mime === 'application/xml') && isSvg(head)) {
    return lookAtSvg(path, size)
  }
  const mediaType = found?.mime ?? (isText(head) ? 'text/plain' : 'application/octet-stream')
  if (!isPicture(mediaType)) {
    return { mediaType, size, width: null, height: null, instead: null }
  }
  if (size > LARGEST_PICTURE)
    throw new ProblemError('too-large', 'A picture may be 20 MB at most. Save it smaller.')
  return { mediaType, size, ...(await pixelsOf(await readFile(path))), instead: null }
}

function isPicture(mediaType: string): boolean {
  return /^image\/(?:a?png|jpeg|gif|webp|avif)$/.test(mediaType)
}

async function lookAtSvg(path: string, size: number): Promise<SeenFile> {
  if (size > LARGEST_SVG)
    throw new ProblemError('too-large', 'An SVG may be 5 MB at most. Save it as a PNG.')
  const cleaned = cleanSvg(await readFile(path, 'utf8'))
  if (cleaned.type === 'refused') throw new ProblemError('bad-file', cleaned.reason)
  const instead = cleaned.svg
  const bytes = Buffer.from(instead)
  return {
    mediaType: 'image/svg+xml',
    size: bytes.length,
    ...(await pixelsOf(bytes)),
    instead,
  }
}

async function headOf(path: string): Promise<Buffer> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4096), 0, 4096, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

function isSvg(head: Buffer): boolean {
  return /^\uFEFF?\s*<[^]*<?\bsvg[\s>/]/.test(head.toString('utf8'))
}

function isText(head: Buffer): boolean {
  return !head.includes(0) && !head.toString('utf8').slice(0, -1).includes('\uFFFD')
}
