#!/usr/bin/env node
const major = Number(process.versions.node.split('.')[0])
if (major < 24) {
  console.error(`Desirepath needs Node 24 or newer; this is Node ${process.versions.node}.`)
  process.exit(1)
}
await import('../src/main.ts')
