import type { Dice } from './dice.ts'
import type { LoopPlace, Trade } from './trades/trade.ts'

/** What was planted where, by the raw names of the log, so that a test can ask whether it was found. */
export interface Truths {
  readonly success: string
  /** Some wait much longer after `activity`, feel worse, cancel more and come back less. */
  readonly painWait: {
    readonly activity: string
    readonly next: string
    readonly share: number
    /** How many times longer they wait. */
    readonly times: number
  }
  /** Many leave for good at `activity`. */
  readonly dropOff: { readonly activity: string; readonly share: number }
  /** `activity` sends people back to `to`; it is the failing activity itself where the log has one. */
  readonly loop: { readonly activity: string; readonly to: string; readonly share: number }
  /** Some meet something at `activity` that makes them happy. */
  readonly delight: { readonly activity: string; readonly share: number }
  /** Kinds of customers that walk differently. */
  readonly kinds: readonly { readonly name: string; readonly share: number }[]
}

/** Where to plant; what is left out is drawn from the places the trade allows. */
export interface Placement {
  readonly wait?: string
  readonly dropOff?: string
  /** The activity that sends people back, or the place it is planted at. */
  readonly loop?: string
  readonly delight?: string
  /** 0 plants nothing, so that a test can count what is found where nothing is; 1 by default. */
  readonly strength?: number
}

/** The truths of one log, with the place of the loop as the walk needs it. */
export interface Plan {
  readonly truths: Truths
  readonly loopPlace: LoopPlace
}

/** Chooses places that do not stand in each other's light: one truth a step. */
export function planTruths(dice: Dice, trade: Trade, placement: Placement = {}): Plan {
  const taken = new Set<string>()
  const choose = (wished: string | undefined, places: readonly string[]) => {
    const free = places.filter((place) => !taken.has(place))
    const chosen = wished ?? dice.pick(free.length > 0 ? free : places)
    taken.add(chosen)
    return chosen
  }
  const wait = choose(placement.wait, trade.places.wait)
  const loops = trade.places.loop.filter(({ at }) => !taken.has(at))
  const wished = loops.filter(({ at, by }) => at === placement.loop || by?.name === placement.loop)
  const loopPlace = dice.pick(wished.length > 0 ? wished : loops)
  taken.add(loopPlace.at)
  const dropOff = choose(placement.dropOff, trade.places.dropOff)
  const delight = choose(placement.delight, trade.places.delight)
  const { strength = 1 } = placement
  const order = trade.steps.map(({ name }) => name)
  return {
    loopPlace,
    truths: {
      success: trade.success,
      painWait: {
        activity: wait,
        next: order[order.indexOf(wait) + 1]!,
        share: strength * dice.between(0.2, 0.26),
        times: dice.between(4, 5.5),
      },
      dropOff: { activity: dropOff, share: strength * dice.between(0.3, 0.36) },
      loop: {
        activity: loopPlace.by?.name ?? loopPlace.at,
        to: loopPlace.to,
        share: strength * dice.between(0.22, 0.3),
      },
      delight: { activity: delight, share: strength * dice.between(0.3, 0.4) },
      kinds: trade.kinds.map(({ name, share }) => ({ name, share })),
    },
  }
}
