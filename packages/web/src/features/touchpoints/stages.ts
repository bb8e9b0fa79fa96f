export interface Stage {
  readonly title: string
  readonly touchpoints: readonly { readonly id: string; readonly title: string }[]
}

/** A stage joined with the one before it. */
export function joined(stages: readonly Stage[], at: number): Stage[] {
  const [before, own] = [stages[at - 1], stages[at]]
  if (before === undefined || own === undefined) return [...stages]
  const both = { ...before, touchpoints: [...before.touchpoints, ...own.touchpoints] }
  return stages.toSpliced(at - 1, 2, both)
}

/** A touchpoint begins a stage of its name, with those of its stage that follow. */
export function parted(stages: readonly Stage[], id: string): Stage[] {
  return stages.flatMap((stage) => {
    const at = stage.touchpoints.findIndex((each) => each.id === id)
    if (at < 1) return [stage]
    const rest = stage.touchpoints.slice(at)
    return [
      { ...stage, touchpoints: stage.touchpoints.slice(0, at) },
      { title: rest[0]!.title, touchpoints: rest },
    ]
  })
}

/** A touchpoint one place on, into the next stage where it is the last of its own; an emptied stage goes. */
export function moved(stages: readonly Stage[], id: string, by: 1 | -1): Stage[] {
  const at = stages.findIndex(({ touchpoints }) => touchpoints.some((each) => each.id === id))
  const stage = stages[at]
  if (stage === undefined) return [...stages]
  const from = stage.touchpoints.findIndex((each) => each.id === id)
  const [touchpoint] = stage.touchpoints.slice(from, from + 1)
  const rest = stage.touchpoints.toSpliced(from, 1)
  const to = from + by
  if (to >= 0 && to <= rest.length)
    return stages.with(at, { ...stage, touchpoints: rest.toSpliced(to, 0, touchpoint!) })
  const other = stages[at + by]
  if (other === undefined) return [...stages]
  const touchpoints =
    by === 1 ? [touchpoint!, ...other.touchpoints] : [...other.touchpoints, touchpoint!]
  return stages
    .with(at, { ...stage, touchpoints: rest })
    .with(at + by, { ...other, touchpoints })
    .filter((each) => each.touchpoints.length > 0)
}
