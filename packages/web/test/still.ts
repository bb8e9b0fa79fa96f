import type { Locator } from 'playwright-core'
import { expect } from 'vitest'

type Box = NonNullable<Awaited<ReturnType<Locator['boundingBox']>>>

/** Where something is, once it has stopped moving: a pointer that goes there finds it. */
export async function still(locator: Locator): Promise<Box> {
  let [last, now] = ['', '']
  await expect
    .poll(async () => {
      last = now
      now = JSON.stringify(await locator.boundingBox())
      return now !== 'null' && now === last
    })
    .toBe(true)
  return JSON.parse(now) as Box
}
