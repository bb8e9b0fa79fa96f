/** Reads ClickHouse's RowBinary: little-endian numbers, strings with a LEB128 length before them. */
export class RowBinaryReader {
  private readonly buffer: Buffer
  private at = 0

  constructor(buffer: Buffer) {
    this.buffer = buffer
  }

  get done(): boolean {
    return this.at >= this.buffer.length
  }

  varint(): number {
    let value = 0
    let shift = 0
    for (;;) {
      const byte = this.buffer[this.at++]!
      value += (byte & 0x7f) * 2 ** shift
      if (byte < 0x80) return value
      shift += 7
    }
  }

  /** The bytes of a string, one character each: decoding UTF-8 is left to the dictionary. */
  bytes(): string {
    const length = this.varint()
    const start = this.at
    this.at += length
    return this.buffer.toString('latin1', start, this.at)
  }

  float64(): number {
    const value = this.buffer.readDoubleLE(this.at)
    this.at += 8
    return value
  }
}
