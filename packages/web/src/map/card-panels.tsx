import type { CardDesk, CardPanel } from './card-desk.ts'
import { AttachDialog } from './card-attach.tsx'
import { CropDialog } from './card-crop.tsx'
import { DeleteDialog, MoveDialog } from './card-dialogs.tsx'
import { CardIcon } from './card-icon.tsx'
import { LinkDialog } from './card-link.tsx'
import { CardOwner } from './card-owner.tsx'
import { CardMenu } from './card-menu.tsx'
import { PlaceDialog } from './card-place.tsx'
import { NestDialog } from './card-nest.tsx'
import { TagsDialog } from './card-tags-dialog.tsx'
import { PasteDialog } from './clipboard-dialog.tsx'

export interface PanelProps<Kind extends CardPanel['kind']> {
  readonly desk: CardDesk
  readonly panel: Extract<CardPanel, { readonly kind: Kind }>
}

/** Whatever lies open over the map. */
export function CardPanels({ desk, panel }: PanelProps<CardPanel['kind']>) {
  switch (panel.kind) {
    case 'menu':
      return <CardMenu desk={desk} panel={panel} />
    case 'move':
      return <MoveDialog desk={desk} panel={panel} />
    case 'delete':
      return <DeleteDialog desk={desk} panel={panel} />
    case 'place':
      return <PlaceDialog desk={desk} panel={panel} />
    case 'attach':
      return <AttachDialog key={panel.files.length} desk={desk} panel={panel} />
    case 'crop':
      return <CropDialog desk={desk} panel={panel} />
    case 'icon':
      return <CardIcon desk={desk} panel={panel} />
    case 'owner':
      return <CardOwner desk={desk} panel={panel} />
    case 'tags':
      return <TagsDialog desk={desk} panel={panel} />
    case 'nest':
      return <NestDialog desk={desk} panel={panel} />
    case 'link':
      return <LinkDialog desk={desk} panel={panel} />
    case 'paste':
      return <PasteDialog desk={desk} panel={panel} />
  }
}
