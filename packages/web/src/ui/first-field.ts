/**
 * What has the focus first in something that opens: its first field and not the button that closes
 * it, whose hint would take the first Escape. Who touches is not given a keyboard on the screen unasked.
 */
export function firstField(popup: HTMLElement | null, by: string): HTMLElement | true {
  if (by === 'touch') return true
  return popup?.querySelector<HTMLElement>('input, select, textarea') ?? popup ?? true
}
