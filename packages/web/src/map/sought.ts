/** What a search finds, or else what the filters keep, in the order of the map. */
export function soughtIn(map: HTMLElement | null): readonly HTMLElement[] {
  return [...(map?.querySelectorAll<HTMLElement>('[data-search=match],[data-search=kept]') ?? [])]
}
