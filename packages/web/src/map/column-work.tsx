import { type RefObject, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Leaving } from '../editing/card-editor.tsx'
import type { Editor } from '../editing/editor.ts'
import { useFocusedActions } from '../shell/actions.tsx'
import { latePart } from '../ui/late.tsx'
import { useNotice } from '../ui/toast.tsx'
import {
  addBeside,
  dropHead,
  foldHead,
  headCommands,
  headName,
  nextHead,
  titleHead,
} from './column-commands.ts'
import { type CommandTools, type Heads, type MenuAnchor, type Resizing } from './column-heads.tsx'
import { contentWidths } from './column-widths.ts'
import { catchLetters } from '../ui/early-letters.ts'
import { columnWords as words } from './column-words.ts'
import type { EditingProps } from './column-editing.tsx'
import { flatActions } from './flat-actions.ts'
import { iconOf, setIcon } from './icon-commands.ts'
import { focusHead, matchesKeys } from './keyboard.ts'
import { useAddLane } from './lane-adding.ts'
import type { LanePlace } from './lane-moves.ts'

const HeadMenu = latePart(async () => (await import('./column-menu.tsx')).HeadMenu)
const IconPicker = latePart(async () => (await import('./icon-picker.tsx')).IconPicker)
const LaneCopy = latePart(async () => (await import('./lane-copy.tsx')).LaneCopy)
const LanePicker = latePart(async () => (await import('./lane-picker.tsx')).LanePicker)

interface OpenMenu {
  readonly head: string
  readonly anchor: MenuAnchor
}

/** What can be done with the heads of a map, and what opens for it; see `HeadEditing`. */
export function HeadWork({
  editor,
  onHeads,
  ...props
}: EditingProps & {
  readonly editor: Editor
  readonly onHeads: (heads: Heads) => void
}) {
  const [menu, setMenu] = useState<OpenMenu | null>(null)
  const [lanePlace, setLanePlace] = useState<LanePlace | null>(null)
  const [iconHead, setIconHead] = useState<string | null>(null)
  const [copied, copyLane] = useState<string | null>(null)
  const [said, say] = useState('')
  const renaming = useRenaming(editor, props)
  const now = useNewest({ ...props, rename: renaming.rename, create: renaming.create, say })
  const notice = useNotice()
  const addLane = useAddLane()
  const noticeNow = useNewest(notice)
  const tools = useMemo(
    () => toolsFor(editor, { now, noticeNow, setLanePlace, setIconHead, copyLane }),
    [editor, now, noticeNow],
  )
  const still = useMemo(() => headsOf(tools, setMenu), [tools])
  useLayoutEffect(() => onHeads({ ...still, ...renaming.shown }), [onHeads, still, renaming.shown])
  useFocusedActions((focused) => {
    const head = focused.closest<HTMLElement>('[data-head]')?.dataset.head
    if (head === undefined) return null
    return {
      name: headName(props.journey, head),
      actions: flatActions(headCommands(tools(), head)),
    }
  })
  return (
    <>
      <span className="unseen" role="status">
        {said}
      </span>
      {menu !== null && (
        <HeadMenu
          anchor={menu.anchor}
          of={document.querySelector(`[data-head="${CSS.escape(menu.head)}"]`)}
          groups={headCommands(tools(), menu.head)}
          onClose={(isChosen) => {
            setMenu(null)
            if (!isChosen) focusHead(menu.head)
          }}
        />
      )}
      {lanePlace !== null && (
        <LanePicker
          lanes={props.journey.lanes}
          onClose={() => setLanePlace(null)}
          onPick={(preset) => {
            const adding = { journey: props.journey, editor, place: lanePlace }
            void addLane(preset, adding).then((id) => {
              if (id !== null) tools().moved(`lane:${id}`, '')
            })
          }}
        />
      )}
      {copied !== null && (
        <LaneCopy
          laneId={copied}
          onClose={() => {
            copyLane(null)
            focusHead(`lane:${copied}`)
          }}
        />
      )}
      {iconHead !== null && (
        <IconPicker
          current={iconOf(props, iconHead)}
          onClose={() => {
            setIconHead(null)
            focusHead(iconHead)
          }}
          onPick={(icon) => {
            setIconHead(null)
            setIcon(tools(), iconHead, icon)
          }}
        />
      )}
    </>
  )
}

/** The newest value, for what is called later. */
function useNewest<T>(value: T): RefObject<T> {
  const newest = useRef(value)
  useLayoutEffect(() => {
    newest.current = value
  })
  return newest
}

/** The head whose title is being written, and how that begins and ends. */
function useRenaming(editor: Editor, props: EditingProps) {
  const [head, setHead] = useState<string | null>(null)
  const open = useRef<{
    end?: (keep?: boolean) => void
    from?: string | undefined
    early?: () => string
  }>({})
  const newest = useNewest(props)
  const early = useCallback(() => open.current.early?.() ?? '', [])
  return useMemo(() => {
    const rename = (next: string) => setHead(next)
    const create = (add: () => string) => {
      const end = editor.gesture()
      open.current = {
        end,
        from:
          document.activeElement?.closest('[data-head]')?.getAttribute('data-head') ?? undefined,
        early: catchLetters(),
      }
      setHead(add())
    }
    const leave = (leaving: Leaving, title: string) => {
      if (head === null) return
      const { journey } = newest.current
      const { end, from } = open.current
      open.current = {}
      const renamed = leaving === 'cancel' ? head : titleHead({ editor, journey }, head, title)
      end?.(leaving !== 'cancel')
      setHead(null)
      const next =
        leaving === 'next' || leaving === 'previous'
          ? nextHead(newest.current, head, leaving === 'next' ? 1 : -1)
          : null
      if (next !== null) setHead(next)
      else if (leaving !== 'stay')
        focusHead(leaving === 'cancel' ? (end && from) || renamed : renamed)
    }
    return { rename, create, shown: { renaming: head, rename, leave, early } }
  }, [editor, head, newest, early])
}

type Now = RefObject<
  EditingProps & Pick<CommandTools, 'rename' | 'create'> & { readonly say: (text: string) => void }
>

function toolsFor(
  editor: Editor,
  {
    now,
    noticeNow,
    setLanePlace,
    setIconHead,
    copyLane,
  }: {
    readonly now: Now
    readonly noticeNow: RefObject<ReturnType<typeof useNotice>>
    readonly setLanePlace: (place: LanePlace) => void
    readonly setIconHead: (head: string) => void
    readonly copyLane: (laneId: string) => void
  },
): () => CommandTools {
  const resize = resizingOf(editor, now)
  return () => {
    const { journey, view, rename, create, grid, say, onHide } = now.current
    const isRtl = grid.current !== null && getComputedStyle(grid.current).direction === 'rtl'
    return {
      editor,
      journey,
      view,
      arrows: isRtl ? ['→', '←'] : ['←', '→'],
      resize,
      rename,
      create,
      pickLane: setLanePlace,
      pickIcon: setIconHead,
      copyLane,
      hideForMe: onHide,
      heightOf: (laneId) => heightOf(grid.current, laneId) / view.zoom,
      moved(head, text) {
        say(text)
        focusHead(head)
      },
      removed(text, next) {
        const newest = editor.newest()
        const undo = () => {
          if (editor.newest() === newest) editor.undo()
          else noticeNow.current({ text: words.undoLater })
        }
        noticeNow.current({ text, action: { label: words.undo, run: undo } })
        if (next !== null) focusHead(next)
      },
    }
  }
}

function heightOf(grid: HTMLElement | null, laneId: string): number {
  const box = grid?.querySelector(`[data-lane-box="${CSS.escape(laneId)}"]`)
  return box?.getBoundingClientRect().height ?? 0
}

function resizingOf(editor: Editor, now: Now): Resizing {
  const columnOf = (id: string) => now.current.layout.columns.find(({ step }) => step.id === id)
  const keep = (widths: ReadonlyMap<string, number>) => {
    const { onDrag, onWidths } = now.current
    onDrag(widths)
    if (onWidths !== null) return onWidths(widths)
    editor.together(() => {
      for (const [id, width] of widths) editor.changeStep(id, { width })
    })
  }
  return {
    widths: (ids) =>
      ids.map((id) => {
        const index = columnOf(id)?.index ?? -1
        const { edges } = now.current
        return (edges[index + 1] ?? 0) - (edges[index] ?? 0)
      }),
    allSteps: () => now.current.layout.columns.map(({ step }) => step.id),
    drag: (widths) => now.current.onDrag(widths),
    keep,
    fit(ids) {
      const { grid, view } = now.current
      if (grid.current === null) return
      const columns = ids.map((id) => columnOf(id)?.index ?? -1)
      const widths = contentWidths(grid.current, columns, view.zoom)
      keep(new Map(ids.map((id, i) => [id, widths[i] ?? 0])))
    },
    keepHeight(laneId, height) {
      const clamped =
        typeof height === 'number' ? Math.round(Math.min(2000, Math.max(32, height))) : height
      editor.changeLane(laneId, { height: clamped })
    },
    zoom: () => now.current.view.zoom,
  }
}

function headsOf(
  tools: () => CommandTools,
  setMenu: (menu: OpenMenu) => void,
): Omit<Heads, 'renaming' | 'rename' | 'leave' | 'early'> {
  const openMenu = (head: string, anchor: MenuAnchor) => setMenu({ head, anchor })
  return {
    openMenu,
    onKeyDown(head, event) {
      if (event.target !== event.currentTarget || event.defaultPrevented) return
      if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
        event.preventDefault()
        openMenu(head, event.currentTarget)
        return
      }
      const all = headCommands(tools(), head)
        .flat()
        .flatMap((command) => [command, ...(command.inner ?? [])])
      const isRename = event.key === 'Enter' && matchesKeys('Enter', event)
      const command = all.find(
        ({ keys }) =>
          keys !== undefined && (matchesKeys(keys, event) || (isRename && keys === 'F2')),
      )
      if (command?.run === undefined) {
        // The arrows of a move that cannot go further are not the browser's.
        if (event.altKey && event.key.startsWith('Arrow')) event.preventDefault()
        return
      }
      event.preventDefault()
      command.run()
    },
    addBeside: (head, side) => addBeside(tools(), head, side),
    drop: (dragged, target, side) => dropHead(tools(), { dragged, target, side }),
    pickLane: (place) => tools().pickLane(place),
    fold: (head) => foldHead(tools(), head),
    resize: tools().resize,
  }
}
