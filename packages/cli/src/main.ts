import { enableCompileCache } from 'node:module'
import { createTerminal } from './terminal/terminal.ts'

// Every start but the first finds the sources compiled. So it has to be said before they are asked for.
enableCompileCache()
const { run } = await import('./run.ts')

process.exitCode = await run(process.argv.slice(2), createTerminal(process))
