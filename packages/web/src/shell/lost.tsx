import { Link } from '@tanstack/react-router'
import { Compass, RefreshCw } from 'lucide-react'
import { Button, buttonClass } from '../ui/button.tsx'
import { Empty } from '../ui/panel.tsx'
import { words } from './words.ts'

export function NotFoundScreen() {
  return (
    <Empty
      heading="h1"
      icon={Compass}
      title={words.notFoundTitle}
      actions={
        <Link to="/journeys" className={buttonClass({ look: 'primary' })}>
          {words.toJourneys}
        </Link>
      }
    >
      <p>{words.notFound}</p>
    </Empty>
  )
}

export function ScreenBroke({ error }: { readonly error: unknown }) {
  return (
    <Empty
      heading="h1"
      icon={RefreshCw}
      title={words.brokenTitle}
      actions={
        <>
          <Button look="primary" onClick={() => location.reload()}>
            {words.reload}
          </Button>
          <a href="/journeys" className={buttonClass({})}>
            {words.toJourneys}
          </a>
        </>
      }
    >
      <p>{words.broken}</p>
      <p>
        <small>{error instanceof Error ? error.message : String(error)}</small>
      </p>
    </Empty>
  )
}
