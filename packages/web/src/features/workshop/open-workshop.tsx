import { lazy, Suspense } from 'react'
import { useWorkshop, useWorkshopNews } from './queries.ts'

const WorkshopBar = lazy(async () => ({
  default: (await import('./workshop-bar.tsx')).WorkshopBar,
}))

/** The bar of the workshop that is under way, if one is. */
export function OpenWorkshop() {
  useWorkshopNews()
  const { data } = useWorkshop()
  if (!data?.workshop) return null
  return (
    <Suspense>
      <WorkshopBar workshop={data.workshop} ahead={data.ahead} />
    </Suspense>
  )
}
