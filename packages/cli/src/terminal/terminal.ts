/** Where the command speaks: results on standard output, everything else on standard error. */
export interface Terminal {
  /** A line of the result. */
  print(line: string): void
  /** A line for the person, not for a pipe. */
  note(line: string): void
  /** What went wrong and what to do, as a line on standard error. */
  complain(message: string): void
  /** Shows how far the work is, on a terminal only; null takes the bar away. */
  progress(state: Progress | null): void
  bold(text: string): string
}

interface Progress {
  readonly title: string
  /** 0…1. */
  readonly share: number
  readonly detail?: string
}

const BAR_WIDTH = 24
const REDRAW_MS = 80

/** The terminal of a process: colour and progress only where a person looks, and never with NO_COLOR. */
export function createTerminal({
  stdout,
  stderr,
  env,
}: Pick<NodeJS.Process, 'stdout' | 'stderr' | 'env'>): Terminal {
  const colour = (stream: NodeJS.WriteStream) =>
    stream.isTTY && !env['NO_COLOR'] && env['TERM'] !== 'dumb'
  const animated = stderr.isTTY && env['TERM'] !== 'dumb'
  let drawn = false
  let drawnAt = 0
  const clear = () => {
    if (drawn) stderr.write('\r\u001b[K')
    drawn = false
  }
  // A reader that has seen enough (`| head`) is no failure.
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
  return {
    bold: (text) => (colour(stdout) ? `\u001b[1m${text}\u001b[22m` : text),
    print: (line) => {
      clear()
      stdout.write(`${line}\n`)
    },
    note: (line) => {
      clear()
      stderr.write(`${line}\n`)
    },
    complain: (message) => {
      clear()
      const label = colour(stderr) ? '\u001b[31merror:\u001b[39m' : 'error:'
      stderr.write(`${label} ${message}\n`)
    },
    progress: (state) => {
      if (!animated) return
      if (state === null) return clear()
      const now = performance.now()
      if (drawn && now - drawnAt < REDRAW_MS) return
      drawnAt = now
      drawn = true
      stderr.write(`\r\u001b[K${bar(state).slice(0, Math.max(20, stderr.columns - 1))}`)
    },
  }
}

function bar({ title, share, detail }: Progress): string {
  const filled = Math.round(Math.min(1, Math.max(0, share)) * BAR_WIDTH)
  const drawn = '█'.repeat(filled) + '░'.repeat(BAR_WIDTH - filled)
  return `${title.padEnd(22)} ${drawn} ${Math.round(share * 100)} %${detail ? `  ${detail}` : ''}`
}
