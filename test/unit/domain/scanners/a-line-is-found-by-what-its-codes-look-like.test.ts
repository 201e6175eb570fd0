import { expect, test } from 'vitest'
import { isFreePort } from '#shared/domain/scanners/fits-beside.ts'
import { judgeLine, lineSettings, nextSetting, settingsLeft } from '#shared/domain/scanners/line-search.ts'
import type { LineSetting } from '#shared/domain/scanners/line-search.ts'
import { freeScannerName, usualSettings } from '#shared/domain/site/scanner-settings.ts'
import { decodeBytes } from '#shared/scan/byte-text.ts'
import { sheetSteps, sheetTexts } from '#shared/scan/keyboard/sheet.ts'
import { receive, startFramer, wake } from '#shared/scan/serial-framer.ts'
import type { Framing } from '#shared/scan/serial-framer.ts'

const speeds = [9600, 19_200, 38_400, 57_600, 115_200]

/** What a line gives whose ends do not agree: the bits of the characters, sampled at another rate. */
function sampledAt(rate: number, text: string): Uint8Array {
  const wire = Array.from(text, (character) => {
    const bits = character.charCodeAt(0).toString(2).padStart(8, '0').split('').toReversed()
    return ['0', ...bits, '1'].join('')
  }).join('')
  const bytes: number[] = []
  for (let at = 0; at < wire.length - 1;) {
    if (wire[Math.floor(at)] === '1') {
      at += rate
      continue
    }
    const bits = Array.from({ length: 8 }, (_, index) => wire[Math.floor(at + (index + 1.5) * rate)] ?? '1')
    bytes.push(Number.parseInt(bits.toReversed().join(''), 2))
    at += 9.5 * rate
  }
  return Uint8Array.from(bytes)
}

/** Eight bits as a receiver without parity sees seven bits and their parity. */
function withParity(parity: 'even' | 'odd', text: string): string {
  const bytes = Array.from(text, (character) => {
    const code = character.charCodeAt(0)
    const ones = code.toString(2).replaceAll('0', '').length
    const isSet = parity === 'even' ? ones % 2 === 1 : ones % 2 === 0
    return isSet ? code | 0x80 : code
  })
  return decodeBytes(Uint8Array.from(bytes)).text
}

/** What the station hears of these bytes at the end of a line that is set to `framing`: each frame as the real framer cuts it. */
function framesOf(bytes: Uint8Array, framing: Framing = 'lineEnd') {
  const came = receive(startFramer(framing), bytes, 0)
  let { state } = came
  const frames = [...came.frames]
  while (state.wakeAt !== null) {
    const woken = wake(state, state.wakeAt)
    state = woken.state
    frames.push(...woken.frames)
  }
  return frames.map((frame) => ({ text: decodeBytes(frame.bytes).text, isGarbled: frame.flaw === 'garbled' }))
}

const asBytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))

test('a code at another speed gives nonsense as the framer cuts it, and at its own speed nothing but the code', () => {
  for (const step of sheetSteps) {
    const whole = framesOf(asBytes(`]d2${sheetTexts[step]}\r`))
    expect(whole.map((frame) => judgeLine(frame, step))).toEqual(['legible'])
    for (const one of speeds)
      for (const other of speeds.filter((speed) => speed !== one)) {
        const heard = framesOf(sampledAt(one / other, `${sheetTexts[step]}\r`))
        expect(heard.map((frame) => judgeLine(frame, step))).toContain('nonsense')
      }
  }
})

test('a code with parity where none is expected is nonsense by its characters alone', () => {
  for (const step of sheetSteps)
    for (const parity of ['even', 'odd'] as const)
      expect(judgeLine({ text: withParity(parity, sheetTexts[step]), isGarbled: false }, step)).toBe('nonsense')
})

test('a whole code without its end, or with ETX alone, is no matter of speed: silence ends it from then on', () => {
  for (const end of ['', '\x03']) {
    const sent = asBytes(sheetTexts.letters + end)
    expect(framesOf(sent).map((frame) => judgeLine(frame, 'letters'))).toEqual(['noEnd'])
    expect(framesOf(sent, 'silence')).toEqual([{ text: sheetTexts.letters, isGarbled: false }])
  }
})

test('another label than the code asked for is legible: it says nothing against the line', () => {
  expect(judgeLine({ text: '010952123454321321ABC', isGarbled: false }, 'letters')).toBe('legible')
})

test('every setting is tried once, the usual ones first, and then no more', () => {
  const start: LineSetting = { baudRate: 19200, dataBits: 7, parity: 'even' }
  const tried = [start]
  for (let next = nextSetting({ tried }); next !== null; next = nextSetting({ tried })) {
    tried.push(next)
    expect(settingsLeft({ tried })).toBe(lineSettings.length - tried.length)
  }
  expect(tried).toHaveLength(lineSettings.length)
  expect(new Set(tried.map((setting) => JSON.stringify(setting))).size).toBe(lineSettings.length)
  expect(tried[1]).toEqual({ baudRate: 9600, dataBits: 8, parity: 'none' })
  expect(tried[2]).toEqual({ baudRate: 115_200, dataBits: 8, parity: 'none' })
})

test('a port is free while no scanner of the station is set up there, whatever it is called today', () => {
  const usb = { vendor: '0c2e', product: '0b61', serial: '17' }
  const scanner = { ...usualSettings, path: '/dev/ttyACM0', usb }
  expect(isFreePort({ path: '/dev/ttyACM3', usb }, [scanner])).toBe(false)
  expect(isFreePort({ path: '/dev/ttyACM0', usb: { ...usb, serial: '18' } }, [scanner])).toBe(true)
  expect(isFreePort({ path: '/dev/ttyS0', usb: null }, [{ ...usualSettings, path: '/dev/ttyS0' }])).toBe(false)
})

test('a scanner gets the first free name of its kind', () => {
  expect(freeScannerName([])).toBe('Scanner')
  expect(freeScannerName(['Scanner', 'Scanner 3'])).toBe('Scanner 2')
})
