import { writeFileSync } from 'node:fs'

/** Loaded before a command, notes what its process used as it ends. */
process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
  const note = { cpuMs: (userCPUTime + systemCPUTime) / 1000, peakBytes: maxRSS * 1024 }
  writeFileSync(process.env.USAGE_NOTE!, JSON.stringify(note))
})
