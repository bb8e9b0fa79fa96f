/** What names are compared by: their case and the blanks around them do not make them different. */
export function nameKey(name: string): string {
  return name.trim().toLowerCase()
}
