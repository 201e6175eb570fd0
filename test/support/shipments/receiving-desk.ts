import { onTestFinished } from 'vitest'
import type { TallymanFact } from '#shared/domain/facts.ts'
import type { InboundSource } from '#shared/domain/shipments/facts.ts'
import type { Instant } from '#shared/kernel/time.ts'
import { putTogether } from '#service/application/receiving/put-together.ts'
import type { PutTogether } from '#service/application/receiving/put-together.ts'
import { record } from '#service/application/record.ts'
import { takeDocument } from '#service/application/receiving/take-document.ts'
import type { RecordDesk } from '#service/application/record-desk.ts'
import { uuidv7 } from '#service/ids.ts'
import { allMigrations } from '#service/persistence/migrations/all.ts'
import { openDatabase } from '#service/persistence/database/open-database.ts'
import { openRecords } from '#service/persistence/records.ts'
import { immediately } from '#service/persistence/database/transaction.ts'
import { databaseFile, valueOf } from '#test/support/ledger/ledger-file.ts'
import { trainingProducts, trainingSite } from '#training/training-items.ts'
import { documentOf, leftAt } from './announced-events.ts'
import type { SentEvent } from './announced-events.ts'

/** The records of a training site, a day after the goods of these tests left; on a real file, closed when the test ends. */
export type ReceivingDesk = {
  readonly desk: RecordDesk
  /** Writes facts down, as a handler does. */
  readonly write: (...bodies: readonly TallymanFact[]) => void
  /** Takes the events in as one document and puts together what came of it. */
  readonly hear: (events: readonly SentEvent[], source?: InboundSource) => Promise<PutTogether>
  /** How many facts of a kind the ledger holds. */
  readonly facts: (kind: TallymanFact['kind']) => number
  readonly close: () => void
  /** Closes the records and opens them again from the file. */
  readonly reopened: () => ReceivingDesk
}

const fromNetwork: InboundSource = { kind: 'network', endpoint: 'practice' }

const aDayLater: RecordDesk['readClock'] = () => ({ at: (leftAt + 86_400_000) as Instant, offsetMinutes: 0 })

/** Opens the records in a new file, with the site and its products set up. */
export function receivingDesk(readClock = aDayLater): ReceivingDesk {
  const opened = openDesk(databaseFile(), readClock)
  opened.write(
    { kind: 'site.set-up', from: null, to: trainingSite },
    { kind: 'products.announced', source: 'trainingSite', products: trainingProducts },
  )
  return opened
}

function openDesk(file: string, readClock: RecordDesk['readClock']): ReceivingDesk {
  const { database, close } = valueOf(openDatabase(file, { migrations: allMigrations }))
  onTestFinished(() => {
    if (database.open) close()
  })
  const ids = uuidv7()
  const desk: RecordDesk = { ...openRecords(database, ids), ids, readClock }
  return {
    desk,
    write: (...bodies) => {
      immediately(
        database,
        () =>
          void record(
            desk,
            bodies.map((body) => ({ body, person: null, scan: null })),
          ),
      )
    },
    hear: async (events, source = fromNetwork) => {
      valueOf(await takeDocument(desk, { text: documentOf(events), source, person: null }))
      return putTogether(desk, null)
    },
    facts: (kind) => [...desk.ledger.read(1, Number.MAX_SAFE_INTEGER)].filter((fact) => fact.kind === kind).length,
    close,
    reopened: () => {
      close()
      return openDesk(file, readClock)
    },
  }
}
