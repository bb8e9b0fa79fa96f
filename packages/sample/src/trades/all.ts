import { bank } from './bank.ts'
import { clinic } from './clinic.ts'
import { insurance } from './insurance.ts'
import { shop } from './shop.ts'
import { software } from './software.ts'
import { support } from './support.ts'
import { telecom } from './telecom.ts'
import type { Trade, TradeName } from './trade.ts'
import { travel } from './travel.ts'

const TRADES = {
  shop,
  telecom,
  insurance,
  bank,
  travel,
  clinic,
  software,
  support,
} satisfies Record<TradeName, Trade>

/** The definition of a trade. */
export function tradeOf(name: TradeName): Trade {
  return TRADES[name]
}
