import { useEffect, useRef, useState } from 'react'
import type { CallInput, CallOutput } from '#shared/contract/calls.ts'
import type { NoticeName } from '#shared/contract/notices.ts'
import type { QueryName } from '#shared/contract/queries.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import { coalesced } from './coalesced.ts'
import { useStation } from './station-context.tsx'

/** An answer of the station as a screen sees it. A value stays on screen while it is asked again. */
export type QueryAnswer<Name extends QueryName> =
  | { readonly kind: 'asking' }
  /** `askedAt` is when the question left, on the clock of `performance.now()`. */
  | { readonly kind: 'answered'; readonly value: CallOutput<Name>; readonly askedAt: number }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

/** After which notices an answer may have changed. */
const staleAfter: Readonly<Record<QueryName, readonly NoticeName[]>> = {
  'station.status': ['station.changed'],
  'setUp.view': ['people.changed'],
  'people.names': ['people.changed'],
  'people.list': ['people.changed'],
  'people.view': ['people.changed'],
  'station.keyWords': [],
  'signing.failures': ['attention.changed', 'station.changed'],
  'home.openJobs': ['job.changed', 'station.changed'],
  'job.view': ['job.changed', 'scan.answered'],
  'damage.preview': ['job.changed', 'scan.answered'],
  'photos.ofJob': ['job.changed', 'scan.answered'],
  'unpacking.preview': ['job.changed', 'scan.answered'],
  'packing.preview': ['job.changed', 'scan.answered', 'items.changed'],
  'labels.view': ['items.changed', 'scan.answered'],
  'printer.view': ['items.changed'],
  'discrepancies.list': ['attention.changed', 'job.changed'],
  'discrepancies.ofJob': ['attention.changed', 'job.changed'],
  'returns.list': ['shipments.changed', 'job.changed'],
  'decommissioning.preview': ['job.changed', 'scan.answered', 'items.changed'],
  'recalls.list': ['items.changed'],
  'recalls.ofLot': ['items.changed', 'job.changed'],
  'holds.preview': ['job.changed', 'scan.answered', 'items.changed'],
  'holds.inAll': ['job.changed', 'scan.answered', 'items.changed'],
  'holds.previewItem': ['job.changed', 'items.changed'],
  'holds.counts': ['job.changed', 'items.changed'],
  'holds.list': ['job.changed', 'items.changed'],
  'receiving.progress': ['job.changed', 'scan.answered', 'shipments.changed'],
  'reports.list': ['reports.changed', 'job.changed'],
  'reports.ofJob': ['reports.changed', 'job.changed'],
  'certificate.view': ['destruction.changed'],
  'certificate.annex': [],
  'destruction.list': ['destruction.changed', 'station.changed'],
  'destruction.view': ['destruction.changed', 'station.changed'],
  'destruction.goods': ['destruction.changed'],
  'destruction.items': ['destruction.changed'],
  'destruction.life': ['destruction.changed'],
  'destruction.toSign': ['destruction.changed'],
  'destruction.damagedStock': ['destruction.changed', 'job.changed'],
  'destruction.confirming': ['destruction.changed', 'job.changed', 'scan.answered'],
  'network.access': ['station.changed'],
  'network.status': ['station.changed', 'outbox.changed'],
  'outbox.counts': ['outbox.changed'],
  'outbox.messages': ['outbox.changed'],
  'outbox.message': ['outbox.changed'],
  'unsent.exports': ['outbox.changed'],
  'attention.list': ['attention.changed'],
  'recordKeeping.view': ['station.changed'],
  'reviews.list': ['station.changed'],
  'reviews.content': [],
  'backups.list': ['station.changed'],
  'backups.preview': [],
  'ledger.page': [],
  'ledger.fact': [],
  'ledger.choices': [],
  'ledger.state': ['station.changed'],
  // A million may have to be counted: asked once, and not after every scan.
  'goods.view': [],
  'goods.items': ['job.changed'],
  'lookup.find': [],
  'lookup.item': ['job.changed', 'scan.answered', 'items.changed'],
  'lookup.contents': ['job.changed', 'items.changed'],
  'lookup.history': ['job.changed', 'scan.answered', 'station.changed', 'items.changed'],
  'lookup.messages': ['outbox.changed'],
  'batches.list': ['batches.changed'],
  'batches.view': ['batches.changed'],
  'batches.received': ['batches.changed'],
  'batches.receivedView': ['batches.changed'],
  'handOver.system': ['batches.changed'],
  'handOver.ofBatch': ['batches.changed'],
  'batches.flaws': ['batchImport.changed'],
  'batches.closing': ['batches.changed', 'items.changed', 'job.changed'],
  'batches.sending': ['batches.changed', 'outbox.changed'],
  'batches.releases': ['batches.changed'],
  'batches.releaseToSign': ['batches.changed'],
  'batches.importing': ['batchImport.changed'],
  'shipments.list': ['shipments.changed', 'station.changed'],
  'shipments.view': ['shipments.changed', 'job.changed'],
  'setAside.view': ['attention.changed'],
  'inbound.document': [],
  'inbound.cameIn': ['shipments.changed', 'attention.changed'],
  'inbound.event': [],
  'files.read': [],
  'messaging.settings': ['station.changed'],
  'messaging.readSetUp': ['station.changed'],
  'messaging.ofJob': ['job.changed', 'outbox.changed'],
  'correction.preview': ['items.changed', 'outbox.changed', 'job.changed'],
  'correction.items': ['items.changed'],
  'correction.ofJob': ['items.changed'],
  'scanner.profiles': ['scanners.changed'],
  'answerProfile.list': ['scanners.changed'],
  'scanner.ports': ['station.changed'],
  'scanner.heard': ['scanner.heard', 'scanners.changed'],
  'scanner.heardKeys': [],
}

/** The pause between two askings of the same question: short for an eye, long for two cores at 50 scans a second. */
const pauseMs = 120

/**
 * Asks the station and keeps the answer fresh: again after every notice that may have changed it,
 * and again when the service is back. `input` is compared by its content.
 */
export function useQuery<Name extends QueryName>(name: Name, input: CallInput<Name>): QueryAnswer<Name> {
  const { client, connection } = useStation()
  const key = JSON.stringify([name, input])
  const [held, setHeld] = useState<{ readonly key: string; readonly answer: QueryAnswer<Name> } | null>(null)
  const question = useRef({ name, input })
  useEffect(() => {
    question.current = { name, input }
  })

  useEffect(() => {
    let shown = true
    const asking = coalesced(async () => {
      const askedAt = performance.now()
      const result = await client.call(question.current.name, question.current.input)
      if (!shown) return
      if (result.ok) setHeld({ key, answer: { kind: 'answered', value: result.value, askedAt } })
      // A service that restarts is told in its own place; what was known stays readable until it is back.
      else if (result.error.code !== 'SERVICE_STOPPED')
        setHeld({ key, answer: { kind: 'refused', refusal: result.error } })
    }, pauseMs)
    const forgets = staleAfter[question.current.name].map((notice) => client.onNotice(notice, asking.wish))
    const forgetLink = connection.onState((state) => {
      if (state.kind === 'connected') asking.wish()
    })
    asking.wish()
    return () => {
      shown = false
      asking.stop()
      forgetLink()
      for (const forget of forgets) forget()
    }
  }, [client, connection, key])

  return held?.key === key ? held.answer : { kind: 'asking' }
}
