import { Link } from '@tanstack/react-router'
import { Compass, RefreshCw } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button, buttonClass } from '../ui/button.tsx'
import { Empty } from '../ui/panel.tsx'
import { words } from './words.ts'

export function NotFoundScreen() {
  return (
    <Lost title={words.notFoundTitle}>
      <Empty
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
    </Lost>
  )
}

export function ScreenBroke({ error }: { readonly error: unknown }) {
  return (
    <Lost title={words.brokenTitle}>
      <Empty
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
    </Lost>
  )
}

/** Screens without a header of their own have their heading for those who listen. */
function Lost({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <>
      <h1 className="unseen">{title}</h1>
      {children}
    </>
  )
}
