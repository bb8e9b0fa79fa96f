/** Fewer alike are no usual wording. */
const LEAST_ALIKE = 2

/** What several said in the same words, as most of them wrote it; null where nobody repeats another. */
export function usualWording(texts: readonly string[]): string | null {
  const [most = []] = [...Map.groupBy(texts, folded).values()].toSorted(
    (a, b) => b.length - a.length || a[0]!.length - b[0]!.length,
  )
  const written = [...Map.groupBy(most, (text) => text)].toSorted(
    ([, a], [, b]) => b.length - a.length,
  )
  return most.length < LEAST_ALIKE ? null : (written[0]?.[0] ?? null)
}

/** Texts alike but for case and signs are one. */
export function folded(text: string): string {
  return text
    .toLocaleLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
