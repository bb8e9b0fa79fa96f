import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** Somebody who has only a keyboard, and sees where the focus is. */
export interface Hands {
  readonly page: Page
  /** Presses keys one after another. */
  press(...keys: readonly string[]): Promise<void>
  type(text: string): Promise<void>
  /** What has the focus: its role, its name and, on the map, its place. */
  focus(): Promise<Focus>
  /** Waits until the focus stands on something with this name. */
  at(name: string | RegExp): Promise<Focus>
  /** Presses one key until the focus stands on something with this name. */
  until(key: string, name: string | RegExp): Promise<Focus>
}

interface Focus {
  readonly role: string
  readonly name: string
  /** The head of a stage, step or lane that has the focus. */
  readonly head: string
  /** The cell around the focus, as lane and step. */
  readonly cell: string
  /** Whether one sees what has the focus, and that it has it. */
  readonly isSeen: boolean
}

const MOST_PRESSES = 90

export function handsOn(page: Page): Hands {
  const focus = () => page.evaluate(readFocus)
  const fits = (name: string | RegExp, found: Focus) =>
    typeof name === 'string' ? found.name === name : name.test(found.name)
  const hands: Hands = {
    page,
    async press(...keys) {
      for (const key of keys) await page.keyboard.press(key)
    },
    type: (text) => page.keyboard.type(text),
    focus,
    async at(name) {
      await expect
        .poll(async () => (await focus()).name, { timeout: 15_000 })
        .toEqual(typeof name === 'string' ? name : expect.stringMatching(name))
      await expect.poll(async () => (await focus()).isSeen, { timeout: 5000 }).toBe(true)
      return focus()
    },
    async until(key, name) {
      const passed: string[] = []
      for (let n = 0; n < MOST_PRESSES; n++) {
        await page.keyboard.press(key)
        const found = await focus()
        passed.push(`${found.role} “${found.name}”`)
        if (fits(name, found)) return hands.at(name)
      }
      throw new Error(
        `${key} never came to ${String(name)}, only to:\n${[...new Set(passed)].join('\n')}`,
      )
    },
  }
  return hands
}

/** Runs in the page. */
function readFocus(): Focus {
  const it = document.activeElement
  if (!(it instanceof HTMLElement) || it === document.body) {
    return { role: 'none', name: '', head: '', cell: '', isSeen: false }
  }
  const labels = 'labels' in it ? [...((it.labels as NodeListOf<HTMLElement> | null) ?? [])] : []
  const named = [
    it.getAttribute('aria-label'),
    ...(it.getAttribute('aria-labelledby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent),
    ...labels.map((label) => label.querySelector('span')?.textContent || label.textContent),
    it.textContent,
  ]
  const { left, top, right, bottom } = it.getBoundingClientRect()
  const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(it)
  const isText = it.isContentEditable || it.matches('input, textarea, select')
  const isMarked =
    (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) ||
    boxShadow !== 'none' ||
    isText ||
    // The item of a menu that is chosen by key stands out by its ground.
    it.matches('[data-highlighted], [role=menu], [role=dialog]')
  return {
    role: it.getAttribute('role') ?? it.tagName.toLowerCase(),
    name: (named.find((name) => name != null && name.trim() !== '') ?? '').trim(),
    head: it.dataset.head ?? '',
    cell: it.closest<HTMLElement>('[data-cell]')?.dataset.cell ?? '',
    isSeen:
      isMarked &&
      it.checkVisibility() &&
      right > 0 &&
      bottom > 0 &&
      left < innerWidth &&
      top < innerHeight,
  }
}
