import { seededRandom } from '@desirepath/core'
import type { Corpus, Row } from './corpus.ts'

/** A few directions along which texts differ most, in which words that keep the same company lie close. */
export interface LatentSpace {
  /** The place of a vector over terms, of length 1. */
  place(vector: Float64Array): Float64Array
}

const MOST_DIRECTIONS = 24
const ROUNDS = 6

/**
 * Latent semantic analysis (Deerwester et al. 1990): the leading right singular vectors of the texts
 * by orthogonal iteration. The first is left out: it only says what all texts have in common. The
 * start is fixed, so that the same texts always give the same space.
 */
export function latentSpace({ rows, terms }: Corpus): LatentSpace {
  const random = seededRandom(terms.length)
  const size = Math.min(
    MOST_DIRECTIONS,
    Math.max(2, Math.floor(Math.min(terms.length, rows.length) / 4)),
  )
  let basis: Float64Array[] = Array.from({ length: size + 1 }, () =>
    Float64Array.from(terms, () => random() - 0.5),
  )
  orthonormalise(basis)
  for (let round = 0; round < ROUNDS; round++) {
    basis = basis.map((direction) => timesGram(rows, direction))
    orthonormalise(basis)
  }
  const directions = basis.slice(1)
  return {
    place: (vector) => unit(Float64Array.from(directions, (direction) => dot(vector, direction))),
  }
}

/** XᵀX v for the rows X, without ever writing XᵀX down. */
function timesGram(rows: readonly Row[], vector: Float64Array): Float64Array {
  const product = new Float64Array(vector.length)
  for (const { terms, weights } of rows) {
    let along = 0
    for (let i = 0; i < terms.length; i++) along += weights[i]! * vector[terms[i]!]!
    for (let i = 0; i < terms.length; i++) product[terms[i]!]! += along * weights[i]!
  }
  return product
}

/** Gram and Schmidt, twice over what came before: once leaves rounding errors that grow. */
function orthonormalise(basis: Float64Array[]): void {
  basis.forEach((vector, i) => {
    for (const before of [...basis.slice(0, i), ...basis.slice(0, i)]) {
      const shadow = dot(vector, before)
      for (let term = 0; term < vector.length; term++) vector[term]! -= shadow * before[term]!
    }
    vector.set(unit(vector))
  })
}

export function unit(vector: Float64Array): Float64Array {
  const norm = Math.sqrt(dot(vector, vector))
  return norm === 0 ? vector : vector.map((weight) => weight / norm)
}

export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!
  return sum
}
