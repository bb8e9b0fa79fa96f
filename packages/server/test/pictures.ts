import { crc32, deflateSync } from 'node:zlib'

/** Small files of every kind; the pictures are 6 by 4 pixels, blue on the left and red on the right. */
export const pictures = {
  png: png(6, 4),
  /** Says that it has 400 million pixels. */
  hugePng: png(20_000, 20_000),
  webp: bytes(
    'UklGRkwAAABXRUJQVlA4IEAAAACwAgCdASoGAAQAAsBMJagCdEcAfoBlgH6AAt2suogA/u+Cf+QL/8D0t8An/gellt/+O3xtzv/7l/zF2eZT7OAA',
  ),
  gif: new Uint8Array([...Buffer.from('GIF89a'), 6, 0, 4, 0, 0, 0, 0, 0x3b]),
  /** Its camera was held upright, so that it is shown 4 by 6. */
  turnedJpeg: bytes(
    '/9j/4QAiRXhpZgAATU0AKgAAAAgAAQESAAMAAAABAAYAAAAAAAD/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19iZ2hnPk1xeXBkeFxlZ2P/2wBDARESEhgVGC8aGi9jQjhCY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2P/wAARCAAEAAYDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAX/xAAXEAEAAwAAAAAAAAAAAAAAAAAAAgMz/8QAFQEBAQAAAAAAAAAAAAAAAAAAAwb/xAAaEQAABwAAAAAAAAAAAAAAAAAAAQIEM3Gx/9oADAMBAAIRAxEAPwCHRjEADmZdnoom8SaLB//Z',
  ),
  mp4Head: new Uint8Array([0, 0, 0, 16, ...Buffer.from('ftypisom'), 0, 0, 2, 0]),
  /** Less than a second in many colours, 64 by 36. */
  webm: bytes(
    'GkXfo59ChoEBQveBAULygQRC84EIQoKEd2VibUKHgQRChYECGFOAZwEAAAAAAAN+EU2bdLlNu4tTq4QVSalmU6yBbk27i1OrhBZUrmtTrIGTTbuLU6uEH0O2dVOsgdRNu4xTq4QcU7trU6yCA2zsrgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAVSalmoCrXsYMPQkBEiYREL/rhTYCGQ2hyb21lV0GGQ2hyb21lFlSua7yuuteBAXPFh912R8FFicKDgQFV7oEBhoVWX1ZQOOCdsIFAuoEkU8CBAVWwkFWxgQFVuYECVbqBDVW7gQEfQ7Z1AQAAAAAAAozngQCg5KG1gQAAANACAJ0BKkAAJAAHBwiFhYiZhIglggJ08ma6NHm/FnfA/ulpEYTSTo/+CC/iC/iCsAB1oaqmqO6BAaWjsAIAnQEqQAAkAAqHCIWFiJmEiDgCAAaOT8zHm/FYAP7rrgCgyKGngQBkABECABwRPAAYABpP9AwAEQwFU4D+3tY/G/1a+TJTastRDfgAdaGZppfugQGlktEBACoRwAAYABhYL/QACIwAAPuBAKDKoamBAMoAEQIAHBD4ABgAGk/0DAARDAVTgP7tr9/+QY/0Nf4K8AcYTSR2AHWhmaaX7oEBpZLRAQAqEcAAGAAYWC/0AAiMAAD7gWSgzqGtgQEuAJECABwQ4AAYB2AfwBA4d+YaACPqr/wA/ukiH/izkYjs83/ylXgsbm+AdaGZppfugQGlktEBACoRwAAYABhYL/QACIwAAPuByqDOoayBAZIAUQIAHBDEABgM0Msg25RwEhXRXvYA/u0q2sAl8JKf/+dg2JdrxGCIAHWhmaaX7oEBpZLRAQAqEcAAGAAYWC/0AAiMAAD7ggEuoMuhqYEB9wARAgAcEKQAGAAaT/QMABEMBVOA/si///A/Lpwx4f/zBK/IN1yAdaGZppfugQGlktEBACoRkAAYABhYL/QACIwAAPuCAZKgzqGsgQJbABECABwQiAAYABpP9AwAFPqqqID+9pWX/9pZ+pZ+pZ/jy9GY5Fjj0AB1oZmml+6BAaWS0QEAKhF4ABgAGFgv9AAIjAAA+4IB96DOoa2BAr8AEQIAHBBwABgAGk/0DAAU+qqogP7zaZf/tof1of1of9R3/+ema8wf4WB1oZimlu6BAaWRsQEAKhEgFGAAYWC/0AAiMAD7ggJbHFO7a427i7OBALeG94EB8YHU',
  ),
}

function bytes(base64: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(base64, 'base64'))
}

function png(width: number, height: number): Uint8Array<ArrayBuffer> {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const pixels = Array.from({ length: width }, (_, x) =>
    x < width / 3 ? [30, 30, 200] : [200, 30, 30],
  )
  const row = [0, ...pixels.flat()]
  const rows = width * height > 1e6 ? [] : Array.from({ length: height }, () => row).flat()
  const parts = [
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.from(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ]
  return new Uint8Array(Buffer.concat(parts))
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}
