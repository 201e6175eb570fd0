import { expect, test } from 'vitest'
import { readyStation } from '#test/support/recorded-station.ts'

test('pulling the plug is seen, and plugging in again is too', async () => {
  const { pair, scans, states, until, untilState } = await readyStation()
  await pair.unplug()
  await untilState('lost')
  await pair.replug()
  await untilState('ready')
  await pair.write('one\r')
  await until(() => scans.length === 1)
  expect(states.map((view) => view.state)).toEqual(['opening', 'ready', 'lost', 'ready'])
})

test('half a scan at the unplugging is garbled, and does not join what comes after', async () => {
  const { pair, scans, until, untilState } = await readyStation()
  await pair.write('whole\r01095212')
  await until(() => scans.length === 1)
  await pair.unplug()
  await untilState('lost')
  await pair.replug()
  await untilState('ready')
  await pair.write('34567899\r')
  await until(() => scans.length === 3)
  expect(scans.map((scan) => [scan.text, scan.flaw])).toEqual([
    ['whole', null],
    ['01095212', 'garbled'],
    ['34567899', null],
  ])
})

test('unplugged again and again in the middle of bursts, it comes back each time', async () => {
  const { pair, scans, until, untilState } = await readyStation()
  const sent: string[] = []
  for (let round = 0; round < 10; round += 1) {
    const first = `round ${round} first`
    const burst = Array.from({ length: 40 }, (_, index) => `round ${round} scan ${index}`)
    sent.push(first, ...burst)
    await pair.write(`${first}\r`)
    await until(() => scans.some((scan) => scan.text === first))
    await pair.write(burst.map((text) => `${text}\r`).join(''))
    await pair.unplug()
    await untilState('lost')
    await pair.replug()
    await untilState('ready')
  }
  const whole = scans.filter((scan) => scan.flaw === null).map((scan) => scan.text)
  expect(whole).toEqual(sent.filter((text) => whole.includes(text))) // in order, once each, and only what was sent
})
