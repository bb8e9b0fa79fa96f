/** What stands in one cell: nothing, one card or several. */
export type Words = string | readonly string[]

export function listOf(words: Words | undefined = []): readonly string[] {
  return typeof words === 'string' ? [words] : words
}
