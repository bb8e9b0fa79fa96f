import { LIBRARY, notInLibrary } from '@desirepath/analytics'
import { researchPlanSchema } from '@desirepath/contract'
import type { FeedbackItem } from '@desirepath/core'
import type { Story } from '@desirepath/sample'
import { addFile, addPlan, addTheme, codeItems, type Store } from '@desirepath/store'
import { lookAtFile } from '../files/kind.ts'
import { AUTHOR } from './records.ts'
import type { StoryDeps } from './story.ts'

/** What was collected, how it is coded, and whom to ask next. */
export async function keepLibrary(
  deps: Pick<StoryDeps, 'store' | 'evidence' | 'files'>,
  workspaceId: string,
  { voices, recording, themes, research }: Story,
): Promise<void> {
  const { store, evidence } = deps
  const attachments = [await keepRecording(deps, workspaceId, recording)]
  const items = voices.map((item) =>
    item.id === recording.itemId ? { ...item, attachments } : item,
  )
  const analytics = await evidence.open()
  const missing = await notInLibrary(analytics.engine, workspaceId, items)
  await analytics.appendFeedback({ workspaceId, datasetId: LIBRARY }, missing)
  await keepThemes(store, workspaceId, themes)
  for (const { id, ...plan } of research)
    await addPlan(store, workspaceId, { id, body: researchPlanSchema.parse(plan) })
}

async function keepRecording(
  { store, files }: Pick<StoryDeps, 'store' | 'files'>,
  workspaceId: string,
  { name, bytes }: Story['recording'],
): Promise<NonNullable<FeedbackItem['attachments']>[number]> {
  const body = new Blob([bytes()]).stream()
  const { instead: _, ...seen } = await files.take(workspaceId, body, lookAtFile)
  await addFile(store, workspaceId, { ...seen, name })
  const { id, mediaType, size } = seen
  return { url: `/api/files/${id}`, name, alt: '', mediaType, bytes: size }
}

async function keepThemes(
  store: Store,
  workspaceId: string,
  themes: Story['themes'],
): Promise<void> {
  const at = new Date()
  for (const { holds, holdsNot, ...theme } of themes) {
    await addTheme(store, workspaceId, theme)
    for (const [itemIds, belongs] of [
      [holds, true],
      [holdsNot, false],
    ] as const)
      if (itemIds.length > 0) {
        const coding = { themeId: theme.id, itemIds, belongs, author: AUTHOR, at }
        await codeItems(store, workspaceId, coding)
      }
  }
}
