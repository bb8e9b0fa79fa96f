import { roles, rolesToInvite } from '@desirepath/contract'
import { useSession } from '../../editing/live.tsx'
import styles from './members.module.css'
import { RoleLink } from './role-link.tsx'
import { words } from './words.ts'

/** Each role in a sentence; those who may make links for others find them here. */
export function RoleList() {
  const own = useSession().data?.member.role
  const invited = own === undefined ? [] : rolesToInvite(own)
  return (
    <section className={styles.section} aria-labelledby="members-roles">
      <h2 id="members-roles">{words.roles}</h2>
      <p className={styles.note}>{invited.length > 0 ? words.rolesText : words.rolesToRead}</p>
      <ul className={styles.list}>
        {roles.map((role) => (
          <RoleLink
            key={role}
            role={role}
            isOwn={role === own}
            note={invited.length > 0 ? words.noOwnerLink : null}
            mayInvite={invited.includes(role)}
          />
        ))}
      </ul>
    </section>
  )
}
