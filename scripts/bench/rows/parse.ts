import { parseScan } from '#shared/gs1/parse-scan.ts'
import { npmParsers } from '#scripts/bench/npm-parsers.ts'
import type { NpmParser } from '#scripts/bench/npm-parsers.ts'
import { median } from '#scripts/bench/percentiles.ts'
import { row } from '#scripts/bench/row.ts'
import type { BenchRow } from '#scripts/bench/row.ts'

/** What scanners send of medicines and their shipments, all valid. */
const validScans = [
  ']d201095212345678992110000000000001\x1d1727123110LOT0001',
  ']d201095212345678991727123110LOT0001\x1d21ABC-123/x',
  ']d2010952123456789921AB"C%&\x1d1727120010L+1\x1d7101234567',
  ']C100095212345678901235',
  ']C100095212345678901235403ROUTE-7',
  ']C102095212345678993712\x1d00095212345678901235',
  ']Q30109521234567899100A1B2C\x1d17280229',
  ']e00109521234567899310300125015271231',
  ']C14149521234567899254A-12',
  ']d2010952123456789921123456789012345678\x1d240XYZ',
]

/** The same kinds of scans, each broken in one way that a floor meets. */
const invalidScans = [
  ']d201095212345678982110000000000001',
  ']d2010952123456789917271331',
  ']d2010952123456789917270230',
  ']d2010952123456789921ABC DEF',
  ']d2010952123456789921123456789012345678901',
  ']C10009521234567890123',
  ']C100095212345678901231',
  ']d210LOT0001',
  ']C13712\x1d00095212345678901235',
  ']d2010952123456789910A\x1d10B',
  ']d20109521234567899\x1d\x1d10A',
  ']d201095212345678990412345',
]

const repetitions = 5_000
const runs = 5

/** Microseconds that one valid scan takes: the median of several runs over all of them. */
function microseconds(parse: (scan: string) => unknown): number {
  const run = () => {
    const start = process.hrtime.bigint()
    for (let repetition = 0; repetition < repetitions; repetition++) for (const scan of validScans) attempt(parse, scan)
    return Number(process.hrtime.bigint() - start) / 1000 / repetitions / validScans.length
  }
  run()
  return median(Array.from({ length: runs }, run))
}

/** Whether the parser took the scan. */
function attempt(parse: (scan: string) => unknown, scan: string): boolean {
  try {
    parse(scan)
    return true
  } catch {
    return false
  }
}

/**
 * A validated parse of one scan, against the fastest parser on npm that rejects at least one of the invalid scans: one
 * that accepts everything does not do the same work. Throws if ours takes an invalid scan or refuses a valid one.
 */
export async function parseRow(): Promise<BenchRow> {
  const wrong = [
    ...validScans.filter((scan) => !parseScan(scan).ok),
    ...invalidScans.filter((scan) => parseScan(scan).ok),
  ]
  if (wrong.length > 0) throw new Error(`misjudged: ${JSON.stringify(wrong)}`)
  const rejects = (parser: NpmParser) => invalidScans.filter((scan) => !attempt(parser.parse, scan)).length
  const rivals = npmParsers()
    .map((parser) => ({ name: parser.name, rejected: rejects(parser), took: microseconds(parser.parse) }))
    .filter(({ rejected }) => rejected > 0)
    .toSorted((one, other) => one.took - other.took)
  const [fastest] = rivals
  if (fastest === undefined) throw new Error('no parser on npm rejects anything')
  return row({
    name: 'validated parse of a GS1 scan',
    value: microseconds(parseScan),
    unit: 'µs',
    baseline: fastest.took,
    baselineName: `${fastest.name}, which rejects ${fastest.rejected} of ${invalidScans.length} invalid scans`,
    reach: 5,
    reachOf: 'value',
  })
}
