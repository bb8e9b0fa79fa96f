import { backingOfPersona, groundsOfPersona, type Persona } from '@desirepath/core'
import { formatShare, formatSigned, thin } from '@desirepath/render'
import { Link } from '@tanstack/react-router'
import { useEditor } from '../../editing/live.tsx'
import { Button, buttonClass } from '../../ui/button.tsx'
import { Tag } from '../../ui/panel.tsx'
import { BackingLine } from './backing.tsx'
import { GroundsLine } from './grounds-line.tsx'
import { stepTitle, useInspector } from './context.ts'
import styles from './inspector.module.css'
import { FigureRow, Figures, Section, ShareRow } from './parts.tsx'
import { words } from './words.ts'

/** A group of customers who behave alike. */
export function PersonaPanel({ persona }: { readonly persona: Persona }) {
  const { journey, select } = useInspector()
  const editor = useEditor()
  const isMeasured = persona.share.n > 0
  return (
    <>
      <h2>{persona.title}</h2>
      {persona.draft && (
        <p className={styles.under}>
          <Tag>{words.draft}</Tag> {isMeasured && words.personaDraft}
        </p>
      )}
      {persona.summary !== '' && <p className={styles.summary}>{persona.summary}</p>}
      <BackingLine backing={backingOfPersona(persona)} />
      <GroundsLine grounds={groundsOfPersona(journey, persona)} />
      <p className={styles.personaWays}>
        <Link
          to="/$noun/$id"
          params={{ noun: 'personas', id: persona.id }}
          className={buttonClass({ size: 'small' })}
        >
          {words.openPersona}
        </Link>
        {editor !== null && !isMeasured && (
          <Button
            size="small"
            look="quiet"
            onClick={() => editor.takeRecordOff({ id: persona.id, type: 'persona' })}
          >
            {words.takePersonaOff}
          </Button>
        )}
      </p>
      {isMeasured && <Measured persona={persona} />}
      {persona.traits.length > 0 && (
        <Section title={words.traits}>
          <Figures>
            {persona.traits.map((trait) => (
              <FigureRow
                key={`${trait.name}${trait.value}`}
                name={trait.name}
                value={trait.value}
                note={words.trait(formatShare(trait.share), formatShare(trait.baseline))}
              />
            ))}
          </Figures>
        </Section>
      )}
      {persona.path.length > 0 && (
        <Section title={words.path}>
          <ol className={styles.path}>
            {persona.path.map((id, index) => (
              // A path may come to a step twice, so the position is part of its name.
              // oxlint-disable-next-line react/no-array-index-key
              <li key={`${id}-${index}`}>
                <button type="button" onClick={() => select({ kind: 'step', id })}>
                  {stepTitle(journey, id)}
                </button>
              </li>
            ))}
          </ol>
        </Section>
      )}
    </>
  )
}

function Measured({ persona }: { readonly persona: Persona }) {
  const { emotion } = persona
  return (
    <Section title={words.measured}>
      <Figures>
        <ShareRow
          name={words.share}
          share={persona.share}
          figure={{ figure: 'persona', personaId: persona.id }}
        />
        {persona.success !== null && <ShareRow name={words.success} share={persona.success} />}
        {emotion?.value !== null && emotion !== null && (
          <FigureRow
            name={words.emotion}
            value={formatSigned(emotion.value)}
            note={
              emotion.low === null || emotion.high === null
                ? ''
                : `95${thin}%: ${formatSigned(emotion.low)} to ${formatSigned(emotion.high)}`
            }
          />
        )}
      </Figures>
    </Section>
  )
}
