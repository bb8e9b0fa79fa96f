import type { Member } from './session.ts'

/** The name under which others see somebody, who may have given none. */
export function shownName({ name, role }: Pick<Member, 'name' | 'role'>): string {
  if (name !== '') return name
  return `${/^[aeo]/.test(role) ? 'An' : 'A'} ${role}`
}
