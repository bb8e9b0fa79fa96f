import { generate, type Generated } from './generate.ts'
import { shop } from './trades/shop.ts'

export { generate, type Generated, type GenerateOptions, type PlantedTruths } from './generate.ts'
export type { Language, Trade, TradeStep, Truths } from './trade.ts'
export { shop }

/** The data of the sample workspace: a shop of some 20,000 customers, in English and German. */
export function sampleShop(seed: number): Generated {
  return generate(shop, {
    seed,
    customers: 20_000,
    languages: ['en', 'de'],
    start: Date.UTC(2026, 2, 2),
    days: 126,
  })
}
