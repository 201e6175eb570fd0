import { expect, test } from 'vitest'
import { commandsOfReaders } from '#shared/contract/commands-of-readers.ts'
import { commands } from '#shared/contract/commands.ts'
import type { CommandName } from '#shared/contract/commands.ts'
import {
  commandBarcodes,
  commandCodes,
  isScreenCode,
  isStartCode,
  screenCodes,
  startCodes,
} from '#shared/scan/command-code.ts'
import { startStationProcess } from '#scripts/drive/station-process.ts'
import { announcedShipments } from '#test/support/receiving/dock.ts'
import { floorOf, inDataFolder, trainingLabels } from '#test/support/station/floor.ts'
import type { Floor } from '#test/support/station/floor.ts'
import { trainingBadge } from '#test/support/station/training-badge.ts'
import { inputThatFits } from '#test/support/station/input-that-fits.ts'

type Call = (name: CommandName, input: unknown) => Promise<unknown>

/** A station where Olga has a job in hand with a pack in it, and Avery the auditor is signed in. */
function withAuditor(work: (floor: Floor, call: Call) => Promise<void>): () => Promise<void> {
  return () =>
    inDataFolder(async (folder) => {
      const station = await startStationProcess(folder)
      try {
        const floor = floorOf(station.client)
        await floor.signIn()
        // What the network announces by itself is no act of the auditor.
        await announcedShipments(floor)
        await floor.startDamage()
        expect((await floor.scan(trainingLabels(1)[0] ?? '')).verdict).toBe('ok')
        await floor.signIn('Avery Auditor', '5555')
        // The input was made by the schema of the same name.
        await work(floor, (name, input) => station.client.call(name, input as never))
      } finally {
        await station.stop()
      }
    })
}

const facts = async (floor: Floor) => (await floor.ask('ledger.state', {})).facts
const refused = { ok: false, error: { code: 'READS_ONLY', details: {} } }
const names = Object.keys(commands) as CommandName[]
const notTheirs = names.filter((name) => !commandsOfReaders.has(name))

test(
  'every command of the contract that is not a reader’s is refused to an auditor, and leaves no fact',
  { timeout: 120_000 },
  withAuditor(async (floor, call) => {
    expect(notTheirs.length).toBeGreaterThan(60)
    const before = await facts(floor)
    const answers = new Map<CommandName, unknown>()
    for (const name of notTheirs) answers.set(name, await call(name, inputThatFits(commands[name].input)))
    expect(Object.fromEntries(answers)).toEqual(Object.fromEntries(notTheirs.map((name) => [name, refused])))
    expect(await facts(floor)).toBe(before)
  }),
)

test(
  'an auditor who takes the station over finds no job in hand: scans go into none, and command codes do nothing',
  { timeout: 120_000 },
  withAuditor(async (floor) => {
    await floor.signIn()
    const job = await floor.startDamage()
    expect(await floor.scan(trainingBadge('Avery Auditor'))).toMatchObject({ badge: { outcome: 'resumes' } })
    const before = await facts(floor)
    const [, second = ''] = trainingLabels(2)
    for (const code of startCodes) {
      const answer = await floor.scan(commandBarcodes[code])
      expect({ code, refused: answer.refusal?.code }).toEqual({ code, refused: 'NOT_ALLOWED' })
    }
    const inJob = commandCodes.filter((code) => !isStartCode(code) && !isScreenCode(code) && code !== 'switchPerson')
    for (const text of [second, ...inJob.map((code) => commandBarcodes[code])]) {
      const answer = await floor.scan(text)
      expect({ text, code: answer.refusal?.code }).toEqual({ text, code: 'NO_JOB_IN_HAND' })
    }
    for (const code of screenCodes)
      expect(await floor.scan(commandBarcodes[code])).toMatchObject({ refusal: { code: 'CODE_NOT_SHOWN' } })
    expect(await facts(floor)).toBe(before)
    expect(await floor.ask('job.view', { job })).toMatchObject({ status: 'open', recorded: 0 })
  }),
)

test(
  'what a reader may leaves facts about reading and about themselves, and no others',
  { timeout: 120_000 },
  withAuditor(async (floor, call) => {
    const before = await facts(floor)
    for (const name of commandsOfReaders) {
      if (name !== 'people.signOut' && name !== 'people.lock') await call(name, inputThatFits(commands[name].input))
    }
    const filter = { person: null, item: null, from: null, until: null, kinds: [] }
    const page = await floor.ask('ledger.page', { filter, below: null, limit: 50 })
    const left = page.facts.filter(({ sequence }) => sequence > before).map(({ kind }) => kind)
    expect(left.length).toBeGreaterThan(2)
    const allowed = [
      'ledger.exported',
      'ledger.checked',
      'checkpoint.signed',
      'item.exported',
      'diagnostics.written',
      'person.sign-in-refused',
      'person.secret-change-refused',
    ]
    expect(left.filter((kind) => !allowed.includes(kind))).toEqual([])
  }),
)
