import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { readyStation } from '#test/support/recorded-station.ts'

const label = (number: number) => `]d20109521234567899\u001d21SN${String(number).padStart(6, '0')}\u001d10LOT42`

test.for(['\r', '\n', '\r\n'])('fifty scans a second that end in %j', async (end) => {
  const { pair, scans, echoes, until } = await readyStation()
  const labels = Array.from({ length: 100 }, (_, index) => label(index))
  for (const text of labels) {
    await pair.write(text + end)
    await pause(20) // the rate of the burst, not a wait for something
  }
  await until(() => scans.length === labels.length)
  expect(scans.map((scan) => scan.text)).toEqual(labels)
  expect(scans.every((scan) => scan.flaw === null && scan.scanner === 'dock 1')).toBe(true)
  expect(echoes).toEqual([])
})

test('five hundred scans at once, as a cordless scanner sends them that was out of reach', async () => {
  const { pair, scans, until } = await readyStation({ baudRate: 115200 })
  const labels = Array.from({ length: 500 }, (_, index) => label(index))
  await pair.write(labels.map((text) => `${text}\r`).join(''))
  await until(() => scans.length === labels.length)
  expect(scans.map((scan) => scan.text)).toEqual(labels)
})

test('a busy listener gets them one at a time, and none is lost meanwhile', async () => {
  let atWork = 0
  let mostAtWork = 0
  const { pair, scans, until } = await readyStation({}, async () => {
    atWork += 1
    mostAtWork = Math.max(mostAtWork, atWork)
    await pause(2)
    atWork -= 1
  })
  const labels = Array.from({ length: 100 }, (_, index) => label(index))
  await pair.write(labels.map((text) => `${text}\r`).join(''))
  await until(() => scans.length === labels.length)
  expect(scans.map((scan) => scan.text)).toEqual(labels)
  expect(mostAtWork).toBe(1)
})
