import { words } from './names.ts'
import type { ColumnProfile } from './profile.ts'

interface Named<Role extends string> {
  readonly roles: readonly Role[]
  /** The names of each, parted by `|`, the surest first. */
  readonly names: Readonly<Record<Role, string>>
  readonly fits: (role: Role, profile: ColumnProfile) => boolean
  /** A column's name as it is looked for. */
  readonly nameOf?: (column: string) => string
}

/** The column of each role by its name: of several that fit, the one whose name stands first in the list. */
export function columnsByName<Role extends string>(
  profiles: readonly ColumnProfile[],
  { roles, names, fits, nameOf = joined }: Named<Role>,
): Partial<Record<Role, string>> {
  const found: Partial<Record<Role, string>> = {}
  for (const role of roles) {
    const ranks = names[role].split('|').map(joined)
    const rank = ({ name }: ColumnProfile) => ranks.indexOf(nameOf(name))
    const [first] = profiles
      .filter((profile) => rank(profile) >= 0 && fits(role, profile))
      .toSorted((a, b) => rank(a) - rank(b))
    if (first !== undefined) found[role] = first.name
  }
  return found
}

function joined(name: string): string {
  return words(name).join('')
}
