/** Eight hues that are told apart on both grounds. */
const colours = [
  '#c2410c',
  '#1d6fb8',
  '#237032',
  '#9c36b5',
  '#b02a37',
  '#0b7285',
  '#8f5a00',
  '#5f3dc4',
] as const

/**
 * The colour that somebody shows to the others: their own unless one who comes before them, by number,
 * has it and another is free. Everybody yields only to those before, so all come to rest.
 */
export function peerColour(
  clientId: number,
  others: ReadonlyMap<number, { readonly colour?: unknown }>,
  current: string = colours[clientId % colours.length] ?? colours[0],
): string {
  const rivals = [...others].filter(([id]) => id !== clientId)
  const isTaken = rivals.some(([id, { colour }]) => id < clientId && colour === current)
  if (!isTaken) return current
  const taken = new Set(rivals.map(([, { colour }]) => colour))
  return colours.find((colour) => !taken.has(colour)) ?? current
}
