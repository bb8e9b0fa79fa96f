export {
  type MapBand,
  type MapLayout,
  type Picture,
  renderLegend,
  renderMap,
  renderParts,
} from './render-map.ts'
export { renderThumbnail } from './thumbnail.ts'
export { type PersonaShare, renderPersona } from './persona/persona-picture.ts'
export { empathyRows, renderEmpathy } from './persona/empathy-picture.ts'
export type { PersonaPictureOptions } from './persona/sheet.ts'
export { hueOfName, initialsOf } from './persona/initials.ts'
export { empathyFieldNames, personaForms, personaLists, personaWords } from './persona/words.ts'
export { renderAtlas } from './workspace/atlas-picture.ts'
export { renderConnections } from './workspace/connections-picture.ts'
export { CARD, layOut, type PlacedNode } from './workspace/graph-layout.ts'
export { planStages, renderPlan } from './workspace/plan-picture.ts'
export { journeyKinds, planWords, solutionAimNames, solutionStatuses } from './workspace/words.ts'
export { fontFamilies, type LinkTarget, type MapOptions } from './map/options.ts'
export { sourceLine } from './map/title-block.ts'
export { personaPath } from './map/persona-strip.ts'
export { recordColours } from './map/record-card.ts'
export { momentMarks } from './map/moments.ts'
export { quoted } from './map/quote-card.ts'
export { chapters, type StoryBlock } from './story/chapters.ts'
export { describe, headlines, rankedRecords, story } from './story/describe.ts'
export { furtherWarnings } from './story/warnings.ts'
export { branchSummary } from './story/branch.ts'
export { goalSteps, goalTitle } from './story/goal.ts'
export { type Leak, worstLeak } from './story/leak.ts'
export { costInterval, costUnit, costWindow, costWords } from './story/cost.ts'
export { foldedWords } from './story/folded.ts'
export { isUnproven, notProven } from './story/proof.ts'
export * from './figures/format.ts'
export { type Point, bandPath, curveAt, curvePath, curvePieces, runsOf } from './curve/spline.ts'
export {
  type CurveScale,
  type CurveSpot,
  curveRuns,
  emotionColour,
  feelingGradient,
  gapPaths,
  mainCurve,
  runBands,
  runPieces,
} from './curve/emotion-curve.ts'
export { type CurveStyle, curveStyles, markerShape, targetPairs } from './map/curve-style.ts'
export { LabelPlacer } from './map/labels.ts'
export { channelIcon, type IconName, icons } from './theme/icons.ts'
export {
  personaColour,
  cardColour,
  stageColour,
  type ThemeName,
  tokenDeclarations,
  tokenReferences,
  type Tokens,
  tokens,
} from './theme/tokens.ts'
export { journeyDirection } from './map/direction.ts'
export { cleanText, escapeXml } from './text/escape.ts'
export { type Direction, textDirection } from './text/direction.ts'
export { type Font, type FontWeight, textWidth } from './text/measure.ts'
export { type Wrapped, wrapText } from './text/wrap.ts'
