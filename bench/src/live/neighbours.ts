/**
 * What the benches of live editing take from the other packages' tests, so that they edit and sign in
 * as these do.
 */
export { openPeer, type Peer } from '../../../packages/server/test/peer.ts'
export {
  enter,
  freshFolder,
  type Visitor,
  visitorOf,
} from '../../../packages/server/test/running-server.ts'
export { startServer } from '../../../packages/server/src/index.ts'
export {
  addCard,
  cardText,
  edit,
  type JourneyDocument,
  openBody,
  projectJourney,
} from '../../../packages/collab/src/index.ts'
