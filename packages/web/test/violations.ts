import axe from 'axe-core'
import type { Page } from 'playwright-core'

interface AxeResult {
  readonly violations: readonly {
    readonly id: string
    readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[]
  }[]
}

interface Engine {
  run(options: object): Promise<AxeResult>
}

/** What axe finds on a page, as short sentences; all rules, or one. */
export async function violations(page: Page, rule: string | null = null): Promise<string[]> {
  // Through the debugger and not as a script of the page, which its policy would refuse.
  await page.evaluate(axe.source)
  await page.evaluate(settled)
  return page.evaluate(async (only) => {
    const { axe: engine } = window as unknown as { readonly axe: Engine }
    // How to find what passes is most of the work, and nobody asks.
    const found = await engine.run({
      resultTypes: ['violations'],
      selectors: false,
      ...(only !== null && { runOnly: [only] }),
    })
    return found.violations.flatMap(({ id: name, nodes }) =>
      nodes
        .slice(0, 3)
        .map((node) => `${name}: ${node.html.slice(0, 160)} ${node.failureSummary.slice(0, 300)}`),
    )
  }, rule)
}

/** Waits until nothing fades in or out any more: half seen, a colour is not the colour meant. */
async function settled(): Promise<void> {
  await new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)))
  const moving = document
    .getAnimations()
    .filter((each) => each.effect?.getComputedTiming().endTime !== Infinity)
  await Promise.allSettled(moving.map((each) => each.finished))
}
