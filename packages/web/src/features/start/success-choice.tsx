import { Combobox } from '@base-ui/react/combobox'
import { formatCount } from '@desirepath/render'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Check, ChevronsUpDown } from 'lucide-react'
import { call } from '../../api/call.ts'
import { lacks, type MappedFile } from './mapping.ts'
import styles from './start.module.css'
import { words } from './words.ts'

interface Choice {
  readonly value: string | null
  readonly label: string
  readonly note: string
}

/** Which activity means success: a searchable list with counts, the guess chosen beforehand. */
export function SuccessChoice({
  files,
  success,
  onChange,
}: {
  readonly files: readonly MappedFile[]
  readonly success: string | null | undefined
  readonly onChange: (success: string | null) => void
}) {
  const { data, error, isFetching } = useActivities(files)
  const none: Choice = { value: null, label: words.successNone, note: words.successNoneNote }
  const choices: readonly Choice[] = [
    none,
    ...(data?.activities ?? []).map(({ name, customers }) => ({
      value: name,
      label: name,
      note: words.count(formatCount(customers)),
    })),
  ]
  const current = success === undefined ? (data?.guess ?? null) : success
  const chosen = choices.find((choice) => choice.value === current) ?? none
  const isCounting = data === undefined && isFetching
  const isGuess = success === undefined && chosen.value !== null
  return (
    <div className={styles.success}>
      <span id="success-label">{words.success}</span>
      <p className={styles.hint}>{words.successHint}</p>
      <Combobox.Root
        items={choices}
        value={chosen}
        onValueChange={(choice: Choice | null) => choice !== null && onChange(choice.value)}
        itemToStringLabel={(choice: Choice) => choice.label}
        isItemEqualToValue={(a: Choice, b: Choice) => a.value === b.value}
      >
        <Combobox.Trigger className={styles.combo} aria-labelledby="success-label">
          <span>
            <b dir="auto">{isCounting ? words.successLoading : chosen.label}</b>
            {!isCounting && (
              <small>
                {chosen.note}
                {isGuess && ` · ${words.successGuess}`}
              </small>
            )}
          </span>
          <ChevronsUpDown size={15} aria-hidden />
        </Combobox.Trigger>
        <Combobox.Portal>
          <Combobox.Positioner className={styles.comboPositioner} sideOffset={4} align="start">
            <Combobox.Popup className={styles.comboPopup} aria-label={words.success}>
              <Combobox.Input
                className={styles.comboInput}
                placeholder={words.successFind}
                aria-label={words.successFind}
              />
              <Combobox.Empty className={styles.comboEmpty}>{words.successEmpty}</Combobox.Empty>
              <Combobox.List className={styles.comboList}>
                {(choice: Choice) => (
                  <Combobox.Item
                    key={choice.value ?? 'none'}
                    value={choice}
                    className={styles.comboItem}
                  >
                    <Combobox.ItemIndicator className={styles.comboCheck}>
                      <Check size={14} aria-hidden />
                    </Combobox.ItemIndicator>
                    <span dir="auto">{choice.label}</span>
                    <small>{choice.note}</small>
                  </Combobox.Item>
                )}
              </Combobox.List>
            </Combobox.Popup>
          </Combobox.Positioner>
        </Combobox.Portal>
      </Combobox.Root>
      {error && (
        <p className={styles.hint} role="alert">
          {words.successFailed}. {error.message}
        </p>
      )}
    </div>
  )
}

/** The activities of all files of events, most customers first. */
function useActivities(files: readonly MappedFile[]) {
  const logs = files.filter((file) => file.purpose === 'events' && lacks(file).length === 0)
  return useQuery({
    queryKey: ['activities', logs.map(({ upload, events }) => [upload.id, events])],
    enabled: logs.length > 0,
    staleTime: Infinity,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      const answers = await Promise.all(
        logs.map(({ upload, events: mapping }) =>
          call('POST /api/uploads/:id/activities', {
            params: { id: upload.id },
            body: { mapping },
            signal,
          }),
        ),
      )
      const customers = new Map<string, number>()
      for (const { name, customers: n } of answers.flatMap((answer) => answer.activities)) {
        customers.set(name, (customers.get(name) ?? 0) + n)
      }
      return {
        guess: answers.find((answer) => answer.guess !== null)?.guess ?? null,
        activities: [...customers]
          .map(([name, n]) => ({ name, customers: n }))
          .toSorted((a, b) => b.customers - a.customers),
      }
    },
  })
}
