import { readFileSync, writeFileSync } from 'node:fs'

/** What one run of something cost. */
export interface Cost {
  readonly wallMs: number
  /** User and system time of the whole process, its threads included. */
  readonly cpuMs: number
  /** Most resident memory while it ran, what was there before included. */
  readonly peakBytes: number
}

/** Runs something in this process and says what it cost. */
export async function measure<Value>(
  run: () => Value | Promise<Value>,
): Promise<{ readonly value: Value; readonly cost: Cost }> {
  forgetPeak()
  const cpu = process.cpuUsage()
  const start = performance.now()
  const value = await run()
  const wallMs = performance.now() - start
  const { user, system } = process.cpuUsage(cpu)
  return { value, cost: { wallMs, cpuMs: (user + system) / 1000, peakBytes: peakBytes() } }
}

/** Linux counts the peak anew when asked to; elsewhere it is the peak of the process's whole life. */
function forgetPeak(): void {
  globalThis.gc?.()
  if (process.platform === 'linux') writeFileSync('/proc/self/clear_refs', '5')
}

/** Most resident memory of this process since the peak was last forgotten. */
export function peakBytes(): number {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS * 1024
  const [, kilobytes] = /VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8')) ?? []
  return Number(kilobytes) * 1024
}
