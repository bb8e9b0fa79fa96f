export type Settings = Readonly<Record<string, string>>

/** What a list shows, without fields that say nothing. */
export function settingsOf(search: Readonly<Record<string, string | undefined>>): Settings {
  return Object.fromEntries(
    Object.entries(search).filter(
      (field): field is [string, string] => field[1] !== undefined && field[1] !== '',
    ),
  )
}

export function isSame(a: Settings, b: Settings): boolean {
  const names = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...names].every((name) => a[name] === b[name])
}

/** Whether an address names a view and says nothing else, so that the view says what is shown. */
export function isBare(settings: Settings, kept: Settings): boolean {
  return Object.keys(settings).length === 0 && Object.keys(kept).length > 0
}
