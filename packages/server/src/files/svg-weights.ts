/** Parts that draw parts that draw parts, this deep: no picture that somebody drew does. */
const MOST_DEPTH = 100

interface Part {
  elements: number
  /** The ids of the parts that it draws again. */
  readonly targets: string[]
}

/**
 * How many elements a picture draws when every `use` is followed: a few lines can ask for billions by
 * using what uses what uses.
 */
export function createWeights() {
  const all: Part = { elements: 0, targets: [] }
  const parts = new Map<string, Part>()
  const partOf = (id: string) => {
    const part = parts.get(id) ?? { elements: 0, targets: [] }
    parts.set(id, part)
    return part
  }
  return {
    /** Counts an element inside the parts of these ids, which may draw the part of another id again. */
    add(ids: readonly string[], target: string | null): void {
      for (const part of [all, ...[...new Set(ids)].map(partOf)]) {
        part.elements += 1
        if (target !== null) part.targets.push(target)
      }
    },
    /** Null where a part draws itself, or parts draw parts too deep; counted little further than `most`. */
    total(most: number): number | null {
      try {
        return weigh(all, { parts, most, known: new Map(), under: new Set() })
      } catch (error) {
        if (error instanceof TooDeep) return null
        throw error
      }
    },
  }
}

class TooDeep extends Error {}

interface Weighing {
  readonly parts: ReadonlyMap<string, Part>
  readonly most: number
  readonly known: Map<string, number>
  /** What is being weighed above. */
  readonly under: Set<string>
}

function weigh({ elements, targets }: Part, weighing: Weighing): number {
  const { parts, most, known, under } = weighing
  let weight = elements
  for (const id of targets) {
    const part = parts.get(id)
    if (part === undefined || weight > most) continue
    if (under.has(id) || under.size > MOST_DEPTH) throw new TooDeep()
    under.add(id)
    const own = known.get(id) ?? weigh(part, weighing)
    under.delete(id)
    known.set(id, own)
    weight += own
  }
  return weight
}
