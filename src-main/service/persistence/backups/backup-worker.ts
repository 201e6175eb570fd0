import { parentPort, workerData } from 'node:worker_threads'
import { makeBackup } from './make-backup.ts'
import type { BackupOrder } from './make-backup.ts'

// The thread of one backup: takes the order that it was started with, answers once, and ends.
const order: BackupOrder = workerData
parentPort?.postMessage(await makeBackup(order))
