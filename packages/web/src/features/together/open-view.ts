/** The views of a journey and where they are. */
export const views = {
  map: '/journeys/$id',
  table: '/journeys/$id/table',
  matrix: '/journeys/$id/matrix',
  flow: '/journeys/$id/flow',
  story: '/journeys/$id/story',
  brief: '/journeys/$id/brief',
  compare: '/journeys/$id/compare',
} as const
export type ViewName = keyof typeof views

/** The view in the address. */
export function openView(pathname = location.pathname): ViewName {
  const name = pathname.split('/')[3] ?? 'map'
  return isView(name) ? name : 'map'
}

export function isView(name: unknown): name is ViewName {
  return typeof name === 'string' && Object.hasOwn(views, name)
}
