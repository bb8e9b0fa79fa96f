import { type SavedView, type ViewSettings, viewSettingNames } from '@desirepath/core'
import type { JourneySearch } from '../../routes/journey.ts'

/** Stands in an address where something that the saved view sets is not set here. */
const NOT_SET = '-'

/** What is shown: the saved view, and over it what the address says. */
export function overSaved(
  address: JourneySearch,
  saved: Pick<SavedView, 'settings'> | null,
): JourneySearch {
  if (saved === null) return address
  const settings = viewSettingNames.map((name) => {
    const value = address[name] ?? saved.settings[name]
    return [name, value === NOT_SET ? undefined : value]
  })
  return { ...address, ...Object.fromEntries(settings) }
}

/** What the address has to say so that fields are shown as they are given. */
export function inAddress(fields: JourneySearch, saved: SavedView | null): JourneySearch {
  if (saved === null) return fields
  const next: Record<string, string | undefined> = { ...fields }
  for (const name of viewSettingNames) {
    if (!(name in fields)) continue
    const [wished, kept] = [fields[name], saved.settings[name]]
    if (isSame(wished, kept)) next[name] = undefined
    else next[name] = wished ?? NOT_SET
  }
  return next
}

/** Whether the address shows anything in another way than the saved view. */
export function isChanged(address: JourneySearch, saved: SavedView): boolean {
  return viewSettingNames.some(
    (name) => address[name] !== undefined && !isSame(address[name], saved.settings[name]),
  )
}

/** Whether the address says anything that the saved view says already. */
export function isRedundant(address: JourneySearch, saved: SavedView): boolean {
  return viewSettingNames.some(
    (name) => address[name] !== undefined && isSame(address[name], saved.settings[name]),
  )
}

/** The address without what the saved view says already. */
export function tidied(address: JourneySearch, saved: SavedView): JourneySearch {
  const said = viewSettingNames.filter((name) => isSame(address[name], saved.settings[name]))
  return { ...address, ...Object.fromEntries(said.map((name) => [name, undefined])) }
}

/** What is shown, to be kept. */
export function settingsOf(shown: JourneySearch): ViewSettings {
  return Object.fromEntries(
    viewSettingNames.flatMap((name) => (shown[name] === undefined ? [] : [[name, shown[name]]])),
  )
}

/** An address without any setting of a view. */
export const noSettings: JourneySearch = Object.fromEntries(
  viewSettingNames.map((name) => [name, undefined]),
)

/** Sets are the same in any order. */
function isSame(a: string | undefined, b: string | undefined): boolean {
  return ordered(a) === ordered(b)
}

function ordered(setting: string | undefined): string {
  return setting === undefined || setting === NOT_SET ? '' : setting.split(',').toSorted().join(',')
}
