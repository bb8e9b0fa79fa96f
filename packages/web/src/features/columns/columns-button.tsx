import { Popover } from '@base-ui/react/popover'
import { Columns3, Eye, EyeOff, RotateCcw, RulerDimensionLine, X } from 'lucide-react'
import { Button, IconButton } from '../../ui/button.tsx'
import { reordered } from '../../ui/reorder.ts'
import { Grip, useReorderRows } from '../../ui/reorder-rows.tsx'
import popover from '../../ui/popover.module.css'
import styles from './columns.module.css'
import type { ListColumns } from './use-columns.ts'
import { words } from './words.ts'

/** Which columns a list shows, and in which order. */
export function ColumnsButton({ columns }: { readonly columns: ListColumns }) {
  return (
    <Popover.Root>
      <Popover.Trigger render={<Button icon={Columns3}>{words.button}</Button>} />
      <Popover.Portal>
        <Popover.Positioner className={popover.positioner} sideOffset={6} align="end">
          <Popover.Popup className={popover.popup}>
            <header className={popover.head}>
              <Popover.Title>{words.title}</Popover.Title>
              <Popover.Close render={<IconButton icon={X} label={words.close} size="small" />} />
            </header>
            <Popover.Description className={styles.hint}>{words.hint}</Popover.Description>
            <Choice columns={columns} />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}

function Choice({
  columns: { shown, all, choose, hasWidths, forgetWidths },
}: {
  readonly columns: ListColumns
}) {
  const names = shown.map(({ name }) => name)
  const others = all.filter(({ name }) => !names.includes(name))
  const rows = useReorderRows(
    shown.map(({ title }) => title),
    (from, to) =>
      choose((latest) => {
        const at = latest.indexOf(names[from] ?? '')
        return reordered(latest, at, at + to - from)
      }),
  )
  return (
    <>
      <ul className={styles.list} aria-label={words.shown}>
        {shown.map(({ name, title }, at) => (
          <li key={name} {...rows.row(at)}>
            <Grip {...rows.grip(at)} />
            <span dir="auto">{title}</span>
            <IconButton
              icon={EyeOff}
              size="small"
              label={words.hide(title)}
              onClick={() => choose((latest) => latest.filter((other) => other !== name))}
            />
          </li>
        ))}
      </ul>
      <p className="unseen" role="status">
        {rows.says}
      </p>
      {others.length > 0 && (
        <>
          <h3 className={styles.more}>{words.more}</h3>
          <ul className={styles.list} aria-label={words.more}>
            {others.map(({ name, title }) => (
              <li key={name}>
                <span dir="auto">{title}</span>
                <IconButton
                  icon={Eye}
                  size="small"
                  label={words.show(title)}
                  onClick={() => choose((latest) => [...latest, name])}
                />
              </li>
            ))}
          </ul>
        </>
      )}
      {hasWidths && (
        <Button icon={RulerDimensionLine} onClick={forgetWidths}>
          {words.usualWidths}
        </Button>
      )}
      <Button icon={RotateCcw} onClick={() => choose(() => null)}>
        {words.usual}
      </Button>
    </>
  )
}
