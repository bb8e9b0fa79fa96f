export { startServer, PortTaken, type RunningServer } from './start.ts'
export { BadSetting, DEFAULT_PORT, type StartOptions } from './config.ts'
export { FolderHeld } from './data-folder.ts'
export { CannotOpen } from './backend.ts'
