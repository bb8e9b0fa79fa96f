/** The column beside another; null past either end. */
export function columnBeside(
  columns: readonly { readonly value: string }[],
  value: string,
  by: -1 | 1,
): string | null {
  const at = columns.findIndex((each) => each.value === value)
  return at < 0 ? null : (columns[at + by]?.value ?? null)
}
