/** Paths on a 24 × 24 grid, drawn as strokes of width 2 with round ends, by name. */
type Sheet = Readonly<Record<string, string>>

/** The icons by their first letter: one that is shown loads only those beside it. */
const sheets: Readonly<Record<string, () => Promise<{ readonly default: Sheet }>>> = {
  a: () => import('./sheets/a.json', { with: { type: 'json' } }),
  b: () => import('./sheets/b.json', { with: { type: 'json' } }),
  c: () => import('./sheets/c.json', { with: { type: 'json' } }),
  d: () => import('./sheets/d.json', { with: { type: 'json' } }),
  e: () => import('./sheets/e.json', { with: { type: 'json' } }),
  f: () => import('./sheets/f.json', { with: { type: 'json' } }),
  g: () => import('./sheets/g.json', { with: { type: 'json' } }),
  h: () => import('./sheets/h.json', { with: { type: 'json' } }),
  i: () => import('./sheets/i.json', { with: { type: 'json' } }),
  j: () => import('./sheets/j.json', { with: { type: 'json' } }),
  k: () => import('./sheets/k.json', { with: { type: 'json' } }),
  l: () => import('./sheets/l.json', { with: { type: 'json' } }),
  m: () => import('./sheets/m.json', { with: { type: 'json' } }),
  n: () => import('./sheets/n.json', { with: { type: 'json' } }),
  o: () => import('./sheets/o.json', { with: { type: 'json' } }),
  p: () => import('./sheets/p.json', { with: { type: 'json' } }),
  q: () => import('./sheets/q.json', { with: { type: 'json' } }),
  r: () => import('./sheets/r.json', { with: { type: 'json' } }),
  s: () => import('./sheets/s.json', { with: { type: 'json' } }),
  t: () => import('./sheets/t.json', { with: { type: 'json' } }),
  u: () => import('./sheets/u.json', { with: { type: 'json' } }),
  v: () => import('./sheets/v.json', { with: { type: 'json' } }),
  w: () => import('./sheets/w.json', { with: { type: 'json' } }),
  x: () => import('./sheets/x.json', { with: { type: 'json' } }),
  z: () => import('./sheets/z.json', { with: { type: 'json' } }),
}

/** The path of an icon; null where there is none of this name. */
export async function loadIcon(name: string): Promise<string | null> {
  const load = Object.hasOwn(sheets, name.charAt(0)) ? sheets[name.charAt(0)] : undefined
  if (load === undefined) return null
  const { default: sheet } = await load()
  return Object.hasOwn(sheet, name) ? (sheet[name] ?? null) : null
}

/** The paths of all of these that there are. */
export async function loadIcons(names: Iterable<string>): Promise<ReadonlyMap<string, string>> {
  const loaded = await Promise.all(
    [...new Set(names)].map(async (name) => [name, await loadIcon(name)] as const),
  )
  return new Map(loaded.flatMap(([name, path]) => (path === null ? [] : [[name, path]])))
}
