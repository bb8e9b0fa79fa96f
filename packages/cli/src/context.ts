import type { Failure } from './failure.ts'
import type { Terminal } from './terminal/terminal.ts'

/** What every command gets. */
export interface CommandContext {
  readonly terminal: Terminal
  /** Does the work of a command and turns a failure into words and an exit code. */
  act(work: () => Promise<Failure | void>): Promise<void>
}
