import type { Brief, Journey } from '@desirepath/core'
import { journeyKinds, personaColour, tokenReferences } from '@desirepath/render'
import { Link } from '@tanstack/react-router'
import { GitCompareArrows, Plus } from 'lucide-react'
import { useState } from 'react'
import { clsx } from 'clsx'
import { useEditor, useReadJourney } from '../../editing/live.tsx'
import { Button, buttonClass } from '../../ui/button.tsx'
import { AsIsChoice } from '../compare/as-is-choice.tsx'
import { PlacePersona } from '../personas/place-persona.tsx'
import { statusWords } from '../journeys/kinds.ts'
import segmented from '../../ui/segmented.module.css'
import styles from './brief.module.css'
import { words } from './words.ts'
import { Part, WrittenText } from './written-field.tsx'

export function KindChoice({ kind }: { readonly kind: Journey['kind'] }) {
  const editor = useEditor()
  return (
    <select
      className={styles.kind}
      aria-label={words.kind}
      value={kind}
      disabled={editor === null}
      onChange={({ target }) => editor?.changeJourney({ kind: target.value as Journey['kind'] })}
    >
      {Object.entries(journeyKinds).map(([value, name]) => (
        <option key={value} value={value}>
          {name}
        </option>
      ))}
    </select>
  )
}

export function StatusChoice({ status }: { readonly status: Brief['status'] }) {
  const editor = useEditor()
  const all = Object.entries(statusWords) as [Brief['status'], string][]
  return (
    <fieldset
      className={clsx(segmented.segmented, segmented.small, styles.status)}
      disabled={editor === null}
    >
      <legend className="unseen">{words.status}</legend>
      {all.map(([value, name]) => (
        <label key={value}>
          <input
            type="radio"
            name="brief-status"
            checked={value === status}
            onChange={() => editor?.changeBrief({ status: value })}
          />
          <span>{name}</span>
        </label>
      ))}
    </fieldset>
  )
}

/** How often the journey is checked: in words of one's own, or one of the usual ones. */
export function Cadence({ cadence }: { readonly cadence: string }) {
  const editor = useEditor()
  return (
    <>
      <WrittenText
        id="brief-cadence"
        label={words.cadence}
        value={cadence}
        placeholder={words.cadencePlaceholder}
        isLine
        onWrite={(text) => editor?.changeBrief({ cadence: text })}
      />
      {cadence === '' && editor !== null && (
        <span className={styles.usual}>
          {words.cadences.map((each) => (
            <button key={each} type="button" onClick={() => editor.changeBrief({ cadence: each })}>
              {each}
            </button>
          ))}
        </span>
      )}
    </>
  )
}

export function Personas({ journey }: { readonly journey: Journey }) {
  const { brief, personas } = journey
  const [isPlacing, setIsPlacing] = useState(false)
  const editor = useEditor()
  const read = useReadJourney()
  const chosen = new Set(brief.personas)
  const toggle = (id: string) => {
    const now = new Set(read().brief.personas)
    const next = personas
      .map((persona) => persona.id)
      .filter((each) => (each === id ? !now.has(each) : now.has(each)))
    editor?.changeBrief({ personas: next.length === 0 ? undefined : next })
  }
  return (
    <Part title={words.personas} isEmpty={chosen.size === 0}>
      {personas.length === 0 && <p className={styles.none}>{words.noPersonas}</p>}
      <ul className={styles.personas}>
        {personas.map(({ id, title, summary }, i) => (
          <li key={id}>
            <button
              type="button"
              id={i === 0 ? 'brief-personas' : undefined}
              aria-pressed={chosen.has(id)}
              title={summary}
              disabled={editor === null}
              style={{ ['--hue' as string]: personaColour(tokenReferences, i) }}
              onClick={() => toggle(id)}
            >
              <span dir="auto">{title}</span>
            </button>
          </li>
        ))}
      </ul>
      {editor !== null && (
        <Button
          size="small"
          icon={Plus}
          id={personas.length === 0 ? 'brief-personas' : undefined}
          className={styles.place}
          onClick={() => setIsPlacing(true)}
        >
          {words.placePersona}
        </Button>
      )}
      {isPlacing && (
        <PlacePersona
          journey={journey}
          onClose={() => setIsPlacing(false)}
          onPlaced={(id) =>
            editor?.changeBrief({ personas: [...(read().brief.personas ?? []), id] })
          }
        />
      )}
    </Part>
  )
}

/** The journey that a to-be changes. */
export function BasedOn({ journey }: { readonly journey: Journey }) {
  return (
    <Part title={words.basedOn} isEmpty={journey.basedOn === undefined}>
      <div className={styles.basedOn}>
        <AsIsChoice id="brief-basedOn" journey={journey} />
        {journey.basedOn !== undefined && (
          <Link
            to="/journeys/$id/compare"
            params={{ id: journey.id }}
            className={buttonClass({ look: 'quiet' })}
          >
            <GitCompareArrows size={15} aria-hidden />
            {words.compare}
          </Link>
        )}
      </div>
    </Part>
  )
}
