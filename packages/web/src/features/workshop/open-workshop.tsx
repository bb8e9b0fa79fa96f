import { latePart } from '../../ui/late.tsx'
import { useWorkshop, useWorkshopNews } from './queries.ts'

const WorkshopBar = latePart(async () => (await import('./workshop-bar.tsx')).WorkshopBar)

/** The bar of the workshop that is under way, if one is. */
export function OpenWorkshop() {
  useWorkshopNews()
  const { data } = useWorkshop()
  if (!data?.workshop) return null
  return <WorkshopBar workshop={data.workshop} ahead={data.ahead} />
}
