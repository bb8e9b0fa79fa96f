import type { Role } from '@desirepath/contract'
import { Crown, Eye, type LucideIcon, MessageSquare, PenLine, UserCog } from 'lucide-react'

export const roleIcons: Readonly<Record<Role, LucideIcon>> = {
  viewer: Eye,
  commenter: MessageSquare,
  editor: PenLine,
  admin: UserCog,
  owner: Crown,
}
