import type { WorkspaceRecord } from '@desirepath/core'
import type { Handlers } from '../http/operation.ts'
import { ProblemError } from '../http/problem.ts'

export type Listing = Pick<
  Handlers,
  | 'listEvidence'
  | 'listThemes'
  | 'listResearch'
  | 'listChecklists'
  | 'listMembers'
  | 'solutions.list'
  | 'atlas'
  | 'graph'
>
export type Asked = Parameters<Handlers['exportList']>[0]

const PAGE = 200
/** As much as a table holds that people still open. */
const MOST = 50_000

interface Page {
  readonly cursor?: string | undefined
  readonly limit: number
}
interface Listed {
  readonly items: readonly object[]
  readonly next?: string | null
}

/** Page by page to the end. */
export async function all(
  ask: (page: Page) => Promise<Listed | Response>,
): Promise<readonly object[]> {
  const items: object[] = []
  let cursor: string | undefined
  do {
    const page: Listed = given(await ask({ limit: PAGE, cursor }))
    items.push(...page.items)
    cursor = page.next ?? undefined
  } while (cursor !== undefined && items.length < MOST)
  if (cursor !== undefined)
    throw new ProblemError(
      'invalid-input',
      `These are more than ${MOST} rows. Narrow the list by a filter, or export the workspace.`,
    )
  return items
}

/** What a list answers with; none of these answers with a file. */
export function given<T extends object>(answer: T | Response): T {
  if (answer instanceof Response) throw new Error('a list answered with a file')
  return answer
}

export async function solutionsOf(
  lists: Listing,
  { query: _, ...call }: Asked,
): Promise<readonly WorkspaceRecord<'solution'>[]> {
  const listed = await all((page) =>
    lists['solutions.list']({ ...call, query: { sort: 'title', ...page } }),
  )
  return (listed as readonly { readonly record: WorkspaceRecord<'solution'> }[]).map(
    ({ record }) => record,
  )
}
