import { nameKey } from '@desirepath/core'
import { KeptField } from '../../../ui/kept-field.tsx'
import { WrittenField } from './written-field.tsx'

interface Props {
  readonly label: string
  readonly value: string
  readonly hint?: string
  /** What is called so elsewhere, offered while one types; others can be written. */
  readonly choices: readonly string[]
  readonly mayEdit: boolean
  readonly onKeep: (text: string) => void
}

/** A name that is mostly one of those that are there already. */
export function NamedField({ choices, ...props }: Props) {
  // What nobody may change shows all its words.
  if (!props.mayEdit || choices.length === 0) return <WrittenField {...props} />
  const { label, value, hint = '', onKeep } = props
  const keep = (text = '') =>
    onKeep(choices.find((each) => nameKey(each) === nameKey(text)) ?? text)
  return <KeptField {...{ label, value, hint, choices }} onKeep={keep} />
}
