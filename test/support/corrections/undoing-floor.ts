import { rmSync } from 'node:fs'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { Wanted } from '#shared/domain/corrections/instead.ts'
import { decideDamageFinish, decideDamageScan } from '#shared/domain/damage/decide.ts'
import type { ContentsFinding } from '#shared/domain/damage/findings.ts'
import { decideDecommissionFinish, decideDecommissionScan } from '#shared/domain/decommissioning/decide.ts'
import { decideHolds } from '#shared/domain/holds/finish.ts'
import { fitsTheHold, itemActs } from '#shared/domain/holds/decide.ts'
import type { HoldAct } from '#shared/domain/holds/act.ts'
import { mayUndergo } from '#shared/domain/items/may-undergo.ts'
import type { Signature } from '#shared/domain/signatures/signature.ts'
import type { ActReference } from '#service/persistence/acts.ts'
import type { TallymanFact } from '#shared/domain/facts.ts'
import type { JobRefusal } from '#shared/domain/jobs/decide.ts'
import type { JobId, JobOf, JobPurpose, Operation } from '#shared/domain/jobs/job.ts'
import type { TakenScan } from '#shared/domain/jobs/record-scan.ts'
import type { Fact } from '#shared/domain/ledger/fact.ts'
import { decidePackingScan } from '#shared/domain/packing/decide.ts'
import { decidePackingFinish } from '#shared/domain/packing/finish.ts'
import type { PackingPurpose } from '#shared/domain/packing/purpose.ts'
import type { PersonId } from '#shared/domain/people/person.ts'
import { readScan } from '#shared/domain/scans/read-scan.ts'
import type { ScanRefusal } from '#shared/domain/scans/refusal.ts'
import type { ScanSituation } from '#shared/domain/scans/situation.ts'
import { decideUnpackingFinish, decideUnpackingScan } from '#shared/domain/unpacking/decide.ts'
import type { UnpackingMode } from '#shared/domain/unpacking/mode.ts'
import { parseItemId } from '#shared/gs1/item-identity.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { ClockReading, Instant } from '#shared/kernel/time.ts'
import { plannedDecommission } from '#service/application/packing/decommissioning-handlers.ts'
import { plannedPacking } from '#service/application/packing/packing-handlers.ts'
import { packingSituation } from '#service/application/packing/packing-situation.ts'
import { planCorrection, shownCorrection } from '#service/application/corrections/plan-correction.ts'
import { hashOfShown } from '#service/application/people/sign.ts'
import { recordCorrection } from '#service/application/corrections/record-correction.ts'
import type { CorrectionDesk } from '#service/application/corrections/record-correction.ts'
import { record } from '#service/application/record.ts'
import { tellNetwork } from '#service/application/network/tell-network.ts'
import { uuidv7 } from '#service/ids.ts'
import { allProjections } from '#service/persistence/projections/all-projections.ts'
import type { Database } from '#service/persistence/database/connection.ts'
import { allMigrations } from '#service/persistence/migrations/all.ts'
import { openDatabase } from '#service/persistence/database/open-database.ts'
import { projector } from '#service/persistence/projections/projections.ts'
import { openRecords } from '#service/persistence/records.ts'
import { immediately } from '#service/persistence/database/transaction.ts'
import { trainingSite } from '#training/training-items.ts'
import { valueOf } from '#test/support/ledger/ledger-file.ts'

/** Whole jobs, done by the real rules with the real ledger, projections and outbox, and undone again. */
export type UndoingFloor = {
  readonly desk: CorrectionDesk
  readonly announce: (fact: TallymanFact) => void
  /** Each gives the act, null where nothing came of it. */
  /** Of every container that was scanned with something in it, this is said of the contents. */
  readonly damage: (scanned: readonly ItemId[], contents: ContentsFinding) => ActReference | null
  readonly unpack: (mode: UnpackingMode, scanned: readonly ItemId[]) => ActReference | null
  readonly pack: (way: PackingPurpose['way'], container: ItemId, scanned: readonly ItemId[]) => ActReference | null
  /** Takes numbers out of use, out of their containers where they are in some. */
  readonly decommission: (scanned: readonly ItemId[]) => ActReference | null
  /** An act with holds on one item and all that is inside it. */
  readonly hold: (act: HoldAct, item: ItemId) => ActReference | null
  readonly correct: (act: ActReference, wanted: Wanted) => Result<unknown, Refusal>
  readonly close: () => void
}

/** A database file with the real records, a supervisor at it, and a clock that goes on by a second with each act. */
export function openUndoingFloor(file: string): UndoingFloor {
  const { database, close: closeDatabase } = valueOf(openDatabase(file, { migrations: allMigrations }))
  const ids = uuidv7()
  const clerk = ids.newId() as PersonId
  let at = Date.UTC(2026, 0, 1)
  const readClock = (): ClockReading => ({ at: at as Instant, offsetMinutes: 60 })
  const nothing = () => undefined
  const records = openRecords(database, ids)
  const desk = { ...records, ids, readClock, tell: nothing, statusChanged: nothing, wakeSending: nothing }
  const write = (...bodies: readonly TallymanFact[]): readonly Fact[] => {
    at += 1000
    const drafts = bodies.map((body) => ({ body, person: clerk, scan: null }))
    return immediately(database, () => record(desk, drafts))
  }
  write({ kind: 'site.set-up', from: null, to: { ...trainingSite, unknownItems: 'record', mixing: 'any' } })
  write({ kind: 'person.enrolled', person: clerk, name: 'Sam', role: 'supervisor' })
  write({ kind: 'person.signed-in', person: clerk })

  const situationOf = (job: JobId, id: ItemId): ScanSituation => {
    const item = records.items.find(id)
    return {
      job: { id: job },
      site: { ...trainingSite, unknownItems: 'record' },
      read: valueOf(readScan(bracketed(id), 2026)),
      item,
      claimedBeside: records.items.claimedBeside(item, job),
      at: readClock().at,
    }
  }
  const clock = () => ({ at: readClock().at, clockToleranceMinutes: trainingSite.clockToleranceMinutes })

  function job<Kind extends Operation>(
    purpose: Extract<JobPurpose, { operation: Kind }>,
    scanned: readonly ItemId[],
    decide: (situation: ScanSituation) => Result<TakenScan, ScanRefusal>,
    finish: (open: JobOf<Kind>) => Result<readonly TallymanFact[], JobRefusal>,
  ): ActReference | null {
    const id = ids.newId() as JobId
    write({ kind: 'job.opened', job: id, purpose })
    for (const item of scanned) {
      const decided = decide(situationOf(id, item))
      if (decided.ok) write(decided.value)
    }
    const finished = finish({ id, purpose, status: 'open', openStops: [] })
    if (!finished.ok) {
      write({ kind: 'job.abandoned', job: id })
      return null
    }
    at += 1000
    const drafts = finished.value.map((body) => ({ body, person: clerk, scan: null }))
    immediately(database, () => tellNetwork(desk, record(desk, drafts)))
    return { kind: 'job', job: id }
  }

  return {
    desk,
    close: () => {
      closeDatabase()
      rmSync(file, { force: true })
    },
    announce: (fact) => void write(fact),
    damage: (scanned, contents) =>
      job({ operation: 'damage', reason: 'crushed' }, scanned, decideDamageScan, (open) => {
        for (let asked = records.damageJobs.asked(open.id); asked !== null; asked = records.damageJobs.asked(open.id))
          write({ kind: 'damage.contents-said', job: open.id, container: asked, contents })
        const found = {
          scanned: records.jobs.itemsToFinish(open.id),
          containers: records.damageJobs.wholes(open.id),
          openings: records.openings.planned(open.id, 'takeOut'),
          photos: [],
        }
        return decideDamageFinish(open, found, clock())
      }),
    unpack: (mode, scanned) =>
      job(
        { operation: 'unpacking', mode },
        scanned,
        (situation) => decideUnpackingScan(situation, mode),
        (open) => decideUnpackingFinish(open, records.openings.planned(open.id, mode), clock()),
      ),
    pack: (way, container, scanned) => {
      const purpose: PackingPurpose = { operation: 'packing', container: { kind: 'existing' }, way }
      return job(
        purpose,
        [container, ...scanned],
        (situation) => decidePackingScan(packingSituation(records, situation, purpose, { mixing: 'any' })),
        (open) => decidePackingFinish(open, plannedPacking(records, open), clock()),
      )
    },
    decommission: (scanned) =>
      job({ operation: 'decommissioning', reason: 'Expired' }, scanned, decideDecommissionScan, (open) =>
        decideDecommissionFinish(open, plannedDecommission(records, open.id), true, {
          ...readClock(),
          site: trainingSite,
        }),
      ),
    hold: (act, id) => {
      const item = records.items.find(id)
      if (item.kind === 'unknown' || !fitsTheHold(item, act).ok) return null
      if (!mayUndergo(item, itemActs[act.kind], { at: readClock().at, site: trainingSite }).ok) return null
      at += 1000
      const words = { act, reason: 'other', note: 'a note', photos: [], signature } as const
      const decided = decideHolds(null, words, records.heldItems.planned({ job: null, item: id }, act), clock())
      if (!decided.ok) return null
      const drafts = [{ body: decided.value, person: clerk, scan: null }]
      const facts = immediately(database, () => {
        const recorded = record(desk, drafts)
        tellNetwork(desk, recorded)
        return recorded
      })
      const [fact] = facts
      return fact === undefined ? null : { kind: 'fact', fact: fact.id }
    },
    correct: (of, wanted) => {
      at += 1000
      const { reason, remark } = { reason: 'wrongItems', remark: null } as const
      const planned = planCorrection(desk, { of, wanted }, readClock())
      if (!planned.ok) return planned
      const shown = hashOfShown(shownCorrection(planned.value, { reason, remark }))
      return recordCorrection(desk, { of, wanted, reason, remark }, { ...signature, shown })
    },
  }
}

/** Whoever lifts a hold signs; these tests are about what is undone of it. */
const signature = { printedName: 'Sam' } as Signature

/** What is on record of goods: where each item stands, what it is in, what holds it. Not when its last event was. */
export function goodsIn(database: Database): readonly unknown[] {
  return [
    database.prepare('select id, level, lot, expiry, lifecycle, availability, parent from item order by id').all(),
    database.prepare('select item, kind from hold order by 1, 2').all(),
    database.prepare('select container, items from content_count order by 1').all(),
    database.prepare('select container, kind, holds from held_inside order by 1, 2').all(),
    database.prepare('select item, container from inspected_item order by 1').all(),
    database.prepare('select container, reason, items from inspection order by container, items').all(),
  ]
}

/** What would be on record of goods if nothing had been recorded that does not stand any more: a ledger without it, replayed. */
export function goodsWithoutWhatWasUndone({ desk }: UndoingFloor, file: string): readonly unknown[] {
  const undone = new Set(desk.database.prepare<[], number>('select sequence from corrected_fact').pluck().all())
  const { database, close } = valueOf(openDatabase(file, { migrations: allMigrations }))
  try {
    const { apply } = projector(database, allProjections)
    immediately(database, () => {
      for (const fact of desk.ledger.read(1, Number.MAX_SAFE_INTEGER)) {
        if (fact.kind !== 'correction.recorded') apply([undone.has(fact.sequence) ? withoutTheAct(fact) : fact])
      }
    })
    return goodsIn(database)
  } finally {
    close()
    rmSync(file, { force: true })
  }
}

const nothing = { kind: 'job.put-down', job: '' as JobId } as const

/** The job was over all the same, and what was in it free. */
function withoutTheAct(fact: Fact): Fact {
  if (!('job' in fact.body) || fact.body.job === null) return { ...fact, kind: 'job.put-down', body: nothing }
  return { ...fact, kind: 'job.finished', body: { kind: 'job.finished', job: fact.body.job } }
}

/** What a person would type for an item. */
function bracketed(id: ItemId): string {
  const identity = valueOf(parseItemId(id))
  return identity.kind === 'sscc' ? `(00)${identity.sscc}` : `(01)${identity.gtin}(21)${identity.serial}`
}
