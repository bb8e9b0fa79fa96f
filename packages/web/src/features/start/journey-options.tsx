import { Field, TextInput } from '../../ui/panel.tsx'
import type { MappedFile } from './mapping.ts'
import type { Options } from './options.ts'
import styles from './start.module.css'
import { SuccessChoice } from './success-choice.tsx'
import { words } from './words.ts'

/** Title, what means success, and where a journey ends. */
export function JourneyOptions({
  files,
  options,
  isRenewing,
  onChange,
}: {
  readonly files: readonly MappedFile[]
  readonly options: Options & { readonly title: string }
  /** The journey is there and has its title. */
  readonly isRenewing: boolean
  readonly onChange: (options: Options) => void
}) {
  const isCase = files
    .filter((file) => file.purpose === 'events')
    .every((file) => file.upload.preview.caseColumn)
  return (
    <section className={styles.options} aria-labelledby="about-journey">
      <h2 id="about-journey">{words.optionsTitle}</h2>
      {!isRenewing && (
        <Field label={words.titleLabel}>
          <TextInput
            value={options.title}
            maxLength={200}
            onChange={(event) => onChange({ ...options, title: event.target.value })}
          />
        </Field>
      )}
      <SuccessChoice
        files={files}
        success={options.success}
        onChange={(success) => onChange({ ...options, success })}
      />
      <fieldset className={styles.cuts}>
        <legend>{words.cut}</legend>
        {isCase && <p className={styles.hint}>{words.cutCase}</p>}
        {(['none', 'auto', 'minutes'] as const).map((cut) => (
          <label key={cut} className={styles.cut}>
            <input
              type="radio"
              name="cut"
              value={cut}
              checked={options.cut === cut}
              onChange={() => onChange({ ...options, cut })}
            />
            <span>
              <b>{words.cuts[cut][0]}</b>
              <small>{words.cuts[cut][1]}</small>
              {cut === 'minutes' && options.cut === 'minutes' && (
                <TextInput
                  type="number"
                  min={1}
                  max={525_600}
                  aria-label={words.minutes}
                  value={options.minutes}
                  onChange={(event) =>
                    onChange({ ...options, minutes: Math.max(1, Number(event.target.value) || 1) })
                  }
                />
              )}
            </span>
          </label>
        ))}
      </fieldset>
    </section>
  )
}
