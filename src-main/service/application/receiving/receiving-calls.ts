import type { receivingCommands, receivingQueries } from '#shared/contract/calls/receiving-calls.ts'
import { ok } from '#shared/kernel/result.ts'
import type { Handlers } from '#service/ipc/handlers.ts'
import {
  completeReceipt,
  openLastContainer,
  reportDiscrepancy,
  startReceiving,
  startUnannounced,
} from './receiving-handlers.ts'
import { receivingProgress } from './receiving-progress.ts'
import { discrepanciesOf, listDiscrepancies, listReturns, settleDiscrepancy } from './discrepancy-handlers.ts'
import { exportDiscrepancies } from './export-discrepancies.ts'
import { verifyReturns } from './verify-returns.ts'
import { setReceivingRules } from '../site/set-up-handlers.ts'
import type { Workplace } from '../workplace.ts'

type ReceivingCall = keyof typeof receivingQueries | keyof typeof receivingCommands

/** Every call about receiving and what answers it. */
export function receivingCalls(workplace: Workplace, dataDirectory: string): Pick<Handlers, ReceivingCall> {
  return {
    'receiving.start': (input) => startReceiving(workplace, input),
    'receiving.startUnannounced': (input) => startUnannounced(workplace, input),
    'receiving.openLast': (input) => openLastContainer(workplace, input),
    'receiving.report': (input) => reportDiscrepancy(workplace, input),
    'receiving.complete': (input) => completeReceipt(workplace, input),
    'receiving.progress': (input) => receivingProgress(workplace, input),
    'receiving.export': (input) => exportDiscrepancies(workplace, dataDirectory, input),
    'discrepancies.list': () => ok(listDiscrepancies(workplace)),
    'discrepancies.ofJob': (input) => ok(discrepanciesOf(workplace, input)),
    'discrepancies.settle': (input) => settleDiscrepancy(workplace, input),
    'returns.list': (input) => ok(listReturns(workplace, input)),
    'returns.verify': (input) => verifyReturns(workplace, input),
    'site.setReceivingRules': (input) => setReceivingRules(workplace, input),
  }
}
