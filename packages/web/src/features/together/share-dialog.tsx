import { type Role, rolesToInvite } from '@desirepath/contract'
import { Link } from '@tanstack/react-router'
import { Dialog } from '../../ui/dialog.tsx'
import { RoleLink } from '../members/role-link.tsx'
import { words as memberWords } from '../members/words.ts'
import styles from './together.module.css'
import { words } from './words.ts'

/** Links that let others in, by the role that they get. */
export function ShareDialog({
  open,
  role,
  onClose,
}: {
  readonly open: boolean
  readonly role: Role
  readonly onClose: () => void
}) {
  return (
    <Dialog open={open} onClose={onClose} title={words.shareTitle}>
      <div className={styles.form}>
        <p>{words.shareText}</p>
        <ul className={styles.roles}>
          {rolesToInvite(role)
            .toReversed()
            .map((each) => (
              <RoleLink key={each} role={each} mayInvite />
            ))}
        </ul>
        <Link to="/members">{memberWords.manage}</Link>
      </div>
    </Dialog>
  )
}
