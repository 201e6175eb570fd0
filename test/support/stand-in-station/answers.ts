import type { CallOutput } from '#shared/contract/calls.ts'
import { calls } from '#shared/contract/calls.ts'
import type { CallFrame } from '#shared/contract/frames.ts'
import { refuse } from '#shared/contract/refusals.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import { messageState } from '#shared/contract/views/message-views.ts'
import { isSigned } from '#shared/domain/holds/act.ts'
import type { ShownHash } from '#shared/domain/signatures/signature.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import { answerProfileAnswerOf } from './answer-profile-answers.ts'
import { auditAnswerOf } from './audit-answers.ts'
import { handOverAnswerOf } from './hand-over-answers.ts'
import { batchAnswerOf } from './batch-answers.ts'
import { correctionAnswerOf } from './correction-answers.ts'
import { labelAnswerOf } from './label-answers.ts'
import { packOf, sceneMoment } from './people-and-packs.ts'
import { peopleAnswerOf } from './people-answers.ts'
import { destructionAnswerOf } from './destruction-answers.ts'
import { messagingAnswerOf } from './messaging-answers.ts'
import { lookUpAnswerOf } from './look-up-answers.ts'
import { accessAnswerOf } from './access-answers.ts'
import { monitorAnswerOf } from './monitor-answers.ts'
import { unsentAnswerOf } from './unsent-answers.ts'
import { photoAnswerOf } from './photo-answers.ts'
import { receivingAnswerOf } from './receiving-answers.ts'
import { reportAnswerOf } from './report-answers.ts'
import type { Scene } from './scene.ts'
import { shipmentAnswerOf } from './shipment-answers.ts'

/** What the station of a scene says to a call. Queries are answered from the scene, signing in is always refused, other commands change nothing. */
export function answerOf(scene: Scene, call: CallFrame): Result<unknown, Refusal> {
  switch (call.name) {
    case 'station.status':
      return scene.setUp === null ? ok(scene.status) : err(refuse('SITE_NOT_SET_UP', {}))
    case 'setUp.view':
      return ok(scene.setUp)
    case 'setUp.enterSite':
      return err(refuse('GLN_NOT_VALID', { gln: '4012345000010' }))
    case 'scanner.profiles':
      return ok({ profiles: [...scene.scannerProfiles] })
    case 'network.status':
      return ok(scene.status.network)
    case 'people.names':
      return ok({ names: scene.names })
    case 'home.openJobs':
      return ok({ jobs: scene.openJobs })
    case 'job.view': {
      const { job } = calls['job.view'].input.parse(call.input)
      const view = scene.jobs.get(job)
      return view === undefined ? err(refuse('JOB_NOT_FOUND', { job })) : ok(view)
    }
    case 'damage.preview':
      return ok(scene.damage)
    case 'holds.preview':
    case 'holds.previewItem':
      return ok(holdsOf(scene))
    case 'holds.inAll':
      return ok({ items: holdsOf(scene).items })
    case 'holds.finish':
      return err(refuse('NOT_ALLOWED', { role: 'operator', right: 'liftHolds' }))
    case 'holds.counts':
      return ok({
        counts: [
          { kind: 'damaged', items: 12, oldest: sceneMoment },
          { kind: 'exception', items: 29_840, oldest: sceneMoment },
        ],
      })
    case 'holds.list':
      return ok({ held: [1, 2, 3].map((number) => ({ item: packOf(number), since: sceneMoment })), next: null })
    case 'recalls.list':
      return ok({ recalls: scene.recall === null ? [] : [scene.recall] })
    case 'recalls.ofLot':
      return ok(recallOf(scene))
    case 'decommissioning.preview':
      return ok({ items: 14, openings: scene.preview })
    case 'unpacking.preview':
      return ok(scene.preview)
    case 'packing.preview':
      return ok(scene.packing)
    case 'outbox.counts':
      return ok({ byState: countsByState(scene) })
    case 'outbox.messages':
      return ok(pageOf(scene, calls['outbox.messages'].input.parse(call.input)))
    case 'outbox.message': {
      const { message } = calls['outbox.message'].input.parse(call.input)
      const detail = scene.messages.find(({ id }) => id === message)
      return detail === undefined ? err(refuse('MESSAGE_NOT_FOUND', { message })) : ok(detail)
    }
    case 'attention.list':
      return ok({ entries: scene.attention })
    case 'messaging.settings':
    case 'messaging.tryOut':
    case 'messaging.exportSetUp':
    case 'messaging.readSetUp':
    case 'messaging.importSetUp':
      return messagingAnswerOf(scene, call.name)
    case 'messaging.ofJob':
      return ok({ untold: scene.untold })
    case 'scanner.ports':
      return ok({ ports: scene.ports })
    case 'people.signIn':
      return err(refuse('SIGN_IN_REFUSED', { waitSeconds: 30 }))
    case 'damage.finish':
      return err(refuse('STOPS_UNANSWERED', { count: 2 }))
    case 'job.answerStops':
      return ok({ answered: 0 })
    default:
      return (
        photoAnswerOf(call, scene.photos) ??
        auditAnswerOf(call, isBroken(scene)) ??
        peopleAnswerOf(call) ??
        correctionAnswerOf(call, scene.corrected) ??
        labelAnswerOf(scene.label, call) ??
        lookUpAnswerOf(call) ??
        batchAnswerOf(scene, call) ??
        handOverAnswerOf(scene, call) ??
        shipmentAnswerOf(call) ??
        receivingAnswerOf(scene, call) ??
        accessAnswerOf(call) ??
        monitorAnswerOf(call) ??
        answerProfileAnswerOf(scene, call) ??
        unsentAnswerOf(call) ??
        reportAnswerOf(call) ??
        destructionAnswerOf(call) ??
        ok({})
      )
  }
}

/** A scene whose list says that the ledger is broken has a ledger that is. */
function isBroken({ attention }: Scene): boolean {
  return attention.some(({ kind }) => kind === 'ledgerBroken')
}

function countsByState({ messages, messagesInAll }: Scene): Readonly<Record<string, number>> {
  const counts = Object.fromEntries(
    messageState.options.map((state) => [state, messages.filter((message) => message.state === state).length]),
  )
  return { ...counts, queued: (counts['queued'] ?? 0) + messagesInAll - messages.length }
}

function pageOf(
  { messages }: Scene,
  { states, before, limit }: { states: readonly string[]; before: string | null; limit: number },
) {
  const wanted = messages.filter(({ state }) => states.length === 0 || states.includes(state))
  const from = before === null ? 0 : wanted.findIndex(({ id }) => id === before) + 1
  const page = wanted.slice(from, from + limit)
  return {
    messages: page.map(
      ({
        bodies: _bodies,
        captureUrl: _url,
        address: _address,
        exchanges: _exchanges,
        pieces: _pieces,
        pieceOf: _of,
        ...message
      }) => message,
    ),
    next: from + limit < wanted.length ? (page.at(-1)?.id ?? null) : null,
  }
}

/** What a hold job comes to: a case with a hundred packs; what lifts a grave hold is signed. */
function holdsOf({ jobs }: Scene): CallOutput<'holds.preview'> {
  const signed = [...jobs.values()].some(({ purpose }) => purpose.operation === 'holds' && isSigned(purpose.act))
  return {
    items: 101,
    stillHeld: signed ? 3 : 0,
    products: [
      { product: 'Tallypril 5 mg, 28 tablets', gtin: '09521234567899', level: 'EA', lot: 'B42', count: 100 },
      { product: 'Tallypril 5 mg, case of 100', gtin: '19521234567896', level: 'CA', lot: 'B42', count: 1 },
    ],
    shown: signed ? ('ab'.repeat(32) as ShownHash) : null,
  }
}

/** A lot as a recall sees it; of one that is called back some is on its way and some is gone. */
function recallOf({ recall }: Scene): CallOutput<'recalls.ofLot'> {
  if (recall === null) return { standing: null, toHold: 29_840, heldBefore: 12, shown: null, away: [] }
  return {
    standing: recall,
    toHold: 0,
    heldBefore: 29_852,
    shown: 'ab'.repeat(32) as ShownHash,
    away: [
      {
        state: 'PENDINGRECEIPT',
        shipment: { number: 'DN-2026-0417', gln: '9521234900023' },
        contractor: null,
        count: 1_200,
      },
      { state: 'BLOCKED', shipment: null, contractor: { order: 'D-0007', name: 'Ash & Co' }, count: 480 },
      { state: 'SHIPPED', shipment: null, contractor: null, count: 340 },
      { state: 'DECOMMISSIONED', shipment: null, contractor: null, count: 12 },
    ],
  }
}
