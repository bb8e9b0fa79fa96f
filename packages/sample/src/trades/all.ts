import { shop } from './shop.ts'
import type { Trade, TradeName } from './trade.ts'

const TRADES: Partial<Record<TradeName, Trade>> = { shop }

/** The definition of a trade. */
export function tradeOf(name: TradeName): Trade {
  const trade = TRADES[name]
  if (!trade) throw new Error(`No trade is called ${name}`)
  return trade
}
