import { readFile, readdir } from 'node:fs/promises'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { badgeAlphabet } from '#shared/scan/badge-code.ts'
import { americanScanner, atStationThatTypes, keysFor } from '#test/support/keyboard/station-that-types.ts'
import { trainingLabels } from '#test/support/station/floor.ts'
import { trainingBadge } from '#test/support/station/training-badge.ts'

const [one = ''] = trainingLabels(1)
const badge = trainingBadge('Sam Supervisor')
const wrongPin = '735190'

const content = z.object({
  tallyman: z.literal('diagnostics'),
  versions: z.object({
    tallyman: z.literal('0.0.0-test'),
    node: z.string(),
    sqlite: z.string(),
    schema: z.number().min(82),
    bytes: z.number().min(1),
  }),
  station: z.object({ id: z.uuid(), epoch: z.literal(1), mode: z.literal('training') }),
  signedIn: z
    .object({ role: z.literal('operator') })
    .strict()
    .extend({ isLocked: z.literal(false) }),
  scannerProfiles: z.array(z.object({ name: z.literal('Dock keyboard') })).length(1),
  integrity: z.object({
    head: z.object({ sequence: z.number().min(1) }),
    checks: z.array(z.object({ at: z.number() })),
  }),
  scans: z.array(z.object({ number: z.number(), kind: z.string(), pressed: z.array(z.object({})) })),
  log: z.array(z.string()).min(1),
})

test('the file for support has versions, settings, scans, checks and the log, and no PIN and no badge', () =>
  atStationThatTypes(americanScanner, async (floor, type, folder) => {
    await type(badge)
    await floor.ask('scan.keys', { strokes: keysFor(badge).map((key) => ({ ...key, key: 'Dead' })), isDoubtful: true })
    await expect(floor.signIn('Olga Operator', wrongPin)).rejects.toThrow('SIGN_IN')
    await floor.signIn()
    await type(`${wrongPin}${wrongPin}`, { isDoubtful: true })
    await type(one)

    const { folder: exports, file } = await floor.ask('diagnostics.write', { withScans: true })
    expect(await readdir(exports)).toEqual([file])
    const text = await readFile(join(exports, file), 'utf8')
    const written = content.parse(JSON.parse(text))
    expect(written.scans.map(({ kind }) => kind)).toEqual(['shown', 'withheld', 'withheld', 'withheld'])
    expect(written.scans[0]?.pressed).toHaveLength(keysFor(one).length)
    expect(written.log.join('\n')).toContain('the station is open')
    expect(exports.startsWith(folder)).toBe(true)

    const secret = badge.slice('TMB1:'.length, 'TMB1:'.length + 16)
    expect(Array.from(secret).every((character) => badgeAlphabet.includes(character))).toBe(true)
    for (const hidden of [secret, secret.toLowerCase(), wrongPin, '"1111"', 'scrypt', 'argon2'])
      expect(text).not.toContain(hidden)

    const filter = { person: null, item: null, from: null, until: null, kinds: ['diagnostics.written'] as string[] }
    const { facts } = await floor.ask('ledger.page', { filter, below: null, limit: 5 })
    const sha256 = createHash('sha256').update(text).digest('hex')
    expect(facts).toHaveLength(1)
    expect(JSON.stringify(facts)).toContain(sha256)
  }))

test('a file for support without scans says nothing of what was scanned, and its fact says so', () =>
  atStationThatTypes(americanScanner, async (floor, type) => {
    await floor.signIn()
    await type(one)
    const { folder: exports, file } = await floor.ask('diagnostics.write', { withScans: false })
    const text = await readFile(join(exports, file), 'utf8')
    expect(JSON.parse(text)).toMatchObject({ tallyman: 'diagnostics', scans: null })
    const behindGtin = one.slice(16)
    const [serial = ''] = behindGtin.slice(behindGtin.indexOf('21') + 2).split('\u001d')
    expect(serial).not.toBe('')
    expect(text).not.toContain(serial)

    const filter = { person: null, item: null, from: null, until: null, kinds: ['diagnostics.written'] as string[] }
    const { facts } = await floor.ask('ledger.page', { filter, below: null, limit: 5 })
    expect(facts[0]?.says.members).toContainEqual({ name: 'withScans', value: { kind: 'value', value: false } })
  }))
