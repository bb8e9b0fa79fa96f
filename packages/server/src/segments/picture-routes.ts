import { type Attachment, type Figure, recordBody, type WorkspaceRecord } from '@desirepath/core'
import { type PersonaShare, renderEmpathy, renderPersona } from '@desirepath/render'
import type { RecordRef, Store } from '@desirepath/store'
import type { Ask } from '../drill-down/ask.ts'
import type { PictureDesk } from '../files/pictures.ts'
import { fileName, fileResponse } from '../http/file-response.ts'
import type { Handlers } from '../http/operation.ts'
import { ProblemError } from '../http/problem.ts'
import { existing } from '../records/existing.ts'
import { segmentOf } from './routes.ts'

interface PictureDeps {
  readonly store: Store
  readonly ask: Ask
  readonly pictures: PictureDesk
}

/** Personas as something to show. */
export function personaPictureRoutes({
  store,
  ask,
  pictures,
}: PictureDeps): Pick<Handlers, 'exportPersona'> {
  return {
    async exportPersona({ workspaceId, params, query: { what, theme, scale } }) {
      const ref = { workspaceId, id: params.id! }
      const { exportPicture, pictureFormats } = await import('@desirepath/export')
      const format = pictureFormats.find((each) => each === params.format)
      if (format === undefined)
        throw new ProblemError('invalid-input', `format: one of ${pictureFormats.join(', ')}`)
      const persona = await personaOf(store, ref)
      const shown = await pictures.ofThese(workspaceId, persona.portrait ? [persona.portrait] : [])
      const image = (attachment: Attachment) => shown(attachment)?.href ?? null
      const standsFor = what === 'card' ? await shareOf({ store, ask }, ref) : null
      const picture =
        what === 'card'
          ? renderPersona(persona, { theme, image, standsFor })
          : renderEmpathy(persona, { theme, image })
      const { body, mediaType } = await exportPicture(picture, format, {
        title: persona.title,
        asOf: standsFor?.asOf ?? null,
        scale,
      })
      const ending = what === 'card' ? format : `empathy.${format}`
      return fileResponse(body, mediaType, `${fileName(persona.title, 'persona')}.${ending}`)
    },
  }
}

async function personaOf(store: Store, ref: RecordRef): Promise<WorkspaceRecord<'persona'>> {
  const { id, body } = await existing(store, ref, 'persona')
  return { ...recordBody('persona', body), id, type: 'persona' }
}

/** Of how many customers the persona is which share; null where it stands for nobody who can be counted. */
async function shareOf(
  { store, ask }: Pick<PictureDeps, 'store' | 'ask'>,
  ref: RecordRef,
): Promise<PersonaShare | null> {
  const { segment } = await segmentOf(store, ref)
  if (segment === null) return null
  const { journeyId, rule, valueColumn } = segment
  const question = { type: 'customerFigures', rule, valueColumn } as const
  const counted = ask({ workspaceId: ref.workspaceId, id: journeyId, question })
  const figures = (await counted.catch(gone)) as Counted | null
  return figures && { share: figures.share, of: 'customers', asOf: figures.asOf }
}

interface Counted {
  readonly share: Figure
  readonly asOf: string | null
}

/** A journey that was deleted counts nobody. */
function gone(error: unknown): null {
  if (error instanceof ProblemError) return null
  throw error
}
