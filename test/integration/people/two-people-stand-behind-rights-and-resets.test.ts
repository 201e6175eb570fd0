import { expect, test } from 'vitest'
import type { PersonId } from '#shared/domain/people/person.ts'
import { startStationProcess } from '#scripts/drive/station-process.ts'
import type { StationProcess } from '#scripts/drive/station-process.ts'
import { floorOf, inDataFolder } from '#test/support/station/floor.ts'
import type { Floor } from '#test/support/station/floor.ts'

/** Runs the work at a training station with an administrator there. */
function withAda(work: (floor: Floor, call: StationProcess['client']['call']) => Promise<void>): () => Promise<void> {
  return () =>
    inDataFolder(async (folder) => {
      const station = await startStationProcess(folder)
      try {
        const floor = floorOf(station.client)
        await floor.signIn('Ada Admin', '4444')
        await work(floor, station.client.call)
      } finally {
        await station.stop()
      }
    })
}

const viewOf = (floor: Floor, person: PersonId) => floor.ask('people.view', { person })
const personCalled = async (floor: Floor, name: string) => {
  const found = (await floor.ask('people.list', {})).people.find((one) => one.name === name)
  if (found === undefined) throw new Error(`nobody is called ${name}`)
  return found.person
}
const refused = (code: string) => ({ ok: false, error: { code } })

test(
  'a new supervisor chooses their own secret first, works at once, and approves after a second administrator signed',
  { timeout: 120_000 },
  withAda(async (floor, call) => {
    const { person, secret } = await floor.ask('people.enrol', { name: 'Nia Neu', role: 'supervisor' })
    expect(await call('people.enrol', { name: 'nia  neu', role: 'operator' })).toMatchObject(refused('NAME_TAKEN'))
    expect(await viewOf(floor, person)).toMatchObject({ waiting: 3 })

    const confirm = async (identification: string | null, ofSecret: string) => {
      const shown = (await viewOf(floor, person)).toConfirm
      if (shown === null) throw new Error('nothing waits')
      return call('people.confirmRights', { person, signature: { identification, secret: ofSecret, shown } })
    }
    expect(await confirm('Ada Admin', '4444')).toMatchObject(refused('OTHER_PERSON_CONFIRMS'))
    expect(await confirm('Olga Operator', '1111')).toMatchObject(refused('NOT_ALLOWED'))

    await floor.signIn('Nia Neu', secret)
    expect(await call('damage.start', { reason: 'wet' })).toMatchObject(refused('SECRET_TO_BE_CHANGED'))
    expect(await confirm('Nia Neu', secret)).toMatchObject(refused('SECRET_TO_BE_CHANGED'))
    await floor.ask('people.changeSecret', { current: secret, wanted: '4829' })
    const before = (await floor.ask('station.status', {})).session?.rights ?? []
    expect(before).toContain('liftHolds')
    expect(before).not.toContain('approveDestruction')

    expect(await confirm('Ben Admin', '7777')).toEqual({ ok: true, value: {} })
    expect((await floor.ask('station.status', {})).session?.rights).toContain('approveDestruction')
    expect(await viewOf(floor, person)).toMatchObject({ waiting: 0, toConfirm: null })
  }),
)

test(
  'a forgotten PIN takes two others, and the new one opens only the choice of another',
  { timeout: 120_000 },
  withAda(async (floor, call) => {
    const olga = await personCalled(floor, 'Olga Operator')
    const { toReset: shown } = await viewOf(floor, olga)
    const by = (identification: string, secret: string) => ({
      person: olga,
      signature: { identification, secret, shown },
    })
    expect(await call('people.reset', by('Sam Supervisor', '2222'))).toMatchObject(refused('NO_RESET_REQUESTED'))
    expect(await call('people.askForReset', by('Olga Operator', '1111'))).toMatchObject(refused('NOT_ALLOWED'))
    expect(await call('people.askForReset', by('Sam Supervisor', '2222'))).toEqual({ ok: true, value: {} })
    expect((await viewOf(floor, olga)).reset).toMatchObject({ askedBy: 'Sam Supervisor' })
    expect(await call('people.reset', by('Sam Supervisor', '2222'))).toMatchObject(refused('OTHER_PERSON_RESETS'))
    const { secret } = await floor.ask('people.reset', by('Quinn Quality', '3333'))
    expect((await viewOf(floor, olga)).reset).toBeNull()
    expect(await call('people.signIn', { identification: 'Olga Operator', secret: '1111' })).toMatchObject({
      ok: false,
    })
    expect(await call('people.signIn', { identification: 'Olga Operator', secret })).toMatchObject({
      value: { hasOneTimeSecret: true },
    })
  }),
)

test(
  'whoever leaves comes in no more, by name or badge; a new badge makes the old one open nothing',
  { timeout: 120_000 },
  withAda(async (floor, call) => {
    const olga = await personCalled(floor, 'Olga Operator')
    const first = await floor.ask('people.issueBadge', { person: olga })
    const second = await floor.ask('people.issueBadge', { person: olga })
    expect((await floor.scan(first.code)).refusal?.code).toBe('BADGE_UNKNOWN')
    expect((await floor.scan(second.code)).badge?.name).toBe('Olga Operator')
    await floor.signIn('Ada Admin', '4444')
    const leave = { person: olga, name: 'Olga Operator', role: 'operator', isActive: false } as const
    await floor.ask('people.change', leave)
    expect((await floor.scan(second.code)).refusal?.code).toBe('BADGE_UNKNOWN')
    expect(await call('people.signIn', { identification: 'Olga Operator', secret: '1111' })).toMatchObject({
      ok: false,
    })
    expect((await floor.ask('people.names', {})).names).not.toContain('Olga Operator')
  }),
)

test(
  'rights are given and taken with limits; only whoever administers people does that, and never for themselves',
  { timeout: 120_000 },
  withAda(async (floor, call) => {
    const [olga, ada] = [await personCalled(floor, 'Olga Operator'), await personCalled(floor, 'Ada Admin')]
    const own = [
      { right: 'reportDamage', has: true, reasons: ['wet'], productClasses: 'any' },
      { right: 'pack', has: false },
    ] as const
    await floor.ask('people.setRights', { person: olga, own: own.map((one) => ({ ...one })) as never })
    expect(await call('people.setRights', { person: ada, own: [] })).toMatchObject(refused('NOT_ONESELF'))
    await floor.signIn()
    expect(await call('people.setRights', { person: ada, own: [] })).toMatchObject(refused('NOT_ALLOWED'))
    expect(await call('packing.start', { container: { kind: 'existing' }, way: 'strict' })).toMatchObject(
      refused('NOT_ALLOWED'),
    )
    expect(await call('damage.start', { reason: 'crushed' })).toMatchObject(refused('REASON_NOT_ALLOWED'))
    expect(await call('damage.start', { reason: 'wet' })).toMatchObject({ ok: true })
  }),
)
