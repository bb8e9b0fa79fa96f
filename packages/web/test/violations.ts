import axe from 'axe-core'
import type { Page } from 'playwright-core'

interface AxeResult {
  readonly violations: readonly {
    readonly id: string
    readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[]
  }[]
}

interface Engine {
  run(part: unknown, options: object): Promise<AxeResult>
}

/** What axe finds on a page, as short sentences; all rules, or one. */
export function violations(page: Page, rule: string | null = null): Promise<string[]> {
  return violationsIn(page, ':root', rule === null ? {} : { runOnly: [rule] })
}

/** What axe finds in a part of a page, by rules of its own. */
export async function violationsIn(
  page: Page,
  part: string | { readonly exclude: readonly string[] },
  options: object,
): Promise<string[]> {
  // Through the debugger and not as a script of the page, which its policy would refuse.
  await page.evaluate(axe.source)
  await page.evaluate(settled)
  return page.evaluate(
    async ([within, own]) => {
      const { axe: engine } = window as unknown as { readonly axe: Engine }
      // How to find what passes is most of the work, and nobody asks.
      const found = await engine.run(within, {
        resultTypes: ['violations'],
        selectors: false,
        ...own,
      })
      return found.violations.flatMap(({ id: name, nodes }) =>
        nodes
          .slice(0, 3)
          .map(
            (node) => `${name}: ${node.html.slice(0, 160)} ${node.failureSummary.slice(0, 300)}`,
          ),
      )
    },
    [part, options] as const,
  )
}

/** Waits until nothing fades in or out any more: half seen, a colour is not the colour meant. */
async function settled(): Promise<void> {
  await new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)))
  const moving = document
    .getAnimations()
    .filter((each) => each.effect?.getComputedTiming().endTime !== Infinity)
  await Promise.allSettled(moving.map((each) => each.finished))
}
