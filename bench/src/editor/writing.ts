import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from './browser.ts'

/** Writes in a card of the map as a quick typist does; the milliseconds from each key to its paint. */
export async function writeInCard(page: Page, letters: number): Promise<readonly number[]> {
  await page.locator('[data-cell] [data-card]').nth(4).dblclick()
  await page.locator('[data-writing] [role=textbox]').waitFor()
  await page.evaluate(watchKeys)
  for (let i = 0; i < letters; i++) {
    await page.keyboard.press('aei t'[i % 5] === ' ' ? 'Space' : 'aei t'[i % 5]!)
    await wait(90)
  }
  await wait(500)
  await page.keyboard.press('Control+Enter')
  return page.evaluate(() => (window as unknown as { keyTimes: number[] }).keyTimes)
}

/** Runs in the page. */
function watchKeys(): void {
  const times: number[] = []
  Object.assign(window, { keyTimes: times })
  document.addEventListener(
    'keydown',
    ({ timeStamp }) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => times.push(performance.now() - timeStamp)
        port2.postMessage(null)
      }),
    { capture: true },
  )
}
