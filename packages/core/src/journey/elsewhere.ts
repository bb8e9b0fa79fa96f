import type { Elsewhere } from './elsewhere-schema.ts'

/** A journey as its own map says it: without what its workspace tells it of others. */
export function withoutElsewhere<
  J extends { readonly records: readonly Told[]; readonly personas: readonly Told[] },
>(journey: J): J {
  const own = <T extends Told>({ elsewhere: _, ...rest }: T) => rest
  return { ...journey, records: journey.records.map(own), personas: journey.personas.map(own) }
}

interface Told {
  readonly elsewhere?: Elsewhere | undefined
}
