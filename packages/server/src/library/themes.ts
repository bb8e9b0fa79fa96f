import { addTheme, changeTheme, codeItems, listThemes, type Store } from '@desirepath/store'
import type { Handlers } from '../http/operation.ts'
import { ProblemError } from '../http/problem.ts'
import { newId } from '../new-id.ts'
import { shownName } from '../session/shown-name.ts'

type ThemeOperation = 'listThemes' | 'addTheme' | 'changeTheme' | 'removeTheme' | 'codeEvidence'

/** Themes, and what people say belongs to them. */
export function themeRoutes(store: Store): Pick<Handlers, ThemeOperation> {
  return {
    async listThemes({ workspaceId }) {
      return { items: await listThemes(store, workspaceId) }
    },
    async addTheme({ workspaceId, body }) {
      await refuseDouble(store, workspaceId, { id: '', name: body.name })
      const id = newId()
      await addTheme(store, workspaceId, { id, ...body })
      return { id }
    },
    async changeTheme({ workspaceId, params, body }) {
      const id = params.theme!
      if (body.name !== undefined) await refuseDouble(store, workspaceId, { id, name: body.name })
      const fields = Object.fromEntries(
        Object.entries(body).filter(([, value]) => value !== undefined),
      )
      return existing(id, await changeTheme(store, workspaceId, { id, ...fields }))
    },
    async removeTheme({ workspaceId, params }) {
      const id = params.theme!
      return existing(id, await changeTheme(store, workspaceId, { id, deleted: true }))
    },
    async codeEvidence({ workspaceId, member, body: { theme, items, belongs } }) {
      const themes = await listThemes(store, workspaceId)
      existing(
        theme,
        themes.some(({ id }) => id === theme),
      )
      const author = shownName(member)
      const said = { themeId: theme, itemIds: items, belongs, author, at: new Date() }
      return { changed: await codeItems(store, workspaceId, said) }
    },
  }
}

function existing(id: string, isHere: boolean): { readonly id: string } {
  if (!isHere) throw new ProblemError('not-found', 'There is no such theme.')
  return { id }
}

async function refuseDouble(
  store: Store,
  workspaceId: string,
  { id, name }: { readonly id: string; readonly name: string },
): Promise<void> {
  const same = (other: string) => other.toLowerCase() === name.toLowerCase()
  const themes = await listThemes(store, workspaceId)
  if (themes.some((theme) => theme.id !== id && same(theme.name)))
    throw new ProblemError('conflict', `There is a theme called “${name}” already.`)
}
