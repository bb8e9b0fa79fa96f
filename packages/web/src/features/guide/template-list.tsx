import { Ellipsis, PenLine, Play, Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { call } from '../../api/call.ts'
import { useMay } from '../members/may.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { Menu, MenuItem } from '../../ui/menu.tsx'
import { Tag } from '../../ui/panel.tsx'
import { useNotice } from '../../ui/toast.tsx'
import { BeginDialog } from './begin-dialog.tsx'
import styles from './guide.module.css'
import { type Template, useAct, useTemplates } from './queries.ts'
import { words } from './words.ts'
import { WriteDialog, type Written } from './write-dialog.tsx'

const blank = { title: '', about: '', items: [], related: ['method'] }

/** The checklists to begin from: the method's, and those of the workspace. */
export function TemplateList() {
  const { data } = useTemplates()
  const [begun, setBegun] = useState<Template | null>(null)
  const [written, setWritten] = useState<Template | 'new' | null>(null)
  const act = useAct()
  const mayBegin = useMay('POST /api/checklists')
  const save = (fields: Written) =>
    act.mutate(() =>
      written === null || written === 'new'
        ? call('POST /api/checklist-templates', { body: fields })
        : call('PATCH /api/checklist-templates/:id', {
            params: { id: written.id },
            body: fields,
          }),
    )
  return (
    <section className={styles.part} aria-labelledby="guide-begin">
      <h2 id="guide-begin">{words.toBegin}</h2>
      <ul className={styles.templates}>
        {data?.items.map((template) => (
          <TemplateRow
            key={template.id}
            template={template}
            mayBegin={mayBegin}
            onBegin={() => setBegun(template)}
            onEdit={() => setWritten(template)}
          />
        ))}
      </ul>
      {mayBegin && (
        <Button icon={Plus} className={styles.write} onClick={() => setWritten('new')}>
          {words.write}
        </Button>
      )}
      {begun !== null && (
        <BeginDialog
          from={{ template: begun.id, title: begun.title }}
          onClose={() => setBegun(null)}
        />
      )}
      {written !== null && (
        <WriteDialog
          title={written === 'new' ? words.writeTitle : words.editTitle}
          before={written === 'new' ? blank : written}
          asksAbout
          ownId={written === 'new' ? null : written.id}
          onSave={save}
          onClose={() => setWritten(null)}
        />
      )}
    </section>
  )
}

function TemplateRow({
  template,
  mayBegin,
  onBegin,
  onEdit,
}: {
  readonly template: Template
  readonly mayBegin: boolean
  readonly onBegin: () => void
  readonly onEdit: () => void
}) {
  const { title, about, items, isOwn } = template
  return (
    <li>
      <div>
        <h3>
          <span dir="auto">{title}</span> {isOwn && <Tag>{words.own}</Tag>}
        </h3>
        <p dir="auto">{about}</p>
        <small>{words.items(items.length)}</small>
      </div>
      {mayBegin && (
        <span className={styles.acts}>
          <Button icon={Play} size="small" aria-label={words.beginNamed(title)} onClick={onBegin}>
            {words.begin}
          </Button>
          {isOwn && <OwnMenu template={template} onEdit={onEdit} />}
        </span>
      )}
    </li>
  )
}

function OwnMenu({
  template: { id, title },
  onEdit,
}: {
  readonly template: Template
  readonly onEdit: () => void
}) {
  const act = useAct()
  const notice = useNotice()
  const remove = () =>
    act.mutate(async () => {
      await call('DELETE /api/checklist-templates/:id', { params: { id } })
      const undo = () =>
        act.mutate(() =>
          call('PATCH /api/checklist-templates/:id', { params: { id }, body: { deleted: false } }),
        )
      notice({ text: words.deleted(title), action: { label: words.undo, run: undo } })
    })
  return (
    <Menu trigger={<IconButton icon={Ellipsis} size="small" label={words.more(title)} />}>
      <MenuItem icon={PenLine} onSelect={onEdit}>
        {words.editItems}
      </MenuItem>
      <MenuItem icon={Trash2} danger onSelect={remove}>
        {words.delete}
      </MenuItem>
    </Menu>
  )
}
