import { expect, test } from 'vitest'
import { learnSerial } from '#shared/domain/scanners/learn-serial.ts'
import { sheetSetUpBegun, takeSheetScan } from '#shared/domain/scanners/sheet-set-up.ts'
import type { SerialTexts } from '#shared/domain/scanners/learn-serial.ts'
import { sheetTexts } from '#shared/scan/keyboard/sheet.ts'

function sent(alter: (text: string, symbology: string) => string): SerialTexts {
  return {
    letters: alter(sheetTexts.letters, ']d1'),
    signs: alter(sheetTexts.signs, ']d1'),
    separators: alter(sheetTexts.separators, ']d2'),
  }
}

test('a scanner that sends what it reads keeps the separator', () => {
  const learned = learnSerial(
    'dock 1',
    sent((text) => text),
  )
  const profile = { kind: 'serial', name: 'dock 1', prefix: '', identifies: false, separator: { kind: 'kept' } }
  expect(learned).toEqual({ ok: true, value: profile })
})

test('its AIM identifier is told from what else it sends before a scan', () => {
  const learned = learnSerial(
    'dock 1',
    sent((text, symbology) => `~7${symbology}${text}`),
  )
  expect(learned).toMatchObject({ ok: true, value: { prefix: '~7', identifies: true } })
})

test('a separator that is dropped or replaced is lost, and what came instead is kept for showing', () => {
  const dropped = learnSerial(
    'dock 1',
    sent((text) => text.replaceAll('\x1d', '')),
  )
  expect(dropped).toMatchObject({ ok: true, value: { separator: { kind: 'lost', cameAs: [] } } })
  const replaced = learnSerial(
    'dock 1',
    sent((text) => text.replaceAll('\x1d', '|')),
  )
  const cameAs = [{ kind: 'character', character: '|' }]
  expect(replaced).toMatchObject({ ok: true, value: { separator: { kind: 'lost', cameAs } } })
})

test('a scanner that changes characters is not set up', () => {
  expect(
    learnSerial(
      'dock 1',
      sent((text) => text.toUpperCase()),
    ),
  ).toEqual({ ok: false, error: 'altered' })
  expect(
    learnSerial(
      'dock 1',
      sent((text) => text.replaceAll('&', '7')),
    ),
  ).toEqual({ ok: false, error: 'altered' })
})

test('a scanner that sends something behind a scan is not set up', () => {
  expect(
    learnSerial(
      'dock 1',
      sent((text) => `${text};`),
    ),
  ).toEqual({ ok: false, error: 'unsteady' })
})

test('what a scanner adds behind a code is told at the first code, and the right code goes on', () => {
  const sent = (text: string) => ({ kind: 'serial', name: 'dock 1', text }) as const
  const added = takeSheetScan(sheetSetUpBegun, sent(`${sheetTexts.letters}\t`))
  expect(added).toMatchObject({ step: 'letters', problem: 'addsBehind' })
  expect(takeSheetScan(added, sent(sheetTexts.letters))).toMatchObject({ step: 'signs', problem: null })
})
