import { join } from 'node:path'
import type { BatchId } from '#shared/domain/batches/batch-id.ts'
import type { DeliveryVerdict } from '#shared/domain/hand-over/delivery.ts'
import { epcisPieces } from '#shared/domain/hand-over/epcis-pieces.ts'
import type { HandOverFact } from '#shared/domain/hand-over/facts.ts'
import type { HandOverId } from '#shared/domain/hand-over/hand-over-id.ts'
import { isSameSystem } from '#shared/domain/hand-over/external-system.ts'
import type { ReceivingSystem } from '#shared/domain/hand-over/external-system.ts'
import type { HandOverTrouble } from '#shared/domain/hand-over/hand-over-state.ts'
import type { Standing } from '#shared/domain/hand-over/standing.ts'
import type { Instant } from '#shared/kernel/time.ts'
import { backOff } from '#shared/sync/back-off.ts'
import type { Pace } from '#shared/sync/back-off.ts'
import type { HandOverTransport, Parcel } from '#service/hand-over/transport.ts'
import { clearSpool, forget, manifestOf, pieceOf, spool } from '#service/hand-over/spool.ts'
import type { Spooled } from '#service/hand-over/spool.ts'
import { openBatchSteps } from '#service/persistence/batch-steps.ts'
import type { OpenHandOver } from '#service/persistence/hand-overs.ts'
import { openReadOnly } from '#service/persistence/database/open-read-only.ts'
import { immediately } from '#service/persistence/database/transaction.ts'
import { wakeUpCall } from '#service/network/wake-up-call.ts'
import { carryOutReleases } from './held-releases.ts'
import { record } from '../record.ts'
import type { Workplace } from '../workplace.ts'

/** What holds the hand-over of one batch up. */
export type HeldUp = HandOverTrouble & { readonly lot: string; readonly triesInVain: number; readonly pause: number }

/** Hands batches over by itself, one after the other, the one that waits longest first; one that is held up holds up no other. */
export type HandingOver = {
  /** Something may be to hand over, or somebody mended something: tried now. Cheap; safe to call anywhere. */
  readonly wake: () => void
  /** What holds a batch up; null where nothing does. */
  readonly heldUp: (batch: BatchId) => HeldUp | null
  readonly allHeldUp: () => readonly (readonly [BatchId, HeldUp])[]
  /** Breaks off what is under way. Resolves when nothing uses the database any more. */
  readonly stop: () => Promise<void>
}

/** What handing over works with. */
export type HandingOverOptions = {
  readonly workplace: Workplace
  /** Where what is handed over lies until the external system has it. */
  readonly folder: string
  readonly openTransport: (system: ReceivingSystem) => HandOverTransport
  readonly random: () => number
  readonly pace: Pace
  readonly onChange: () => void
}

type Begun = Extract<Standing, { kind: 'begun' }>

/** Between tries, in milliseconds: a drive that comes back is noticed within a minute. */
export const usualHandOverPace: Pace = { first: 2_000, longest: 60_000 }
const longestSleep = 30_000
const mostWaiting = 500
const longestSaid = 500

/**
 * Opens handing over. What is handed over is written to the station's own disk first and stands fast with the fact that says
 * so; from there piece after piece goes out, and each is written down when the external system has it. So a stop at any point goes
 * on with the same names, keys and bytes.
 */
export function openHandingOver(options: HandingOverOptions): HandingOver {
  const { workplace, folder, openTransport, random, pace, onChange } = options
  const { handOvers, database } = workplace
  const now = () => workplace.readClock().at
  const alarm = wakeUpCall(() => work(), now, longestSleep)
  const heldUp = new Map<BatchId, HeldUp>()
  let transport: { readonly system: ReceivingSystem; readonly opened: HandOverTransport } | null = null
  let round: Promise<void> | null = null
  let isWokenMeanwhile = false
  let isStopped = false

  function work(): void {
    if (isStopped) return
    if (round !== null) {
      isWokenMeanwhile = true
      return
    }
    round = run().finally(() => {
      round = null
      // A batch that was complete when the round had looked already is not left to the next one that comes.
      if (isWokenMeanwhile) alarm.soon()
      isWokenMeanwhile = false
      if (heldUp.size > 0) alarm.at(Math.min(...[...heldUp.values()].map(({ nextTryAt }) => nextTryAt)) as Instant)
    })
  }

  async function run(): Promise<void> {
    try {
      while (await oneRound());
    } catch (failure) {
      if (isStopped) return
      // Such as records that another program holds: nobody calls when it lets go of them.
      workplace.refusalOf(failure, 'hand-over')
      alarm.at((now() + pace.longest) as Instant)
    }
  }

  /** Whether there may be more to do at once. */
  async function oneRound(): Promise<boolean> {
    if (isStopped) return false
    const { system } = handOvers.system()
    const waiting = system.kind === 'none' ? [] : handOvers.waiting(mostWaiting)
    for (const batch of heldUp.keys()) if (!waiting.some((one) => one.batch === batch)) heldUp.delete(batch)
    const next = waiting.find(({ batch }) => mayTry(heldUp.get(batch), now()))
    if (system.kind === 'none' || next === undefined) {
      await clearSpool(folder, begunAmong(waiting))
      return false
    }
    const { batch, record: handOver } = next
    try {
      const { standing } = handOver
      const ready = standing.kind === 'begun' ? await manifestOf(folder, standing.handOver, standing.manifest) : null
      if (standing.kind === 'begun' && ready !== null) await deliver(batch, standing, ready)
      else await begin(batch, system, begunAmong(waiting))
    } catch (failure) {
      if (!isStopped)
        holdUp(batch, { because: 'stationDisk', said: workplace.refusalOf(failure, 'hand-over').code, notBefore: null })
    }
    return true
  }

  /** Writes what is to be handed over, and records that it begins. */
  async function begin(batch: BatchId, to: ReceivingSystem, kept: readonly HandOverId[]): Promise<void> {
    const before = handOvers.find(batch)
    const head = workplace.batches.find(batch)
    const site = workplace.site.site()
    if (before === null || head === null || site === null) throw new Error('a batch that waits is not on record')
    await clearSpool(folder, kept)
    const spooled = await read(batch, (steps, newest) =>
      spool(folder, {
        batch: { ...head, batch, gln: site.gln, station: workplace.ledger.station, ...newest },
        product: head.product,
        replaces: before.last?.handOver ?? null,
        steps,
        format: epcisPieces,
        isWanted: () => !isStopped,
      }),
    )
    if (spooled === null) return
    immediately(database, () => {
      const system = handOvers.system().system
      // A file that came meanwhile makes it another content, and another system gets it from the beginning.
      const isUnchanged = JSON.stringify(handOvers.find(batch)) === JSON.stringify(before) && isSameSystem(system, to)
      if (isUnchanged) recordBegun(batch, to, spooled)
    })
    onChange()
  }

  function recordBegun(batch: BatchId, to: ReceivingSystem, { id: handOver, pieces, manifest }: Spooled): void {
    const body = { kind: 'batch.hand-over-begun', batch, handOver, to, pieces, manifest } as const
    record(workplace, [{ body, person: null, scan: null }])
  }

  async function read<Value>(
    batch: BatchId,
    use: (
      steps: ReturnType<ReturnType<typeof openBatchSteps>['steps']>,
      newest: { readonly asOf: Instant; readonly offsetMinutes: number },
    ) => Promise<Value>,
  ): Promise<Value> {
    const opened = openReadOnly(database.name)
    if (!opened.ok) throw Object.assign(new Error(`the records are ${opened.error.kind}`), { code: 'EIO' })
    try {
      const { newest, steps } = openBatchSteps(opened.value)
      const last = newest(batch)
      if (last === null) throw new Error('a batch that waits has no steps')
      return await use(steps(batch), { asOf: last.at, offsetMinutes: last.offsetMinutes })
    } finally {
      opened.value.close()
    }
  }

  /** Gives the pieces that the external system does not have yet, and the manifest at the end. */
  async function deliver(
    batch: BatchId,
    begun: Begun,
    { manifest, bytes }: NonNullable<Awaited<ReturnType<typeof manifestOf>>>,
  ): Promise<void> {
    const { handOver, to } = begun
    const give = transportTo(to)
    const of = manifest.pieces.length + 1
    const shared = { handOver, of, contentType: epcisPieces.contentType }
    for (;;) {
      const place = Math.min(handOvers.done(handOver, to), of - 1) + 1
      const piece = manifest.pieces[place - 1]
      const content = piece === undefined ? bytes : await pieceOf(folder, handOver, place, piece.sha256)
      // What lay ready was changed or is gone: it is written anew.
      if (content === null) return forget(folder, handOver)
      const parcel: Parcel = {
        ...shared,
        place,
        bytes: content,
        name: piece?.name ?? manifest.name,
        sha256: piece?.sha256 ?? begun.manifest,
        isManifest: piece === undefined,
      }
      const verdict = await give.deliver(parcel, heldUp.get(batch)?.triesInVain ?? 0)
      if (isStopped) return
      // Another system was set up, or a file came, while it was on its way.
      const standing = handOvers.find(batch)?.standing
      if (standing?.kind !== 'begun' || standing.handOver !== handOver || !isSameSystem(standing.to, to)) return
      switch (verdict.kind) {
        case 'tryLater':
          return holdUp(batch, verdict)
        case 'refused':
          return end(batch, {
            kind: 'batch.hand-over-refused',
            batch,
            handOver,
            to,
            because: verdict.because,
            said: verdict.said.slice(0, longestSaid),
          })
        case 'done':
          heldUp.delete(batch)
          if (piece === undefined)
            return end(batch, { kind: 'batch.handed-over', batch, handOver, to, manifest: begun.manifest })
          handOvers.keepDone(handOver, to, place)
          onChange()
      }
    }
  }

  function end(batch: BatchId, body: HandOverFact): void {
    immediately(database, () => {
      record(workplace, [{ body, person: null, scan: null }])
      if (body.kind === 'batch.handed-over') carryOutReleases(workplace)
    })
    heldUp.delete(batch)
    workplace.wakeSending()
    onChange()
  }

  function holdUp(batch: BatchId, verdict: Omit<Extract<DeliveryVerdict, { kind: 'tryLater' }>, 'kind'>): void {
    const before = heldUp.get(batch)
    const triesInVain = (before?.triesInVain ?? 0) + 1
    const pause = Math.max(backOff(pace, triesInVain, random()), verdict.notBefore ?? 0)
    const { because, said } = verdict
    const nextTryAt = (now() + pause) as Instant
    heldUp.set(batch, {
      lot: workplace.batches.find(batch)?.lot ?? '',
      because,
      said: said.slice(0, longestSaid),
      since: before?.since ?? now(),
      nextTryAt,
      triesInVain,
      pause,
    })
    onChange()
  }

  function transportTo(system: ReceivingSystem): HandOverTransport {
    if (transport !== null && isSameSystem(transport.system, system)) return transport.opened
    void transport?.opened.close()
    transport = { system, opened: openTransport(system) }
    return transport.opened
  }

  alarm.soon()
  return {
    wake: () => {
      for (const [batch, held] of heldUp) heldUp.set(batch, { ...held, nextTryAt: now() })
      alarm.soon()
    },
    heldUp: (batch) => heldUp.get(batch) ?? null,
    allHeldUp: () => [...heldUp],
    stop: async () => {
      isStopped = true
      alarm.stop()
      await transport?.opened.close()
      await round
    },
  }
}

/** A try planned further ahead than its pause was planned by a clock that has gone back since. */
function mayTry(held: HeldUp | undefined, now: Instant): boolean {
  return held === undefined || held.nextTryAt <= now || held.nextTryAt > now + held.pause
}

function begunAmong(waiting: readonly OpenHandOver[]): readonly HandOverId[] {
  return waiting.flatMap(({ record: { standing } }) => (standing.kind === 'begun' ? [standing.handOver] : []))
}

/** Where hand-overs lie beside this database. */
export function spoolBeside(databaseFile: string): string {
  return join(databaseFile, '..', 'hand-over')
}
