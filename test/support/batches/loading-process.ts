import { fork } from 'node:child_process'
import { once } from 'node:events'
import { argv, kill, pid } from 'node:process'
import { receiveBatches } from '#service/application/batches/receive-batches.ts'
import { readClock } from '#service/clock.ts'
import { uuidv7 } from '#service/ids.ts'
import { allMigrations } from '#service/persistence/migrations/all.ts'
import { openDatabase } from '#service/persistence/database/open-database.ts'
import { openRecords } from '#service/persistence/records.ts'

/**
 * Judges and loads what partners reported to the station of this file, in a process of its own. It dies on the spot (SIGKILL)
 * when it asks for the nth time whether to go on: between two portions, or before the first. Gives whether it came to its end.
 */
export async function loadUntilKilled(file: string, diesAt: number): Promise<'ended' | 'killed'> {
  const child = fork(import.meta.filename, [file, String(diesAt)], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  await once(child, 'exit')
  if (child.signalCode === 'SIGKILL') return 'killed'
  if (child.exitCode !== 0) throw new Error(`the station ended with ${String(child.exitCode ?? child.signalCode)}`)
  return 'ended'
}

async function load(file: string, diesAt: number): Promise<void> {
  const opened = openDatabase(file, { migrations: allMigrations })
  if (!opened.ok) throw new Error(`not opened: ${JSON.stringify(opened.error)}`)
  const ids = uuidv7()
  const desk = { ...openRecords(opened.value.database, ids), ids, readClock }
  let asked = 0
  await receiveBatches(desk, () => {
    asked += 1
    if (asked === diesAt) kill(pid, 'SIGKILL')
    return true
  })
  opened.value.close()
  process.disconnect()
}

const [, program, file, diesAt] = argv
if (program === import.meta.filename && file !== undefined) await load(file, Number(diesAt))
