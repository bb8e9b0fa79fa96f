import { open } from 'node:fs/promises'
import { activities, channels, type RandomLog } from './random-log.ts'

const ROWS_A_WRITE = 50_000

/** Writes a log as a stranger would have it: names in words, times in ISO 8601. */
export async function writeCsv(log: RandomLog, path: string): Promise<void> {
  const file = await open(path, 'w')
  await file.write('customer,activity,time,channel\n')
  for (let start = 0; start < log.size; start += ROWS_A_WRITE) {
    const end = Math.min(log.size, start + ROWS_A_WRITE)
    let text = ''
    for (let i = start; i < end; i++) {
      const time = new Date(log.time[i]!).toISOString()
      const name = activities[log.activity[i]!]!
      text += `c${log.customer[i]},${name},${time},${channels[log.channel[i]!]}\n`
    }
    await file.write(text)
  }
  await file.close()
}
