/** What members may do, each role all that the ones before it may. */
export const roles = ['viewer', 'commenter', 'editor', 'admin', 'owner'] as const
export type Role = (typeof roles)[number]

/**
 * The policy: who may do what. Whoever may not is answered 403, whatever a screen shows. No schema
 * stands here, so that the screens can ask the same table.
 */
export const policy = {
  /** Every operation that reads (GET), and opening a journey for live editing. */
  read: 'viewer',
  /** Every other operation, and changing a journey by live editing. */
  edit: 'editor',
  /** Operations for which these two rules do not hold, by method and path; `:record` is any noun. */
  operations: {
    'PATCH /api/session': 'viewer',
    'DELETE /api/session': 'viewer',
    'POST /api/inbox/reads': 'viewer',
    // Their own alone; views for everybody take what `edit` says.
    'POST /api/views': 'viewer',
    'PATCH /api/views/:id': 'viewer',
    'DELETE /api/views/:id': 'viewer',
    'PUT /api/first-dashboard': 'viewer',
    // As with views: their own alone.
    'POST /api/dashboards': 'viewer',
    'PATCH /api/dashboards/:id': 'viewer',
    'DELETE /api/dashboards/:id': 'viewer',
    'POST /api/journeys/:id/what-if': 'viewer',
    'POST /api/events/figures': 'viewer',
    'POST /api/events/customers': 'viewer',
    'PUT /api/journeys/:id/workshop/people': 'viewer',
    'POST /api/journeys/:id/threads': 'commenter',
    'POST /api/journeys/:id/threads/:thread/comments': 'commenter',
    'PATCH /api/journeys/:id/threads/:thread': 'commenter',
    'POST /api/:record/:id/comments': 'commenter',
    'PATCH /api/:record/:id/comments/:commentId': 'commenter',
    'DELETE /api/:record/:id/comments/:commentId': 'commenter',
    'PUT /api/journeys/:id/workshop/votes': 'commenter',
    'POST /api/journeys/:id/workshop/notes': 'commenter',
    'PATCH /api/journeys/:id/workshop/notes/:note': 'commenter',
    'DELETE /api/journeys/:id/workshop/notes/:note': 'commenter',
    'PATCH /api/checklists/:id/items/:item': 'commenter',
    'PATCH /api/members/:id': 'admin',
    'DELETE /api/members/:id': 'admin',
    'GET /api/workspace/export': 'admin',
    'POST /api/workspace/import': 'admin',
    'GET /api/invitations': 'admin',
    'POST /api/invitations': 'admin',
    'PATCH /api/invitations/:id': 'admin',
    'DELETE /api/invitations/:id': 'admin',
  },
} as const satisfies {
  readonly read: Role
  readonly edit: Role
  readonly operations: Readonly<Record<string, Role>>
}

/** The least role that an operation needs. `leastRole('POST /api/journeys')` */
export function leastRole(route: string): Role {
  const particular = Object.entries(policy.operations).find(([rule]) => isOf(rule, route))
  return particular?.[1] ?? (route.startsWith('GET ') ? policy.read : policy.edit)
}

/** Whether a rule speaks of an operation: part by part, where `:record` is any noun. */
export function isOf(rule: string, route: string): boolean {
  const parts = route.split('/')
  const said = rule.split('/')
  return (
    said.length === parts.length && said.every((part, i) => part === parts[i] || part === ':record')
  )
}

/** Whether a role may do what takes at least another. */
export function isAtLeast(role: Role, least: Role): boolean {
  return roles.indexOf(role) >= roles.indexOf(least)
}

/**
 * The roles that one may give to a member who has a role now; none where one may not manage that
 * member, nor remove them. Owners manage all; admins all but owners, and make none.
 */
export function rolesToGive(own: Role, theirs: Role): readonly Role[] {
  if (!isAtLeast(own, 'admin') || !isAtLeast(own, theirs)) return []
  return roles.filter((role) => isAtLeast(own, role))
}

/** The roles that one may make links for: one's own at most, and never owner, since links are passed on. */
export function rolesToInvite(own: Role): readonly Role[] {
  return rolesToGive(own, 'viewer').filter((role) => role !== 'owner')
}
