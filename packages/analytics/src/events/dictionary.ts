/** Codes for repeated strings in order of first appearance; keys are raw bytes, one character each. */
export class Dictionary {
  private readonly codes = new Map<string, number>()

  code(bytes: string): number {
    const known = this.codes.get(bytes)
    if (known !== undefined) return known
    const code = this.codes.size
    this.codes.set(bytes, code)
    return code
  }

  values(): string[] {
    return [...this.codes.keys()].map((bytes) => Buffer.from(bytes, 'latin1').toString('utf8'))
  }
}
