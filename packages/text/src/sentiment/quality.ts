/**
 * Area under the ROC curve: the chance that a random member of class 1 scores above a random member
 * of class 0, ties counting half (Mann–Whitney). Null where a class is empty.
 */
export function areaUnderCurve(
  scores: ArrayLike<number>,
  labels: ArrayLike<number>,
): number | null {
  const order = Array.from({ length: labels.length }, (_, i) => i).sort(
    (a, b) => scores[a]! - scores[b]!,
  )
  let ones = 0
  let rankSum = 0
  for (let start = 0; start < order.length;) {
    let end = start
    while (end < order.length && scores[order[end]!] === scores[order[start]!]) end++
    const rank = (start + 1 + end) / 2
    for (let i = start; i < end; i++) {
      if (labels[order[i]!] !== 1) continue
      ones++
      rankSum += rank
    }
    start = end
  }
  const zeros = order.length - ones
  if (ones === 0 || zeros === 0) return null
  return (rankSum - (ones * (ones + 1)) / 2) / (ones * zeros)
}
