import { enableCompileCache } from 'node:module'
import { join } from 'node:path'
import { createTerminal } from './terminal/terminal.ts'

// Every start but the first finds the sources compiled. So it has to be said before they are asked for.
// In our own folder: that of the system is everybody's, and what lies there is run.
enableCompileCache(join(import.meta.dirname, '../../../.cache/compiled'))
const { run } = await import('./run.ts')

process.exitCode = await run(process.argv.slice(2), createTerminal(process))
