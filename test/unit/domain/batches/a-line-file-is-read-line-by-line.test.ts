import { describe, expect, test } from 'vitest'
import type { LineFlaw } from '#shared/domain/batches/flaw.ts'
import type { LineRecord } from '#shared/domain/batches/line-record.ts'
import { readLineFile } from '#shared/domain/batches/read-line-file.ts'
import {
  aggregate,
  caseLabel,
  commission,
  lineFile,
  palletLabel,
  unitGtin,
  unitLabel,
} from '#test/support/batches/line-file.ts'

function read(text: string) {
  const { format, readings } = readLineFile(text)
  const records: LineRecord[] = []
  const flaws: LineFlaw[] = []
  for (const reading of readings) {
    records.push(...reading.records)
    if (reading.flaw !== null) flaws.push(reading.flaw)
  }
  return { format, records, flaws: flaws.map(({ where, code }) => [where, code]) }
}

const unit = (serial: string) => `01/${unitGtin}/21/${serial}`

describe('CSV', () => {
  test('a line says one number, and what it is in', () => {
    expect(read(lineFile([commission(unitLabel(1), 'EA', caseLabel(1))]))).toMatchObject({
      format: 'csv',
      flaws: [],
      records: [
        { kind: 'made', where: 2, item: unit('U000001'), level: 'EA', lot: 'L-26/7', expiry: '2028-06-30' },
        { kind: 'packed', where: 2, item: unit('U000001') },
      ],
    })
  })

  test('columns come in any order, after a comma, a semicolon or a tab, with names that we do not know among them', () => {
    const text = `time,operator,step,item,parent\n2026-05-04T08:00:00Z,Mx,aggregate,${palletLabel(1)},${palletLabel(2)}`
    expect(read(text)).toMatchObject({ flaws: [], records: [{ kind: 'packed', item: `00/${palletLabel(1)}` }] })
    expect(read(text.replaceAll(',', '\t')).records).toHaveLength(1)
  })

  test('a serial number with the separator or a quote in it stands in quotes', () => {
    const label = `"(01)${unitGtin}(21)A;""B"`
    expect(read(lineFile([commission(label, 'EA')])).records).toMatchObject([{ item: unit('A%3B%22B') }])
    expect(read(lineFile([commission(`"(01)${unitGtin}(21)A`, 'EA')])).flaws).toEqual([[2, 'LINE_UNREADABLE']])
  })

  test('an item is named by its label, a Digital Link, a URN or an SSCC', () => {
    const names = [
      unitLabel(1),
      `01${unitGtin}21U000001`,
      `https://id.example.org/01/${unitGtin}/21/U000001`,
      `urn:epc:id:sgtin:9521234.010001.U000001`,
    ]
    const items = read(lineFile(names.map((name) => commission(name, 'EA')))).records.map((record) =>
      record.kind === 'made' ? record.item : null,
    )
    expect(items).toEqual(names.map(() => unit('U000001')))
  })

  test('every line that is wrong is told with its number, and the others are read', () => {
    const good = commission(unitLabel(1), 'EA')
    const { flaws, records } = read(
      lineFile([
        good,
        good.replace('commission', 'ship'),
        commission(`(01)09521234100011(21)X`, 'EA'),
        '',
        commission(unitLabel(2), 'UN'),
        commission(unitLabel(3), 'EA', '', { lot: 'ä' } as never),
        good.replace('2028-06-30', '2028-06-31'),
        good.replace('T08:00:00+02:00', ''),
        commission(unitLabel(4), 'EA', 'nothing'),
        aggregate(unitLabel(5), ''),
      ]),
    )
    expect(records).toHaveLength(1)
    expect(flaws).toEqual([
      [3, 'STEP_UNKNOWN'],
      [4, 'ITEM_UNREADABLE'],
      [6, 'LEVEL_UNREADABLE'],
      [7, 'LOT_UNREADABLE'],
      [8, 'EXPIRY_UNREADABLE'],
      [9, 'TIME_UNREADABLE'],
      [10, 'ITEM_UNREADABLE'],
      [11, 'PARENT_MISSING'],
    ])
  })

  test('the line says what it counted', () => {
    const counts = (quantity: string) => read(`step;item;time;level;quantity\ncount;;;EA;${quantity}\n`)
    expect(counts('120').records).toMatchObject([{ kind: 'counted', level: 'EA', quantity: 120 }])
    expect(counts('-1').flaws).toEqual([[2, 'QUANTITY_UNREADABLE']])
  })

  test('a file whose first line names no columns is not the layout', () => {
    expect(read('a;b;c\n1;2;3\n').flaws).toEqual([[1, 'NOT_THE_LAYOUT']])
  })
})

describe('EPCIS', () => {
  const link = (path: string) => `https://id.gs1.org/${path}`
  const event = (part: object) => ({
    type: 'ObjectEvent',
    eventTime: '2026-05-04T06:00:00Z',
    eventTimeZoneOffset: '+02:00',
    action: 'ADD',
    bizStep: 'commissioning',
    ...part,
  })
  const documentOf = (...eventList: readonly object[]) =>
    JSON.stringify({ type: 'EPCISDocument', schemaVersion: '2.0', epcisBody: { eventList } })

  test('commissioning and packing are read item by item, done at this site or anywhere', () => {
    const text = documentOf(
      event({
        epcList: [link(unit('A')), link(unit('B'))],
        ilmd: { 'cbvmda:lotNumber': 'L1', 'cbvmda:itemExpirationDate': '2028-06-30' },
      }),
      event({
        type: 'AggregationEvent',
        bizStep: 'packing',
        parentID: link(`00/${palletLabel(1)}`),
        childEPCs: [link(unit('A'))],
      }),
    )
    expect(read(text)).toMatchObject({
      format: 'epcis',
      flaws: [],
      records: [
        { kind: 'made', where: 1, item: unit('A'), level: null, lot: 'L1', expiry: '2028-06-30' },
        { kind: 'made', where: 1, item: unit('B') },
        { kind: 'packed', where: 2, item: unit('A'), parent: `00/${palletLabel(1)}` },
      ],
    })
  })

  test('an event that is no step of a batch, is declared wrong or names nothing is told and not passed over', () => {
    const text = documentOf(
      event({
        bizStep: 'unpacking',
        type: 'AggregationEvent',
        action: 'DELETE',
        parentID: link(`00/${palletLabel(1)}`),
      }),
      event({ epcList: [link(unit('A'))], errorDeclaration: { declarationTime: '2026-05-04T07:00:00Z' } }),
      event({ epcList: ['urn:nonsense'] }),
      event({ type: 'AggregationEvent', bizStep: 'packing', childEPCs: [link(unit('A'))] }),
      { type: 'TransformationEvent', bizStep: 'https://ref.gs1.org/cbv/BizStep-transforming' },
      event({ eventTime: 'yesterday' }),
    )
    expect(read(text).flaws).toEqual([
      [1, 'STEP_UNKNOWN'],
      [2, 'DECLARED_WRONG'],
      [3, 'ITEM_UNREADABLE'],
      [4, 'PARENT_MISSING'],
      [5, 'STEP_UNKNOWN'],
      [6, 'LINE_UNREADABLE'],
    ])
  })

  test('JSON that is no document is refused as a whole', () => {
    expect(read('{"type":').flaws).toEqual([[0, 'DOCUMENT_UNREADABLE']])
    expect(read('{"type":"EPCISDocument"}').flaws).toEqual([[0, 'DOCUMENT_UNREADABLE']])
  })
})
