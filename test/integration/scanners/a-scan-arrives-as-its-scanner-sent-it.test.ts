import { expect, test } from 'vitest'
import { hexOf } from '#shared/scan/hex.ts'
import { readyStation } from '#test/support/recorded-station.ts'

test('every byte a scan can have passes the port unchanged', async () => {
  const ends = [0x00, 0x02, 0x03, 0x0a, 0x0d, 0xff]
  const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte).filter((byte) => !ends.includes(byte))
  const { pair, scans, until } = await readyStation()
  await pair.write(Uint8Array.of(...bytes, 0x0d))
  await until(() => scans.length === 1)
  expect(scans[0]).toMatchObject({ encoding: 'latin1', flaw: null })
  expect(hexOf(scans[0]?.bytes ?? new Uint8Array())).toBe(hexOf(bytes))
})

test('a scanner that ends with ETX', async () => {
  const { pair, scans, until } = await readyStation({ framing: 'etx' })
  await pair.write('\u0002one\u0003\u0002two\u0003')
  await until(() => scans.length === 2)
  expect(scans.map((scan) => scan.text)).toEqual(['one', 'two'])
})

test('a scanner that sends no end at all', async () => {
  const { pair, scans, until } = await readyStation({ framing: 'silence' })
  await pair.write('one')
  await until(() => scans.length === 1)
  await pair.write('two')
  await until(() => scans.length === 2)
  expect(scans.map((scan) => [scan.text, scan.flaw])).toEqual([
    ['one', null],
    ['two', null],
  ])
})

test('a scan without its end mark is told, not waited for', async () => {
  const { pair, scans, until } = await readyStation({ framing: 'lineEnd' })
  await pair.write('0109521234567899')
  await until(() => scans.length === 1)
  expect(scans[0]).toMatchObject({ text: '0109521234567899', flaw: 'garbled' })
})

test('a scan that never ends is told once', async () => {
  const { pair, scans, until } = await readyStation()
  await pair.write(`${'7'.repeat(6000)}\rnext\r`)
  await until(() => scans.length === 2)
  expect(scans.map((scan) => [scan.text.length, scan.flaw])).toEqual([
    [4096, 'overlong'],
    [4, null],
  ])
})

test('a second reading of the same trigger pull is told as an echo, not as a scan', async () => {
  const { pair, scans, echoes, until } = await readyStation()
  await pair.write('A\rA\rB\r')
  await until(() => scans.length === 2)
  expect(scans.map((scan) => scan.text)).toEqual(['A', 'B'])
  expect(echoes.map((echo) => [echo.scan.text, echo.echoes])).toEqual([['A', 1]])
})

test('a scan bears the wall time at which it came', async () => {
  const before = Date.now()
  const { pair, scans, until } = await readyStation()
  await pair.write('one\r')
  await until(() => scans.length === 1)
  const at = scans[0]?.at ?? 0
  expect(at).toBeGreaterThanOrEqual(before)
  expect(at).toBeLessThanOrEqual(Date.now())
})
