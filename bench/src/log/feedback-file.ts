import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { seededRandom } from '@desirepath/core'

const usual =
  'the delivery was late and parcel never came app price checkout support waited days lovely thanks great bad expensive order help phone mail'.split(
    ' ',
  )

/** A file of comments with scores, dates and customers, 12 to 40 words long, as reviews are. */
export async function feedbackFile(folder: string, rows: number): Promise<string> {
  const path = join(folder, 'reviews.csv')
  await pipeline(Readable.from(lines(rows)), createWriteStream(path))
  return path
}

const DAY = 86_400_000

function* lines(rows: number): Generator<string> {
  const random = seededRandom(1)
  const rare = Array.from({ length: 8000 }, (_, i) => `w${((i * 7919) % 100_003).toString(36)}`)
  const word = () => {
    const words = random() < 0.6 ? usual : rare
    // The first words of a list are the most frequent, as in any language.
    return words[Math.floor(random() * random() * words.length)]!
  }
  yield 'id,customer,comment,stars,date\n'
  for (let row = 0; row < rows; row++) {
    const text = Array.from({ length: 12 + Math.floor(random() * 28) }, word).join(' ')
    const stars = row % 3 === 0 ? '' : 1 + Math.floor(random() * 5)
    const at = new Date(Date.UTC(2024, 0, 1) + Math.floor(random() * 900) * DAY).toISOString()
    yield `${row},c${row % 100_000},${text},${stars},${at}\n`
  }
}
