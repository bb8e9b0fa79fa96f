import type { Picture } from '@desirepath/render'
import { renderAtlas, renderConnections, renderPlan } from '@desirepath/render'
import type { Store } from '@desirepath/store'
import { fileResponse } from '../http/file-response.ts'
import { existingJourney } from '../journeys/existing.ts'
import { storedJourney } from '../journeys/stored.ts'
import { type Asked, given, type Listing, solutionsOf } from './reading.ts'

interface PictureDeps {
  readonly store: Store
  readonly lists: Listing
}

type Draw = (deps: PictureDeps, asked: Asked, asOf: string) => Promise<Picture>

/** What is drawn, too, and not only listed. */
const drawings = {
  async plan({ store, lists }, asked, asOf) {
    const journeyId = asked.query.journey
    const journey = journeyId === undefined ? null : await stagesOf(store, asked, journeyId)
    return renderPlan(await solutionsOf(lists, asked), { journey, asOf })
  },
  async atlas({ lists }, { query: _, ...call }, asOf) {
    return renderAtlas(given(await lists.atlas({ ...call, query: undefined })), { asOf })
  },
  async connections({ lists }, { query: { focus }, ...call }, asOf) {
    const graph = given(await lists.graph({ ...call, query: { focus } }))
    return renderConnections(graph, { asOf, left: graph.left, focus })
  },
} as const satisfies Record<string, Draw>

type PicturedList = keyof typeof drawings
export const picturedLists = Object.keys(drawings) as readonly PicturedList[]

/** A slide of it; null where the format is none of a picture. */
export async function pictureFile(
  deps: PictureDeps,
  list: PicturedList,
  asked: Asked,
): Promise<Response | null> {
  // Loaded by the first who asks for it.
  const { exportPicture, pictureFormats } = await import('@desirepath/export')
  const format = pictureFormats.find((each) => each === asked.params.format)
  if (format === undefined) return null
  const asOf = new Date().toISOString()
  const picture = await drawings[list](deps, asked, asOf)
  const { body, mediaType } = await exportPicture(picture, format, { title: list, asOf, scale: 2 })
  return fileResponse(body, mediaType, `${list}.${format}`)
}

async function stagesOf(store: Store, { workspaceId }: Asked, journeyId: string) {
  const { document } = await existingJourney(store, { workspaceId, journeyId })
  const { title, stages } = storedJourney(document)
  return { title, stages: stages.map((stage) => stage.title) }
}
