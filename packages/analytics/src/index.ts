export { openAnalytics, type Analytics } from './analytics.ts'
export type { DatasetRef, EngineLocation } from './engine.ts'
export type { AppendOptions } from './events/append.ts'
