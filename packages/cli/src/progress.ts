/** A line on the terminal that says how far long work is; silent where there is no terminal. */
export interface Progress {
  show(phase: string, done: number, of: number): void
  clear(): void
}

const WIDTH = 24
const EVERY_MS = 80

export function createProgress(stream: NodeJS.WriteStream = process.stderr): Progress {
  if (!stream.isTTY) return { show: () => {}, clear: () => {} }
  let last = 0
  return {
    show(phase, done, of) {
      const now = performance.now()
      if (now - last < EVERY_MS) return
      last = now
      const filled = of > 0 ? Math.round((done / of) * WIDTH) : 0
      stream.write(`\r\u001b[K${'━'.repeat(filled)}${'╌'.repeat(WIDTH - filled)} ${phase}`)
    },
    clear: () => void stream.write('\r\u001b[K'),
  }
}
