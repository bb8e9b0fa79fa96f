import { useSyncExternalStore } from 'react'

export type ThemeChoice = 'light' | 'dark' | 'system'

const KEY = 'desirepath.theme'
const changed = 'desirepath-theme'

/** The chosen theme; the system's until someone chooses. */
export function useThemeChoice(): readonly [ThemeChoice, (choice: ThemeChoice) => void] {
  return [useSyncExternalStore(subscribe, readChoice), choose]
}

/** The theme on screen now. */
export function useTheme(): 'light' | 'dark' {
  return useSyncExternalStore(subscribe, shownTheme)
}

/** Puts the remembered choice on the page, before the first paint. */
export function applyTheme(): void {
  const choice = readChoice()
  if (choice === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = choice
}

function choose(choice: ThemeChoice): void {
  localStorage.setItem(KEY, choice)
  applyTheme()
  window.dispatchEvent(new Event(changed))
}

function readChoice(): ThemeChoice {
  const stored = localStorage.getItem(KEY)
  return stored === 'light' || stored === 'dark' ? stored : 'system'
}

function shownTheme(): 'light' | 'dark' {
  const choice = readChoice()
  if (choice !== 'system') return choice
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
}

function subscribe(listener: () => void): () => void {
  const system = matchMedia('(prefers-color-scheme: dark)')
  window.addEventListener(changed, listener)
  system.addEventListener('change', listener)
  return () => {
    window.removeEventListener(changed, listener)
    system.removeEventListener('change', listener)
  }
}
