import { parentPort, workerData } from 'node:worker_threads'
import { checkChain } from './check-chain.ts'
import type { CheckOrder } from './check-chain.ts'

// The thread of one check: takes the order that it was started with, answers once, and ends.
const order: CheckOrder = workerData
parentPort?.postMessage(checkChain(order))
