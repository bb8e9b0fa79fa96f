import type { Dice, Weights } from '../dice.ts'
import type { Detour, Kind, Trade, TradeStep } from '../trades/trade.ts'
import type { Plan } from '../truths.ts'
import { laterTime } from './clock.ts'

/** One event of one customer. */
export interface Visit {
  readonly activity: string
  readonly channel: string
  readonly time: number
  /** The step on the way it belongs to; null for a detour. */
  readonly step: TradeStep | null
  /** True for a call for help. */
  readonly ticket: boolean
  /** What had happened to the customer when the event was over. */
  readonly lived: Lived
}

/** What a customer has lived through, as far as truths go. */
interface Lived {
  readonly late: boolean
  readonly fails: number
  readonly delighted: boolean
  /** Left for good here, and because of the planted reason. */
  readonly gaveUp: boolean
}

export interface WalkInput {
  readonly dice: Dice
  readonly trade: Trade
  readonly plan: Plan
  readonly kind: Kind
  readonly start: number
}

const MINUTE = 60_000
const MOST_FAILS = 4

/** Walks one customer through the trade: the usual way with its skips, repeats, detours and the planted truths. */
export function walk(input: WalkInput): Visit[] {
  return new Walker(input).run()
}

class Walker {
  private readonly input: WalkInput
  private readonly visits: Visit[] = []
  private readonly loyal: Weights
  private time: number
  private lived: Lived = { late: false, fails: 0, delighted: false, gaveUp: false }

  constructor(input: WalkInput) {
    this.input = input
    this.time = input.start
    // Most people stay on the channel they came with.
    this.loyal = { [input.dice.weighted(input.kind.channels)]: 6 }
  }

  run(): Visit[] {
    const { steps } = this.input.trade
    for (let i = 0; i < steps.length;) {
      const step = steps[i]!
      if (!this.takes(step)) {
        i++
        continue
      }
      this.visit(step, step.channels)
      this.repeat(step)
      this.delight(step)
      const back = this.loop(step)
      if (back === 'left' || this.leaves(step)) break
      if (this.pass(step, steps[i + 1]?.by ?? 'customer')) break
      i = back === null ? i + 1 : back
    }
    return this.visits
  }

  private takes(step: TradeStep): boolean {
    const { dice, kind } = this.input
    if (step.reach === undefined) return true
    const happy = this.lived.delighted ? 1.5 : 1
    const sad = this.lived.late ? 0.4 : 1
    const last = step.name === this.input.trade.steps.at(-1)!.name
    return dice.chance(step.reach * (kind.reach[step.name] ?? 1) * (last ? happy * sad : 1))
  }

  private visit(step: TradeStep | Detour, channels: Weights, ticket = false): void {
    this.visits.push({
      activity: step.name,
      channel: this.channel(channels),
      time: this.time,
      step: 'leave' in step ? step : null,
      ticket,
      lived: this.lived,
    })
  }

  private channel(channels: Weights): string {
    const { dice, kind } = this.input
    const names = Object.keys(channels)
    if (names.length === 1) return names[0]!
    const own: Record<string, number> = {}
    for (const name of names) {
      own[name] = channels[name]! * (kind.channels[name] ?? 1) * (this.loyal[name] ?? 1)
    }
    return dice.weighted(own)
  }

  private repeat(step: TradeStep): void {
    const { dice } = this.input
    for (let times = 0; times < 5 && step.again !== undefined && dice.chance(step.again); times++) {
      this.time = laterTime(dice, this.time, { gap: dice.around(4 * MINUTE, 1.1), by: 'customer' })
      this.visit(step, step.channels)
    }
  }

  private delight(step: TradeStep): void {
    const { dice, plan } = this.input
    const { activity, share } = plan.truths.delight
    if (step.name !== activity || this.lived.late || !dice.chance(share)) return
    this.live({ delighted: true })
  }

  /** Index of the step to go back to, null to go on, or that the customer had enough. */
  private loop(step: TradeStep): number | null | 'left' {
    const { dice, plan, trade } = this.input
    const { loopPlace: place, truths } = plan
    if (step.name !== place.at || this.lived.fails >= MOST_FAILS) return null
    // Who has failed once is likelier to fail again: the same card, the same form.
    if (!dice.chance(truths.loop.share * (this.lived.fails > 0 ? 1.3 : 1))) return null
    if (place.by) {
      this.time = laterTime(dice, this.time, { gap: dice.around(0.4 * MINUTE, 0.6), by: 'firm' })
      this.visits.push({
        activity: place.by.name,
        channel: this.visits.at(-1)!.channel,
        time: this.time,
        step: null,
        ticket: false,
        lived: { ...this.lived, fails: this.lived.fails + 1 },
      })
    }
    this.live({ fails: this.lived.fails + 1 })
    this.detours(place.by?.name ?? step.name, 20 * MINUTE)
    if (dice.chance(0.16)) return 'left'
    this.time = laterTime(dice, this.time, {
      gap: dice.around(Math.min(step.stay, 60) + 1, 0.8) * MINUTE,
      by: 'customer',
    })
    return trade.steps.findIndex(({ name }) => name === place.to)
  }

  private leaves(step: TradeStep): boolean {
    const { dice, kind, plan } = this.input
    const { dropOff } = plan.truths
    if (step.name === dropOff.activity && dice.chance(dropOff.share * Math.sqrt(kind.leave))) {
      this.live({ gaveUp: true })
      return true
    }
    const mood = (this.lived.delighted ? 0.4 : 1) * (this.lived.fails > 0 ? 1.4 : 1)
    return dice.chance(step.leave * kind.leave * mood)
  }

  /** Lets time pass until the next step, with what happens on the side; true where the customer cancels. */
  private pass(step: TradeStep, by: TradeStep['by']): boolean {
    const { dice, plan, trade } = this.input
    const { painWait } = plan.truths
    let minutes = dice.around(step.stay, step.stay > 600 ? 0.42 : 0.9)
    const late = step.name === painWait.activity && dice.chance(painWait.share)
    if (late) {
      minutes = dice.around(step.stay * painWait.times, 0.25)
      this.live({ late: true })
    }
    // Short stays sometimes stretch to another day: the phone rings, the bus arrives.
    if (by === 'customer' && minutes < 240 && dice.chance(0.06)) minutes += dice.between(600, 3600)
    const end = laterTime(dice, this.time, { gap: minutes * MINUTE, by })
    this.detours(step.name, end - this.time, late)
    if (late && dice.chance(0.13)) {
      this.time += (end - this.time) * dice.between(0.3, 0.8)
      const { cancel } = trade
      if (cancel) this.visit({ ...cancel, after: {} }, cancel.channels)
      return true
    }
    this.time = Math.max(this.time + 1000, end)
    return false
  }

  private detours(after: string, span: number, waiting = false): void {
    const { dice, trade, kind } = this.input
    for (const detour of trade.detours) {
      const usual = detour.after[after]
      if (usual === undefined) continue
      const factor = (kind.reach[detour.name] ?? 1) * (waiting ? (detour.whileWaiting ?? 1) : 1)
      if (!dice.chance(Math.min(0.75, usual * factor))) continue
      const from = this.time
      this.time = Math.round((from + span * dice.between(0.15, 0.6)) / 1000) * 1000
      this.visit(detour, detour.channels, detour.ticket ?? false)
    }
  }

  private live(change: Partial<Lived>): void {
    this.lived = { ...this.lived, ...change }
    const last = this.visits.at(-1)!
    this.visits[this.visits.length - 1] = { ...last, lived: this.lived }
  }
}
