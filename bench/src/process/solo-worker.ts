import type { SoloTask } from './solo.ts'

/** Does one task and ends: `solo-worker.ts MODULE ARGUMENTS`, the module exporting `task`. */
const [module = '', parameters = ''] = process.argv.slice(2)
const { task } = (await import(module)) as { readonly task: SoloTask<unknown> }
const costs = await task(JSON.parse(parameters))
process.send!(costs, () => process.exit())
