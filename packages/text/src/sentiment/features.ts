/** Documents as sparse rows: the features of row r are the entries [offsets[r], offsets[r + 1]). */
export interface SparseRows {
  readonly rows: number
  readonly width: number
  readonly offsets: Uint32Array
  readonly index: Uint32Array
  readonly value: Float32Array
}

/** Turns texts into TF-IDF rows with the vocabulary and weights learned once. */
export interface Vectorizer {
  readonly width: number
  transform(texts: readonly string[]): SparseRows
}

const BUCKETS = 1 << 20
const WORD_SALT = 0x2545f491
const PAIR_SALT = 0x1b873593
const PART_SALT = 0x6c078965

/**
 * Learns TF-IDF over words (1–2) and characters inside words (3–5). Features are hashed to 2²⁰
 * buckets, those of fewer than two documents dropped, and the rest renumbered, so that the model's
 * weights stay small enough for the cache. Words and characters are normalised apart.
 */
export function fitVectorizer(texts: readonly string[]): Vectorizer {
  const counter = new FeatureCounter()
  const documents = new Uint32Array(BUCKETS)
  for (const text of texts) {
    counter.count(text)
    for (let i = 0; i < counter.size; i++) documents[counter.touched[i]!]!++
  }
  const compact = new Int32Array(BUCKETS).fill(-1)
  const least = texts.length < 50 ? 1 : 2
  const weights: number[] = []
  for (let bucket = 0; bucket < BUCKETS; bucket++) {
    if (documents[bucket]! < least) continue
    compact[bucket] = weights.length
    weights.push(Math.log((1 + texts.length) / (1 + documents[bucket]!)) + 1)
  }
  const idf = Float32Array.from(weights)
  return {
    width: idf.length,
    transform: (batch) => transform(batch, { counter, compact, idf }),
  }
}

interface Fitted {
  readonly counter: FeatureCounter
  readonly compact: Int32Array
  readonly idf: Float32Array
}

function transform(texts: readonly string[], { counter, compact, idf }: Fitted): SparseRows {
  const offsets = new Uint32Array(texts.length + 1)
  let index = new Uint32Array(texts.length * 64 + 64)
  let value = new Float32Array(index.length)
  let size = 0
  texts.forEach((text, row) => {
    counter.count(text)
    if (size + counter.size > index.length) {
      index = grown(index, new Uint32Array(2 * index.length + counter.size))
      value = grown(value, new Float32Array(index.length))
    }
    const start = size
    const norms = [0, 0]
    for (let i = 0; i < counter.size; i++) {
      const bucket = counter.touched[i]!
      const feature = compact[bucket]!
      if (feature < 0) continue
      const weight = (1 + Math.log(counter.counts[bucket]!)) * idf[feature]!
      index[size] = feature
      // The sign carries which family the feature is of until the norms are known.
      const family = bucket & 1
      norms[family]! += weight * weight
      value[size++] = family === 0 ? weight : -weight
    }
    const words = norms[0]! > 0 ? 1 / Math.sqrt(norms[0]!) : 0
    const parts = norms[1]! > 0 ? 1 / Math.sqrt(norms[1]!) : 0
    for (let i = start; i < size; i++) value[i]! *= value[i]! > 0 ? words : -parts
    offsets[row + 1] = size
  })
  return {
    rows: texts.length,
    width: idf.length,
    offsets,
    index: index.slice(0, size),
    value: value.slice(0, size),
  }
}

function grown<Column extends Uint32Array | Float32Array>(from: Column, to: Column): Column {
  to.set(from)
  return to
}

/** Counts the hashed features of one text at a time; even buckets hold words, odd ones characters. */
class FeatureCounter {
  readonly counts = new Uint16Array(BUCKETS)
  touched = new Uint32Array(4096)
  size = 0

  count(text: string): void {
    for (let i = 0; i < this.size; i++) this.counts[this.touched[i]!] = 0
    this.size = 0
    let before = 0
    for (const word of wordsIn(text)) {
      const hash = hashOf(` ${word} `, 0, word.length + 2, WORD_SALT)
      this.add(hash & ~1)
      if (before !== 0) this.add(mix(Math.imul(before, 31) ^ hash ^ PAIR_SALT) & ~1)
      before = hash
      this.addParts(` ${word} `)
    }
  }

  /** Every run of 3, 4 and 5 characters of a word padded with blanks, hashed as it grows. */
  private addParts(padded: string): void {
    for (let start = 0; start + 3 <= padded.length; start++) {
      let hash = PART_SALT
      const end = Math.min(padded.length, start + 5)
      for (let i = start; i < end; i++) {
        hash = Math.imul(hash ^ padded.charCodeAt(i), 0x01000193)
        if (i - start >= 2) this.add(mix(hash) | 1)
      }
    }
  }

  private add(hash: number): void {
    const bucket = hash & (BUCKETS - 1)
    if (this.counts[bucket] === 0) {
      if (this.size === this.touched.length) {
        this.touched = grown(this.touched, new Uint32Array(2 * this.size))
      }
      this.touched[this.size++] = bucket
    }
    if (this.counts[bucket]! < 65_535) this.counts[bucket]!++
  }
}

/** The words of a text in lower case, in their order. */
export function wordsIn(text: string): readonly string[] {
  return text.toLowerCase().match(WORDS) ?? []
}

/**
 * Runs of letters and digits; each character of scripts written without blanks is a word, so that
 * pairs of words become bigrams of characters. Marks of feeling (!!, ?, smileys) count as words.
 */
const WORDS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{M}\p{N}]+|!+|\?+|\p{Extended_Pictographic}|[:;]-?[()]/gu

function hashOf(text: string, start: number, end: number, salt: number): number {
  let hash = salt
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return mix(hash)
}

/** The finaliser of MurmurHash3: FNV alone leaves the low bits of short strings too regular. */
function mix(hash: number): number {
  let h = hash ^ (hash >>> 16)
  h = Math.imul(h, 0x85ebca6b)
  h ^= h >>> 13
  h = Math.imul(h, 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}
