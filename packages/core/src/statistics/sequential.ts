/**
 * Half-width, for unit variance, of an interval that stays valid however often one looks: normal
 * mixture √(2(tρ²+1)/(t²ρ²) · ln(√(tρ²+1)/α)) after t observations (Waudby-Smith et al. 2021).
 */
export function alwaysValidMargin(t: number, rho2: number, alpha: number = 0.05): number {
  if (t <= 0) return Infinity
  const grown = t * rho2 + 1
  return Math.sqrt(((2 * grown) / (t * t * rho2)) * Math.log(Math.sqrt(grown) / alpha))
}
