/** A seeded stream of uniform numbers in [0, 1): the same seed gives the same stream everywhere. */
export type Random = () => number

/** sfc32 seeded from one integer (Chris Doty-Humphrey, PractRand; passes BigCrush). */
export function seededRandom(seed: number): Random {
  let a = seed | 0
  let b = 0x9e3779b9
  let c = 0x243f6a88
  let counter = 1
  const next = () => {
    const t = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (c << 21) | (c >>> 11)
    c = (c + t) | 0
    return (t >>> 0) / 4294967296
  }
  for (let warmUp = 0; warmUp < 12; warmUp++) next()
  return next
}
