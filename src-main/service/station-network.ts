import { randomInt } from 'node:crypto'
import { join } from 'node:path'
import type { NetworkView } from '#shared/contract/views/station-views.ts'
import { endpointOf, endpointsBesides } from '#shared/domain/network/endpoint.ts'
import type { Site } from '#shared/domain/site/site.ts'
import { startPracticeNetworkInWorker } from '#training/practice-network-in-worker.ts'
import type { PracticeNetworkInWorker } from '#training/practice-network-in-worker.ts'
import type { InboundDesk } from './application/receiving/inbound-desk.ts'
import { noteToldReports } from './application/records/report-handlers.ts'
import type { Workplace } from './application/workplace.ts'
import { gathered } from './gathered.ts'
import type { Log } from './log.ts'
import { openAccessKeeper } from './network/access-keeper.ts'
import type { AccessKeeper } from './network/access-keeper.ts'
import type { HttpExchanges, Patience } from './network/http-exchange.ts'
import { connectionsOfPulling, startPulling, usualPullingPatience } from './network/inbound.ts'
import type { Pulling } from './network/inbound.ts'
import { connectionsFor, usualPatience } from './network/patience.ts'
import { startSendingEverywhere } from './network/sending-everywhere.ts'
import type { SendingEverywhere } from './network/sending-everywhere.ts'
import { openSignedExchange } from './network/signed-exchange.ts'
import { tryOutPatience } from './network/try-out.ts'
import type { Database } from './persistence/database/connection.ts'
import { openOutbox } from './persistence/outbox/reader.ts'
import type { Backlog, OutboxReader } from './persistence/outbox/reader.ts'
import type { SecretStore } from './secret-store.ts'

/** How long a page may lag behind what became of a message, in milliseconds. */
const outboxLag = 50
/** How long it may take until it is written down that the network was told of an act, in milliseconds. */
const reportLag = 500
/** A network of which nobody has entered an address yet is not offline. */
const noNetworkYet = { state: 'notSetUp', lastProblem: null } as const

/** What lies in files for upload by hand opens no line. */
const isAnythingToSend = ({ waiting, inFiles }: Backlog) => waiting > inFiles

const chance = () => randomInt(2 ** 32) / 2 ** 32

/** What the network of a station is made of. */
export type StationNetworkParts = {
  readonly workplace: Workplace
  readonly site: Site
  readonly database: Database
  /** The database's file; what lies beside it belongs to this station. */
  readonly file: string
  readonly folder: string
  readonly secrets: SecretStore
  readonly inboundDesk: InboundDesk
  readonly log: Log
  /** Told when anything in the view of the network changed. */
  readonly changed: () => void
}

/** Everything of an open station that talks to its network: what goes out, what is asked for, and how it stands. */
export type StationNetwork = {
  readonly keeper: AccessKeeper
  readonly outbox: OutboxReader
  readonly sending: SendingEverywhere
  readonly pulling: Pulling
  /** Null at a real site. */
  readonly practiceNetwork: PracticeNetworkInWorker | null
  /** A client for one test exchange, which signs in as the station does. */
  openTryOut(): HttpExchanges
  /** Who lets nothing go for now, since when and why; null where messages go. */
  paused(): NetworkView['paused']
  view(): NetworkView
  /** Brings sending and pulling to rest; an exchange under way is waited for. */
  stop(): Promise<void>
}

/** Opens the station's way to its network, and begins to send and to ask. */
export function openStationNetwork(parts: StationNetworkParts): StationNetwork {
  const { workplace, site, database, file, folder, log } = parts
  const { ledger, readClock } = workplace
  // A real site has no practice network that it could reach, and a training site no other address.
  const practiceNetwork =
    site.mode !== 'training'
      ? null
      : startPracticeNetworkInWorker(join(folder, 'practice-network.jsonl'), () => {
          sending.wake()
          pulling.wake()
          parts.changed()
        })
  const endpoint = { id: endpointOf(site), url: () => practiceNetwork?.url() ?? workplace.networkAddress.current() }
  const keeper = openAccessKeeper(workplace.networkAccess.at, file, parts.secrets)
  const openHttp = (patience: Patience, connections: number) =>
    openSignedExchange(keeper.current, patience, connections, () => readClock().at)
  const isMetered = () => workplace.meteredLines.has(endpoint.id)
  const outbox = openOutbox(database)
  const outboxChanged = gathered(outboxLag, () => workplace.tell('outbox.changed', {}))
  const toldReports = gathered(reportLag, () => {
    try {
      noteToldReports(workplace)
    } catch (failure) {
      workplace.refusalOf(failure, 'reports')
    }
  })
  const sending = startSendingEverywhere({
    database,
    origin: { station: ledger.station, epoch: ledger.epoch },
    own: endpoint,
    besides: () => endpointsBesides(site, workplace.outboxEndpoints.besides(endpoint.id)),
    openHttp: () => openHttp(usualPatience, connectionsFor(usualPatience)),
    isPaused: () => workplace.sendingPauses.of(endpoint.id) !== null,
    metered: { isMetered, isAnythingWaiting: () => isAnythingToSend(outbox.waiting()) },
    clock: readClock,
    random: chance,
    log,
    onChange: () => {
      outboxChanged.ask()
      toldReports.ask()
      parts.changed()
    },
  })
  const pulling = startPulling({
    endpoint,
    http: openHttp(usualPullingPatience, connectionsOfPulling),
    isMetered,
    desk: parts.inboundDesk,
    inbound: workplace.inbound,
    clock: readClock,
    random: chance,
    log,
    onChange: () => {
      workplace.tell('attention.changed', {})
      parts.changed()
    },
  })
  const paused = () => {
    const pause = workplace.sendingPauses.of(endpoint.id)
    return pause === null ? null : { since: pause.since, by: pause.by ?? '', reason: pause.reason }
  }
  return {
    keeper,
    outbox,
    sending,
    pulling,
    practiceNetwork,
    openTryOut: () => openHttp(tryOutPatience, 1),
    paused,
    view: () => ({
      endpoint: endpoint.id,
      url: endpoint.url(),
      ...sending.status(),
      ...(practiceNetwork !== null || endpoint.url() !== null ? {} : noNetworkYet),
      ...outbox.waiting(),
      practiceNetworkOn: practiceNetwork?.isOn() ?? null,
      paused: paused(),
      isMetered: isMetered(),
      besides: [...sending.besides()],
    }),
    stop: async () => {
      await sending.stop()
      await pulling.stop()
      await practiceNetwork?.stop()
      outboxChanged.stop()
      toldReports.stop()
    },
  }
}
