import { expect, test } from 'vitest'
import { itemLink } from '#shared/gs1/digital-link.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import { commandBarcodes } from '#shared/scan/command-code.ts'
import { eventsHeldBy } from '#scripts/drive/network-side.ts'
import type { HeldEvent } from '#scripts/drive/network-side.ts'
import { startStationProcess } from '#scripts/drive/station-process.ts'
import { trainingSite } from '#training/training-items.ts'
import { destructionDesk } from '#test/support/destruction/desk.ts'
import type { DestructionDesk } from '#test/support/destruction/desk.ts'
import { floorOf, inDataFolder, trainingContainers, trainingLabels } from '#test/support/station/floor.ts'
import type { Floor } from '#test/support/station/floor.ts'

const [pallet, firstCase, secondCase] = trainingContainers()
if (pallet === undefined || firstCase === undefined || secondCase === undefined)
  throw new Error('the training site has a pallet of three cases')
/** A product that takes two witnesses. */
const controlledLabels = trainingLabels(600)
  .filter((label) => label.includes('09521234000068'))
  .slice(0, 2)

async function atAStation(work: (floor: Floor, desk: DestructionDesk) => Promise<void>): Promise<void> {
  await inDataFolder(async (folder) => {
    const station = await startStationProcess(folder)
    try {
      const floor = floorOf(station.client)
      await floor.signIn()
      await work(floor, destructionDesk(floor))
    } finally {
      await station.stop()
    }
  })
}

/** What the practice network has once everything is sent. */
async function eventsIn(floor: Floor): Promise<readonly HeldEvent[]> {
  const { network } = await floor.ask('station.status', {})
  const done =
    network.state === 'online' && network.waiting === 0
      ? { network }
      : await floor.notice('station.changed', ({ network: now }) => now.state === 'online' && now.waiting === 0)
  return eventsHeldBy(done.network.url ?? '')
}

const stateOf = async (floor: Floor, item: ItemId) => (await floor.ask('lookup.item', { item })).state

test(
  'packs and a case off its pallet are destroyed by two people and a witness without a network, which hears of it later',
  { timeout: 90_000 },
  () =>
    atAStation(async (floor, desk) => {
      await floor.ask('practiceNetwork.switch', { on: false })
      const packs = trainingLabels(2)
      const order = await desk.draft({ reason: 'Expired', market: 'DE' })
      await desk.collect(order, [...packs, firstCase.label])
      await desk.submit(order)
      await desk.approve(order)
      await desk.carryOut(order, [...packs, firstCase.label])
      expect((await floor.ask('station.status', {})).network.waiting).toBe(0)
      expect(await stateOf(floor, firstCase.id)).toMatchObject({ lifecycle: 'commissioned' })

      expect(await desk.witness(order, 'Quinn', { name: 'Ines Inspector', company: 'Authority' })).toEqual({
        executed: true,
        messages: 3,
      })
      const view = await floor.ask('destruction.view', { order })
      expect(view).toMatchObject({ standing: 'executed', waiting: { kind: 'certificate' } })
      expect(view.signatures.map(({ meaning, name, external }) => [meaning, name, external?.name])).toEqual([
        ['requestsDestruction', 'Olga Operator', undefined],
        ['approvesDestruction', 'Sam Supervisor', undefined],
        ['witnessedDestruction', 'Quinn Quality', 'Ines Inspector'],
      ])
      expect(await stateOf(floor, firstCase.id)).toMatchObject({ lifecycle: 'destroyed' })
      expect((await floor.ask('lookup.item', { item: firstCase.id })).containers).toEqual([])
      const [inner] = (await floor.ask('lookup.contents', { item: firstCase.id, after: null, limit: 1 })).children
      expect(await stateOf(floor, inner?.item.id ?? firstCase.id)).toMatchObject({ lifecycle: 'destroyed' })

      await floor.ask('practiceNetwork.switch', { on: true })
      const events = await eventsIn(floor)
      const [unpacking] = events.filter(({ bizStep }) => bizStep === 'unpacking')
      expect(unpacking).toMatchObject({
        action: 'DELETE',
        parentID: itemLink(pallet.id),
        childEPCs: [itemLink(firstCase.id)],
      })
      const destroying = events.filter(({ bizStep }) => bizStep === 'destroying')
      expect(destroying).toHaveLength(2)
      for (const event of destroying)
        expect(event).toMatchObject({
          type: 'ObjectEvent',
          action: 'DELETE',
          disposition: 'destroyed',
          bizTransactionList: [{ bizTransaction: `urn:epcglobal:cbv:bt:${trainingSite.gln}:${view.number}` }],
          'tallyman:destructionReason': 'Expired',
          'tallyman:marketCountryCode': 'DE',
        })
      const ofCase = destroying.find(({ epcList }) => epcList?.includes(itemLink(firstCase.id)))
      expect(ofCase).toMatchObject({ 'tallyman:disaggregateFromParent': true })
      expect(ofCase?.epcList).toHaveLength(11)
      expect(destroying.flatMap(({ epcList }) => epcList)).toHaveLength(13)
      expect(events.indexOf(unpacking as HeldEvent)).toBeLessThan(events.indexOf(ofCase as HeldEvent))
    }),
)

test(
  'the code for finishing says of no goods that they are destroyed: it asks, and only the answer carries the order out',
  { timeout: 60_000 },
  () =>
    atAStation(async (floor, desk) => {
      const [pack = ''] = trainingLabels(1)
      const order = await desk.draft()
      await desk.collect(order, [pack])
      await desk.submit(order)
      await desk.approve(order)
      const { job } = await floor.ask('destruction.begin', { order })
      expect(await floor.scan(commandBarcodes.finish)).toMatchObject({ refusal: { code: 'NOT_ALL_CONFIRMED' } })
      await floor.scan(pack)
      for (let times = 0; times < 2; times += 1)
        expect(await floor.scan(commandBarcodes.finish)).toMatchObject({ refusal: { code: 'CARRYING_OUT_ASKED' } })
      expect(await floor.ask('job.view', { job })).toMatchObject({ status: 'open' })
      expect(await floor.ask('destruction.view', { order })).toMatchObject({ standing: 'inExecution' })
      await floor.ask('destruction.carryOut', { job })
      expect(await floor.ask('job.view', { job })).toMatchObject({ status: 'finished' })
    }),
)

test(
  'controlled packs take two witnesses, and nothing is destroyed before the second has signed',
  { timeout: 60_000 },
  () =>
    atAStation(async (_floor, desk) => {
      expect(controlledLabels).toHaveLength(2)
      const order = await desk.draft()
      await desk.collect(order, controlledLabels)
      await desk.submit(order)
      await desk.approve(order)
      await desk.carryOut(order, controlledLabels)
      expect(await desk.witness(order, 'Quinn')).toEqual({ executed: false, messages: 0 })
      await expect(desk.witness(order, 'Quinn')).rejects.toThrow('ANOTHER_PERSON_NEEDED')
      await expect(desk.witness(order, 'Olga')).rejects.toThrow('NOT_ALLOWED')
      expect(await desk.witness(order, 'Sam')).toEqual({ executed: true, messages: 1 })
    }),
)

test('the requester cannot approve, whatever their role, and the try is on record', { timeout: 60_000 }, () =>
  atAStation(async (floor, desk) => {
    await floor.signIn('Sam Supervisor', '2222')
    const order = await desk.draft()
    await desk.collect(order, trainingLabels(1))
    await desk.submit(order, 'Sam')
    await expect(desk.approve(order, 'Sam')).rejects.toThrow('ANOTHER_PERSON_NEEDED')
    expect(await floor.ask('destruction.view', { order })).toMatchObject({
      standing: 'submitted',
      waiting: { kind: 'approval', mine: false },
    })
    await desk.approve(order, 'Quinn')
    expect(await floor.ask('destruction.view', { order })).toMatchObject({ standing: 'approved' })
  }),
)

test('who asked and became a supervisor since still cannot approve', { timeout: 60_000 }, () =>
  atAStation(async (floor, desk) => {
    const { ask, signIn } = floor
    const order = await desk.draft()
    await desk.collect(order, trainingLabels(1))
    await desk.submit(order)
    await expect(desk.approve(order, 'Olga')).rejects.toThrow('NOT_ALLOWED')

    await signIn('Ada Admin', '4444')
    const olga = (await ask('people.list', {})).people.find(({ name }) => name === 'Olga Operator')
    if (olga === undefined) throw new Error('nobody is called Olga')
    const { person } = olga
    await ask('people.change', { person, name: 'Olga Operator', role: 'supervisor', isActive: true })
    const shown = (await ask('people.view', { person })).toConfirm
    if (shown === null) throw new Error('no right waits for a second person')
    await ask('people.confirmRights', { person, signature: { identification: 'Ben Admin', secret: '7777', shown } })

    await signIn()
    expect((await ask('station.status', {})).session?.rights).toContain('approveDestruction')
    await expect(desk.approve(order, 'Olga')).rejects.toThrow('ANOTHER_PERSON_NEEDED')
    await desk.approve(order, 'Sam')
  }),
)

test('what was shown for a signature and is not so any more is not signed', { timeout: 60_000 }, () =>
  atAStation(async (floor, desk) => {
    const order = await desk.draft()
    await desk.collect(order, trainingLabels(2))
    await desk.submit(order)
    const signature = await desk.signature('Sam', order, { kind: 'approval' })
    await desk.collect(order, trainingLabels(3))
    await expect(floor.ask('destruction.approve', { order, signature })).rejects.toThrow('SIGNED_CONTENT_CHANGED')
    await desk.approve(order)
  }),
)

test('a list that changes after its approval voids it, and asks again', { timeout: 60_000 }, () =>
  atAStation(async (floor, desk) => {
    const [one = '', other = ''] = trainingLabels(2)
    const order = await desk.draft()
    await desk.collect(order, [one, other])
    await desk.submit(order)
    await desk.approve(order)
    const { items } = await floor.ask('destruction.items', { order, after: null, limit: 10 })
    const first = items[0]?.item.id
    if (first === undefined) throw new Error('nothing is listed')
    const requests = async () =>
      (await floor.ask('destruction.view', { order })).signatures.filter(
        ({ meaning }) => meaning === 'requestsDestruction',
      )
    expect(await requests()).toMatchObject([{ name: 'Olga Operator', isOutdated: false }])
    await floor.ask('destruction.removeItems', { order, items: [first], because: 'needed', note: 'for a patient' })
    // Who asked signed for the longer list.
    expect(await requests()).toMatchObject([{ name: 'Olga Operator', isOutdated: true }])
    expect(await floor.ask('destruction.view', { order })).toMatchObject({
      standing: 'submitted',
      waiting: { kind: 'approval' },
    })
    await expect(floor.ask('destruction.begin', { order })).rejects.toThrow('ORDER_STANDS_OTHERWISE')
    const { entries } = await floor.ask('destruction.life', { order })
    expect(entries.slice(-2).map(({ says }) => says)).toEqual([
      { kind: 'itemsRemoved', items: 1, because: 'needed', note: 'for a patient' },
      { kind: 'approvalVoided', because: 'itemsRemoved' },
    ])
    await desk.approve(order)
    expect(await floor.ask('destruction.goods', { order })).toMatchObject({ summary: { items: 1 } })
  }),
)

test(
  'what is for destruction takes part in nothing else, from its submission until its order is withdrawn',
  { timeout: 60_000 },
  () =>
    atAStation(async (floor, desk) => {
      const order = await desk.draft()
      await desk.collect(order, [firstCase.label])
      await desk.submit(order)
      const { job } = await floor.ask('unpacking.start', { mode: 'takeOut' })
      const refused = { verdict: 'stop', refusal: { code: 'LISTED_FOR_DESTRUCTION' } }
      expect(await floor.scan(firstCase.contents[0] ?? '')).toMatchObject(refused)
      await floor.ask('job.abandon', { job })
      await floor.ask('packing.start', { container: { kind: 'existing' }, way: 'moving' })
      expect(await floor.scan(firstCase.label)).toMatchObject(refused)
      expect(await floor.scan(pallet.label)).toMatchObject(refused)
      expect(await floor.scan(secondCase.label)).toMatchObject({ verdict: 'ok' })
      await floor.ask('destruction.withdraw', { order, because: 'not damaged after all' })
      const { job: again } = await floor.ask('unpacking.start', { mode: 'takeOut' })
      expect(await floor.scan(firstCase.contents[0] ?? '')).toMatchObject({ verdict: 'ok' })
      await floor.ask('job.abandon', { job: again })
    }),
)

test(
  'confirming refuses strangers, counts what is in sealed containers, and lets nobody destroy what is still open',
  { timeout: 60_000 },
  () =>
    atAStation(async (floor, desk) => {
      const [pack = '', stranger = ''] = trainingLabels(2)
      const order = await desk.draft()
      await desk.collect(order, [pack, firstCase.label, secondCase.label])
      await desk.submit(order)
      await desk.approve(order)
      const { job } = await floor.ask('destruction.begin', { order })
      expect(await floor.scan(stranger)).toMatchObject({ verdict: 'stop', refusal: { code: 'NOT_ON_ORDER' } })
      expect(await floor.scan(firstCase.label)).toMatchObject({ verdict: 'ok' })
      expect(await floor.scan(firstCase.contents[0] ?? '')).toMatchObject({ verdict: 'already' })
      expect(await floor.ask('destruction.confirming', { job })).toMatchObject({ toConfirm: 3, open: 2 })
      await expect(floor.ask('destruction.carryOut', { job })).rejects.toThrow('STOPS_UNANSWERED')
      await floor.ask('job.answerStops', { job })
      await expect(floor.ask('destruction.carryOut', { job })).rejects.toThrow('NOT_ALL_CONFIRMED')
      await floor.scan(secondCase.label)
      await floor.ask('destruction.openLast', { job })
      expect(await floor.ask('destruction.confirming', { job })).toMatchObject({ toConfirm: 13, open: 11 })
      for (const label of secondCase.contents.slice(1)) expect(await floor.scan(label)).toMatchObject({ verdict: 'ok' })
      expect(await floor.ask('destruction.confirming', { job })).toMatchObject({ toConfirm: 13, open: 2 })

      // The pack and one of the opened case are not there: both come off the list, and somebody else is asked again.
      expect(await floor.ask('destruction.removeMissing', { job, because: 'missing', note: null })).toEqual({
        removed: 2,
      })
      const { item: missing } = await floor.scan(pack)
      if (missing === null) throw new Error('the scan named no item')
      const history = async () =>
        (await floor.ask('lookup.history', { item: missing.id, before: null, limit: 25 })).entries
      expect((await floor.ask('lookup.item', { item: missing.id })).state?.holds).toMatchObject([{ kind: 'exception' }])
      expect((await history()).map(({ says }) => says)).toContainEqual(
        expect.objectContaining({ kind: 'holds.put', hold: 'exception', reason: 'missing' }),
      )
      await floor.ask('job.answerStops', { job })
      await expect(floor.ask('destruction.carryOut', { job })).rejects.toThrow('APPROVAL_NEEDED')
      await desk.approve(order)
      expect(await floor.ask('destruction.confirming', { job })).toMatchObject({ toConfirm: 11, open: 0 })
      await floor.ask('destruction.carryOut', { job })
      expect(await desk.witness(order)).toMatchObject({ executed: true })
      const destroyed = (await eventsIn(floor))
        .filter(({ bizStep }) => bizStep === 'destroying')
        .flatMap(({ epcList }) => epcList ?? [])
      expect(destroyed).toHaveLength(11 + 10)
    }),
)

test(
  'goods for a contractor leave by scan, stay approved, and end with the certificate and a signature',
  { timeout: 60_000 },
  () =>
    atAStation(async (floor, desk) => {
      const packs = trainingLabels(2)
      const order = await desk.draft({ place: { kind: 'contractor', name: 'Ash & Co', address: 'Kiln Road 1' } })
      await desk.collect(order, packs)
      await desk.submit(order)
      await desk.approve(order)
      await desk.carryOut(order, packs)
      expect(await floor.ask('destruction.view', { order })).toMatchObject({
        standing: 'handedOver',
        waiting: { kind: 'contractorCertificate' },
      })
      const { item } = await floor.scan(packs[0] ?? '')
      const lot = { gtin: item?.gtin ?? '', lot: item?.lot ?? '' }
      expect((await floor.ask('recalls.ofLot', { ...lot, note: null })).away).toContainEqual({
        state: expect.any(String),
        shipment: null,
        contractor: { order: expect.stringMatching(/\d/), name: 'Ash & Co' },
        count: expect.any(Number),
      })
      const confirm = async () =>
        floor.ask('destruction.confirmContractor', {
          order,
          signature: await desk.signature('Quinn', order, { kind: 'contractorsWork' }),
        })
      await expect(confirm()).rejects.toThrow('CONTRACTOR_CERTIFICATE_MISSING')
      const part = { name: 'certificate.pdf', part: 0, parts: 1, base64: Buffer.from('ash to ash').toString('base64') }
      const { file } = await floor.ask('files.attach', part)
      if (file === null) throw new Error('a whole file was not kept')
      await floor.ask('destruction.attachContractorCertificate', { order, file, reference: 'A-77' })
      expect(await confirm()).toEqual({ executed: true, messages: 1 })
      expect(await floor.ask('destruction.view', { order })).toMatchObject({ standing: 'executed' })
    }),
)
