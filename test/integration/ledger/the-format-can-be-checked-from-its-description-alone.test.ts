import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { StationId } from '#shared/domain/ledger/station-id.ts'
import { canonicalJson } from '#shared/kernel/canonical-json.ts'
import { genesisHash } from '#service/persistence/ledger/ledger-hash.ts'
import { openStationFile } from '#test/support/ledger/station-file.ts'
import { databaseFile, tamper, writeLedger } from '#test/support/ledger/ledger-file.ts'

const page = readFileSync('docs/ledger-format.md', 'utf8')

function blocks(language: string): readonly string[] {
  return [...page.matchAll(new RegExp(`\`\`\`${language}\n([^]*?)\n\`\`\``, 'g'))].map(([, block = '']) => block)
}

test('the example of the description has the hashes that it states, and its facts follow each other', () => {
  const facts = blocks('json')
  expect(facts).toHaveLength(2)
  let previous: string = genesisHash('019ab2c4-5d00-7000-8a3b-6f1c2d3e4f50' as StationId)
  expect(page).toContain(`= ${previous}\n`)
  for (const fact of facts) {
    const parsed = JSON.parse(fact)
    expect(parsed.previousHash).toBe(previous)
    expect(canonicalJson(parsed)).toBe(fact)
    previous = createHash('sha256').update(fact).digest('hex')
    expect(page).toContain(`\`${previous}\``)
  }
})

const hasPython = spawnSync('python3', ['--version']).status === 0
const hasOpenssl = spawnSync('openssl', ['version']).status === 0

test.skipIf(!hasPython)(
  'the program of the description, in another language, agrees on whole and broken chains',
  () => {
    const file = databaseFile()
    const end = writeLedger(file, 250)
    const check = () => spawnSync('python3', ['-c', blocks('python')[0] ?? '', file], { encoding: 'utf8' })
    expect(check()).toMatchObject({ status: 0, stdout: `whole: 250 facts, the last hash is ${end.hash}\n` })
    tamper(file, `update fact set body = replace(body, 'fact 4', 'fact 5') where sequence = 4`)
    expect(check()).toMatchObject({ status: 1, stderr: 'broken at fact 4\n' })
  },
)

test.skipIf(!hasPython || !hasOpenssl)(
  'the second program of the description agrees on checkpoints: signed ones, forged ones, and ones of another chain',
  () => {
    const station = openStationFile()
    station.writeSome(5)
    const line = station.checkpoint()
    station.writeSome(5)
    const whole = station.copy()
    const check = (file: string, of: string) =>
      spawnSync('python3', ['-c', blocks('python')[1] ?? '', file, of], { encoding: 'utf8' })
    const sequence = line.split(':')[4] ?? ''
    expect(check(whole, line)).toMatchObject({ status: 0, stdout: `signed: fact ${sequence} is as it was\n` })

    const forged = line.replace(`:${sequence}:`, `:${Number(sequence) - 1}:`)
    expect(check(whole, forged)).toMatchObject({ status: 1, stderr: 'forged: the signature does not fit\n' })

    const other = openStationFile()
    other.writeSome(20)
    other.checkpoint()
    expect(check(other.copy(), line)).toMatchObject({
      status: 1,
      stderr: 'another chain: it does not have this fact\n',
    })

    const truncated = station.copy()
    tamper(truncated, `delete from fact where sequence >= ${sequence}`)
    expect(check(truncated, line)).toMatchObject({ status: 1, stderr: 'another chain: it does not have this fact\n' })
  },
)
