// Runs by itself, on a disk that is full before the runtime is unpacked; prints what installing said, and what it left.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { installFallback, type FallbackRuntime } from '#scripts/setup/fallback-runtime.ts'

const disk = process.argv[2] ?? ''
const runtime: FallbackRuntime = JSON.parse(process.argv[3] ?? '')
const installed = await installFallback(runtime, join(disk, 'electron'))
console.log(JSON.stringify({ installed, left: readdirSync(disk) }))
