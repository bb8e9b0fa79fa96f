import { DEEPEST_GROUP, isGroup, type SegmentGroup, type SegmentRule } from '@desirepath/core'
import { Plus, X } from 'lucide-react'
import { Button, IconButton } from '../../ui/button.tsx'
import type { Terms } from './queries.ts'
import { RuleCondition } from './rule-condition.tsx'
import { firstCondition } from './rule-new.ts'
import styles from './segment.module.css'
import { ruleWords as says } from './rule-words.ts'

/** Conditions of which all, any or none must hold; groups may stand among them. */
export function RuleGroup({
  group,
  terms,
  depth,
  onChange,
  onRemove,
}: {
  readonly group: SegmentGroup
  readonly terms: Terms
  readonly depth: number
  readonly onChange: (group: SegmentGroup) => void
  readonly onRemove?: () => void
}) {
  const { match, rules } = group
  const replace = (at: number, rule: SegmentRule) =>
    onChange({ ...group, rules: rules.with(at, rule) })
  const without = (at: number) => onChange({ ...group, rules: rules.filter((_, i) => i !== at) })
  const add = (rule: SegmentRule) => onChange({ ...group, rules: [...rules, rule] })
  return (
    <div className={styles.group} role="group" aria-label={`${says.fit} ${says.matches[match]}`}>
      <p className={styles.groupHead}>
        {says.fit}
        <select
          aria-label={says.match}
          value={match}
          onChange={({ target }) =>
            onChange({ ...group, match: target.value as SegmentGroup['match'] })
          }
        >
          {Object.entries(says.matches).map(([value, word]) => (
            <option key={value} value={value}>
              {word}
            </option>
          ))}
        </select>
        {says.ofThese}
        {onRemove && (
          <IconButton icon={X} size="small" label={says.removeGroup} onClick={onRemove} />
        )}
      </p>
      <ul className={styles.rules}>
        {rules.map((rule, at) => (
          // Conditions have no names; one that is taken away leaves its place to the next.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={at}>
            {isGroup(rule) ? (
              <RuleGroup
                group={rule}
                terms={terms}
                depth={depth + 1}
                onChange={(next) => replace(at, next)}
                onRemove={() => without(at)}
              />
            ) : (
              <RuleCondition
                condition={rule}
                terms={terms}
                onChange={(next) => replace(at, next)}
                onRemove={() => without(at)}
              />
            )}
          </li>
        ))}
      </ul>
      <span className={styles.acts}>
        <Button size="small" icon={Plus} onClick={() => add(firstCondition(terms))}>
          {says.add}
        </Button>
        {depth < DEEPEST_GROUP && (
          <Button
            size="small"
            look="quiet"
            icon={Plus}
            onClick={() => add({ match: 'any', rules: [firstCondition(terms)] })}
          >
            {says.addGroup}
          </Button>
        )}
      </span>
    </div>
  )
}
