/** Takes away the apostrophe that keeps a spreadsheet from running a text as a formula. */
export function asWritten(cell: string): string {
  return /^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell
}
