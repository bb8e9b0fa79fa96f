import { type Change, differenceOf, type Journey } from '@desirepath/core'
import { useMemo } from 'react'
import { changesByRow } from './rows.ts'
import { useVersion } from './versions.ts'

const nothing: ReadonlyMap<string, Change['type']> = new Map()

/** What has become of each row since a version; nothing until that is known. */
export function useChangesSince(
  journey: Journey,
  version: string | undefined,
): ReadonlyMap<string, Change['type']> {
  const before = useVersion(journey.id, version)
  return useMemo(() => changesSince(before, journey), [before, journey])
}

/** The same, of a journey that is known. */
export function changesSince(
  before: Journey | undefined,
  journey: Journey,
): ReadonlyMap<string, Change['type']> {
  return before === undefined ? nothing : changesByRow(differenceOf(before, journey))
}
