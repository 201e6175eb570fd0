import type { BenchRow } from './row.ts'
import { batchRows } from './rows/batch.ts'
import { burstRows } from './rows/burst.ts'
import { damageRows } from './rows/damage.ts'
import { drainRow } from './rows/drain.ts'
import { lookUpRows } from './rows/look-up.ts'
import { parseRow } from './rows/parse.ts'
import { destructionRows } from './rows/destruction.ts'
import { recallRows } from './rows/recall.ts'
import { receiveRows } from './rows/receive.ts'
import { scanToAnswerRow } from './rows/scan-to-answer.ts'
import { scanToPaintedRows } from './rows/scan-to-painted.ts'
import { startUpRow } from './rows/start-up.ts'
import { unpackRows } from './rows/unpack.ts'

// Measures what we claim, each against a bare baseline in the same run. Says what it found and never fails for a number:
// machines differ, and a ratio that was missed is for a person to look at.
//
// `npm run bench -- WORD...` measures only the rows whose name has one of the words.

const benches: readonly { readonly name: string; readonly measure: () => Promise<readonly BenchRow[]> }[] = [
  { name: 'parse', measure: async () => [await parseRow()] },
  { name: 'scan to answer', measure: async () => [await scanToAnswerRow()] },
  { name: 'burst', measure: burstRows },
  { name: 'scan to painted', measure: scanToPaintedRows },
  { name: 'start', measure: async () => [await startUpRow()] },
  { name: 'look-up', measure: lookUpRows },
  { name: 'unpack', measure: unpackRows },
  { name: 'damage', measure: damageRows },
  { name: 'recall', measure: recallRows },
  { name: 'destruction', measure: destructionRows },
  { name: 'receive', measure: receiveRows },
  { name: 'batch', measure: batchRows },
  { name: 'drain', measure: async () => [await drainRow()] },
]

const wanted = process.argv.slice(2)
const rows: BenchRow[] = []
for (const { name, measure } of benches) {
  if (wanted.length > 0 && !wanted.some((word) => name.includes(word))) continue
  const measured = await measure()
  for (const found of measured) console.log(lineOf(found))
  rows.push(...measured)
}
console.log(JSON.stringify({ rows }))
// A virtual display or a page's last breath must not hold up the end.
process.exit()

function lineOf({ name, value, unit, baseline, baselineName, ratio, reach, reachOf, met }: BenchRow): string {
  const allowed = reachOf === 'ratio' ? `at most ${reach.toFixed(2)}x` : `at most ${reach} ${unit}`
  return `${met ? 'met   ' : 'MISSED'} ${name}: ${value.toFixed(2)} ${unit}, ${ratio.toFixed(2)}x ${baselineName} (${baseline.toFixed(2)} ${unit}); ${allowed}`
}
