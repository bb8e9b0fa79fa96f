import type { WorkspaceRecord } from '@desirepath/core'
import { Link } from '@tanstack/react-router'
import {
  CloudLightning,
  Flame,
  Footprints,
  Goal,
  HandHelping,
  Heart,
  LayoutGrid,
  type LucideIcon,
  RadioTower,
  Star,
  Telescope,
} from 'lucide-react'
import type { CSSProperties } from 'react'
import { useNameBelow } from '../../shell/screen.tsx'
import { Button, buttonClass } from '../../ui/button.tsx'
import { GrowText } from '../records/fields/grow-text.tsx'
import { LinesField } from '../records/fields/lines-field.tsx'
import { PairsField } from '../records/fields/pairs-field.tsx'
import { ChipsField } from './chips-field.tsx'
import { hueOf } from './hue.ts'
import styles from './persona.module.css'
import { PortraitButton } from './portrait-button.tsx'
import { SkillsField } from './skills-field.tsx'
import { SlidersField } from './sliders-field.tsx'
import { forms, type ListName, words } from './words.ts'

type Persona = WorkspaceRecord<'persona'>

interface SheetProps {
  readonly persona: Persona
  readonly mayEdit: boolean
  readonly onChange: (fields: Partial<Persona>) => void
}

/** The card of a persona: read, written and printed in the same place. */
export function PersonaSheet(props: SheetProps) {
  const { persona, mayEdit, onChange } = props
  return (
    <article
      className={styles.sheet}
      aria-label={persona.title}
      style={{ '--hue': hueOf(persona.title) } as CSSProperties}
    >
      <Head {...props} />
      <div className={styles.body}>
        <div className={styles.side}>
          <div className={styles.pairs} data-empty={persona.demographics.length === 0 || undefined}>
            <PairsField
              label={words.demographics}
              hint={words.demographicsHint}
              pairs={persona.demographics}
              mayEdit={mayEdit}
              onKeep={(demographics) => onChange({ demographics: [...demographics] })}
            />
          </div>
          <SlidersField
            sliders={persona.sliders}
            mayEdit={mayEdit}
            onKeep={(sliders) => onChange({ sliders: [...sliders] })}
          />
          <SkillsField
            skills={persona.skills}
            mayEdit={mayEdit}
            onKeep={(skills) => onChange({ skills: [...skills] })}
          />
          {(['brands', 'interests'] as const).map((name) => (
            <ChipsField
              key={name}
              label={words[name]}
              chips={persona[name]}
              mayEdit={mayEdit}
              onKeep={(chips) => onChange({ [name]: [...chips] })}
            />
          ))}
        </div>
        <div className={styles.blocks}>
          {(Object.keys(icons) as ListName[]).map((name) => (
            <Block key={name} name={name} {...props} />
          ))}
        </div>
      </div>
    </article>
  )
}

function Head({ persona, mayEdit, onChange }: SheetProps) {
  const { title, portrait, quote, description } = persona
  const nameBelow = useNameBelow()
  return (
    <header className={styles.head}>
      <PortraitButton
        title={title}
        portrait={portrait}
        size={148}
        mayEdit={mayEdit}
        onKeep={(next) => onChange({ portrait: next })}
      />
      <div className={styles.who}>
        <div className={styles.kind}>
          <select
            aria-label={words.form}
            value={persona.form}
            disabled={!mayEdit}
            onChange={({ target }) => onChange({ form: target.value as Persona['form'] })}
          >
            {Object.entries(forms).map(([value, word]) => (
              <option key={value} value={value}>
                {word}
              </option>
            ))}
          </select>
          {(mayEdit || persona.isFocus) && (
            <Button
              size="small"
              look="quiet"
              icon={Star}
              aria-pressed={persona.isFocus}
              className={styles.focus}
              title={words.focusHint}
              disabled={!mayEdit}
              onClick={() => onChange({ isFocus: !persona.isFocus })}
            >
              {persona.isFocus ? words.focus : words.focusOff}
            </Button>
          )}
          <span className={styles.ways}>
            <Link
              to="/personas/$id/empathy"
              params={{ id: persona.id }}
              className={buttonClass({ size: 'small' })}
            >
              <LayoutGrid size={14} aria-hidden />
              {words.empathy}
            </Link>
          </span>
        </div>
        <h2 ref={nameBelow}>
          <GrowText
            label={words.name}
            value={title}
            placeholder={words.namePlaceholder}
            isLine
            most={300}
            mayEdit={mayEdit}
            onKeep={(text) => text !== '' && onChange({ title: text })}
          />
        </h2>
        <blockquote className={styles.quote} data-empty={quote === '' || undefined}>
          <GrowText
            label={words.quote}
            value={quote}
            placeholder={words.quotePlaceholder}
            isLine
            most={1000}
            mayEdit={mayEdit}
            onKeep={(text) => onChange({ quote: text })}
          />
        </blockquote>
        <div className={styles.about} data-empty={description === '' || undefined}>
          <GrowText
            label={words.about}
            value={description}
            placeholder={words.aboutPlaceholder}
            most={20_000}
            mayEdit={mayEdit}
            onKeep={(text) => onChange({ description: text })}
          />
        </div>
      </div>
    </header>
  )
}

const icons = {
  goals: Goal,
  needs: HandHelping,
  motivations: Flame,
  frustrations: CloudLightning,
  expectations: Telescope,
  behaviours: Footprints,
  preferences: Heart,
  channels: RadioTower,
} as const satisfies Record<ListName, LucideIcon>

function Block({ name, persona, mayEdit, onChange }: SheetProps & { readonly name: ListName }) {
  const lines = persona[name]
  const Icon = icons[name]
  if (!mayEdit && lines.length === 0) return null
  return (
    <section className={styles.block} data-list={name} data-empty={lines.length === 0 || undefined}>
      <Icon size={16} aria-hidden />
      <LinesField
        label={words.lists[name]}
        lines={lines}
        hint=""
        mayEdit={mayEdit}
        onKeep={(next) => onChange({ [name]: [...next] })}
      />
    </section>
  )
}
