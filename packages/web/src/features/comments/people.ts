import type { Person } from '@desirepath/core'
import { useMemo } from 'react'
import { dayOf } from '../../ui/moment.ts'
import { type Member, useMembers } from '../members/queries.ts'

/** Somebody who can be mentioned; without an id only by name, as who has left. */
export interface Mentionable {
  readonly id: string | null
  readonly name: string
  /** What tells them from others of the same name; empty where nobody else has it. */
  readonly note: string
}

/** The members of the workspace by what they are called, and who can be mentioned. */
export interface People {
  readonly others: readonly Mentionable[]
  /** The name of a member as it is today. */
  readonly nameOf: (id: string) => string | undefined
  readonly names: readonly string[]
}

const none: readonly string[] = []

/** Members first; then whoever else has said something, by name. */
export function usePeople(heard: readonly string[] = none): People {
  const { data } = useMembers()
  return useMemo(() => {
    const named = (data?.items ?? []).filter(({ name }) => name !== '')
    const byId = new Map(named.map(({ id, name }) => [id, name]))
    const own = new Set(named.filter(({ isYou }) => isYou).map(({ name }) => name))
    const known = new Set(named.map(({ name }) => name))
    const gone = [...new Set(heard)].filter((name) => name !== '' && !known.has(name))
    const others = [
      ...named.filter(({ isYou }) => !isYou).map((each) => mentionable(each, named)),
      ...gone.map((name) => ({ id: null, name, note: '' })),
    ].toSorted((a, b) => a.name.localeCompare(b.name))
    return {
      others,
      nameOf: (id) => byId.get(id),
      names: [...new Set([...known, ...gone, ...own])],
    }
  }, [data, heard])
}

function mentionable(member: Member, all: readonly Member[]): Mentionable & Person {
  const { id, name, role, joinedAt } = member
  const isAlone = all.filter((each) => each.name === name).length === 1
  return { id, name, note: isAlone ? '' : `${role}, ${dayOf(joinedAt)}` }
}
