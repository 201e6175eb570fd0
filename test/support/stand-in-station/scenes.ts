import { stopId } from '#shared/contract/identifiers.ts'
import { refuse } from '#shared/contract/refusals.ts'
import type { DamagePreview } from '#shared/contract/views/damage-views.ts'
import type { PackingPreview } from '#shared/contract/views/packing-views.ts'
import type { RecallView } from '#shared/contract/calls/recall-calls.ts'
import type { OpeningsPreview } from '#shared/contract/views/unpacking-views.ts'
import type { JobView, OpenJobView } from '#shared/contract/views/job-views.ts'
import type { ScanAnswer } from '#shared/contract/views/scan-views.ts'
import type { StationStatus } from '#shared/contract/views/station-views.ts'
import { sceneFailing } from './people-answers.ts'
import { sceneOrder } from './destruction-answers.ts'
import { sceneLabel } from './label-answers.ts'
import { heldBack, inPieces, messageIn } from './messages.ts'
import {
  endpointsBesides,
  jobOf,
  messageOf,
  packOf,
  palletOf,
  quietStatus,
  sceneScanner,
  scanOf,
  sceneMoment,
  sessionOf,
  stopOf,
  trainingStatus,
} from './people-and-packs.ts'
import { sceneHandedOver, sceneHeldUpHandOver, sceneRefusedHandOver } from './hand-over-answers.ts'
import { sceneFlawed, sceneRunning, sceneTaken } from './batch-answers.ts'
import type { Scene } from './scene.ts'
import { noNetwork, setUpAgain, setUpSigning } from './set-up-answers.ts'
import { sceneUnannounced } from './receiving-answers.ts'
import { sceneContradiction, sceneSetAside, sceneUnclear } from './shipment-answers.ts'

const job = jobOf(1)
const item = packOf(38).id

const openJob: OpenJobView = {
  id: job,
  purpose: { operation: 'damage', reason: 'crushed' },
  openedBy: 'Olga Petrova',
  openedAt: sceneMoment,
  recorded: 38,
  openStops: 0,
}

const quiet: Scene = {
  trouble: null,
  setUp: null,
  status: quietStatus,
  names: ['Olga Petrova', 'Sam Okafor', 'Quentin Marsh', 'Ada Lindqvist'],
  openJobs: [],
  jobs: new Map(),
  damage: { damaged: 38, toInspect: 0, containersInAll: 0, containers: [], asked: null },
  photos: 0,
  preview: { containersInAll: 0, comesOut: 0, stays: 0, containers: [] },
  batchImport: { kind: 'none' },
  handOver: sceneHandedOver,
  batchIsClosed: false,
  recall: null,
  corrected: null,
  untold: null,
  packing: { filling: null },
  label: sceneLabel,
  messages: [messageIn('processed', 1), messageIn('processed', 2), messageIn('processed', 3)],
  messagesInAll: 3,
  attention: [],
  ports: [
    { path: '/dev/ttyACM0', label: 'Datalogic Gryphon', usb: { vendor: '05f9', product: '4204', serial: 'G21K10223' } },
    { path: '/dev/ttyUSB0', label: 'Zebra DS2208', usb: null },
  ],
  scannerProfiles: [],
}

const sceneProfiles: Scene['scannerProfiles'] = [
  {
    kind: 'keyboard',
    name: 'Keyboard scanner',
    separator: { kind: 'kept' },
    identifies: true,
    decodeBy: { kind: 'key', layout: 'us', shift: { capsOff: 'asEver', capsOn: 'unknown', reach: 'letters' } },
    prefix: [],
    suffix: [{ kind: 'key', name: 'Enter' }],
    longestPause: 9,
  },
  { kind: 'serial', name: 'Dock 2', separator: { kind: 'lost', cameAs: [] }, identifies: false, prefix: '' },
]

const unannounced: Scene = {
  ...quiet,
  status: { ...quietStatus, receiving: { ...quietStatus.receiving, unannouncedGoods: 'allow' } },
}

const byAdministrator: Scene = {
  ...quiet,
  status: { ...quietStatus, session: sessionOf('Ada Lindqvist', 'administrator') },
}

const bySupervisor: Scene = {
  ...quiet,
  status: {
    ...quietStatus,
    session: sessionOf('Sam Okafor', 'supervisor'),
  },
}

const earlier = Array.from({ length: 37 }, (_, index) =>
  scanOf(37 - index, index % 9 === 4 ? { verdict: 'already' } : {}),
)

function jobWith(scans: readonly ScanAnswer[], part: Partial<JobView> = {}): JobView {
  const openStops = scans.filter((scan) => scan.verdict === 'stop')
  return {
    id: job,
    purpose: { operation: 'damage', reason: 'crushed' },
    status: 'open',
    openedBy: 'Olga Petrova',
    openedAt: sceneMoment,
    closedAt: null,
    recorded: 34 + scans.filter((scan) => scan.verdict === 'ok' || scan.verdict === 'hold').length,
    repeated: 4,
    refused: openStops.length,
    openStops: openStops.flatMap(({ fact, at, raw, refusal }) =>
      fact === null || refusal === null ? [] : [{ id: stopId.parse(fact), at, raw, refusal }],
    ),
    openStopCount: openStops.length,
    byProduct: [
      { product: 'Amoxil 500 mg, 20 capsules', gtin: '09521234567899', lot: 'B42', count: 19 },
      { product: 'Amoxil 500 mg, 20 capsules', gtin: '09521234567899', lot: 'B43', count: 11 },
      { product: 'Paracetamol 1 g effervescent, 10 tablets', gtin: '09521234567905', lot: 'KX-2026/07', count: 4 },
    ],
    lastScans: [...scans, ...earlier].slice(0, 50),
    ...part,
  }
}

/** A station in the middle of a damage job whose newest scans are these, newest first. */
function inJob(scans: readonly ScanAnswer[], status: Partial<StationStatus> = {}, part: Partial<JobView> = {}): Scene {
  const view = jobWith(scans, part)
  return {
    ...quiet,
    status: { ...quietStatus, jobInHand: job, ...status },
    openJobs: [openJob],
    jobs: new Map([[job, view]]),
  }
}

/** A finished job, with somebody who may correct it. */
const finishedBeforeSupervisor = inJob(
  [scanOf(38)],
  { jobInHand: null, session: sessionOf('Sam Okafor', 'supervisor') },
  { status: 'finished', closedAt: sceneMoment },
)

const confirming = { operation: 'destruction', order: sceneOrder } as const
const openContainers = { operation: 'unpacking', mode: 'open' } as const

/** Two cases and a pallet; the list shows fewer than there are. */
const someOpenings: OpeningsPreview = {
  containersInAll: 103,
  comesOut: 1_524,
  stays: 18,
  containers: [
    { container: palletOf('095212345678900009'), comesOut: 24, stays: 0 },
    { container: packOf(41), comesOut: 2, stays: 18 },
    { container: packOf(42), comesOut: 50, stays: 0 },
  ],
}

const intoNewCase = {
  operation: 'packing',
  container: { kind: 'new', level: 'CA', id: palletOf('595212345600000017').id },
  way: 'moving',
} as const

/** Thirty-eight packs for a new case, eighteen of them out of other containers. */
function fillingNewCase(
  isScanned: boolean,
  moved: OpeningsPreview = { ...someOpenings, containersInAll: 3, comesOut: 18 },
): PackingPreview {
  return {
    filling: {
      container: palletOf('595212345600000017'),
      isScanned,
      insideBefore: 0,
      products: [{ product: 'Tallypril 5 mg, 28 tablets', gtin: '09521234567899', lot: 'B42', count: 38 }],
      moved,
    },
  }
}

const calledBack: RecallView = {
  gtin: '09521234567899',
  lot: 'B42',
  product: 'Amoxil 500 mg, 20 capsules',
  reason: 'askedByOwner',
  note: 'Letter 7 of 12 June',
  begunAt: sceneMoment,
  by: 'Sam Okafor',
  held: 29_840,
}

const recalledNumbers = { operation: 'decommissioning', reason: 'Recalled' } as const

const putsSuspect = {
  operation: 'holds',
  act: { kind: 'put', hold: 'suspect' },
  reason: 'packLooksWrong',
} as const
const liftsSuspect = {
  operation: 'holds',
  act: { kind: 'lift', hold: 'suspect' },
  reason: 'investigationCleared',
} as const
const movesToDamaged = {
  operation: 'holds',
  act: { kind: 'move', from: 'exception', to: 'damaged' },
  reason: 'foundDamaged',
} as const

const forAuthority = {
  operation: 'sampling',
  reason: 'sampledByAuthorities',
  description: 'Letter 12/7 of the district office',
  reasonCode: null,
  party: null,
} as const

/** One sample out of a case that holds ten. */
const oneOpening: OpeningsPreview = {
  containersInAll: 1,
  comesOut: 1,
  stays: 9,
  containers: [{ container: packOf(41), comesOut: 1, stays: 9 }],
}

const offline = {
  ...quietStatus.network,
  state: 'offline',
  waiting: 12,
  oldestWaitingAt: sceneMoment,
  nextTryAt: sceneMoment,
  lastProblem: 'connect ECONNREFUSED 203.0.113.7:443',
} as const

const auditor = sessionOf('Aud Verity', 'auditor')

const qualityScene: Scene = {
  ...quiet,
  status: { ...quietStatus, session: sessionOf('Quentin Marsh', 'quality') },
}

const offlineScene: Scene = {
  ...quiet,
  status: { ...quietStatus, network: offline, attention: 2 },
  openJobs: [
    { ...openJob, openStops: 2 },
    { ...openJob, id: jobOf(2), purpose: { operation: 'damage', reason: 'wet' }, recorded: 7 },
  ],
  messages: [
    heldBack(0, messageIn('refused', 6)),
    messageIn('queued', 1),
    messageIn('waiting', 2),
    messageIn('unsure', 3),
    messageIn('sending', 4),
    messageIn('accepted', 5),
    messageIn('refused', 6),
    messageIn('processed', 7),
  ],
  messagesInAll: 8,
}

const piecesScene: Scene = {
  ...quiet,
  messages: inPieces(1, ['processed', 'accepted', 'refused', 'queued']),
  messagesInAll: 5,
}

const palletScan: ScanAnswer = {
  ...scanOf(38, { verdict: 'hold', notes: [{ code: 'CONTENTS_UNDECIDED' }] }),
  item: palletOf('195212340000000041'),
}

function damagedContainers(asked: DamagePreview['asked']): DamagePreview {
  const said = [
    { container: palletOf('195212340000000058'), inside: 12_400, contents: 'damaged' },
    { container: packOf(7), inside: 50, contents: 'toInspect' },
  ] as const
  const open = asked === null ? [] : [{ ...asked, contents: null }]
  return {
    damaged: 12_402,
    toInspect: 51,
    containersInAll: said.length + open.length,
    containers: [...open, ...said],
    asked,
  }
}

/** Every scene by its name: what the screens are looked at, and tested for accessibility, with. */
const providerOwner: Scene = {
  ...byAdministrator,
  status: {
    ...byAdministrator.status,
    messaging: { site: { businessType: 'logisticsProvider', role: 'owner' }, switchedOff: ['destroy'] },
  },
  messages: [{ ...messageIn('voided', 1), unsent: 'noMessageOfRole' }, messageIn('processed', 2)],
  messagesInAll: 2,
}

export const scenes = {
  siteMessages: providerOwner,
  messageSetUp: providerOwner,
  setUpToTakeOver: providerOwner,
  messageTriedOut: providerOwner,
  siteMessagesUnset: byAdministrator,
  siteMessagesPreview: byAdministrator,
  siteMessagesRead: { ...providerOwner, status: { ...providerOwner.status, session: quietStatus.session } },
  homeLocalOnly: { ...providerOwner, status: { ...providerOwner.status, session: quietStatus.session } },
  messageNeverSent: providerOwner,
  jobLocalOnly: {
    ...inJob([scanOf(38)], { jobInHand: null }, { status: 'finished', closedAt: sceneMoment }),
    untold: 'noMessageOfRole',
  },
  quiet,
  signIn: { ...quiet, status: { ...quietStatus, session: null } },
  signInTraining: { ...quiet, status: { ...trainingStatus, session: null } },
  signInMany: {
    ...quiet,
    status: { ...quietStatus, session: null },
    names: Array.from({ length: 60 }, (_, index) => `Person ${String(index + 1)} of the Night Shift`),
  },
  locked: {
    ...quiet,
    status: { ...quietStatus, jobInHand: job, session: { ...sessionOf('Olga Petrova', 'operator'), isLocked: true } },
  },
  badgeOnly: inJob(
    [],
    { session: { ...sessionOf('Olga Petrova', 'operator'), cameBy: 'badge' } },
    { lastScans: [scanOf(38)] },
  ),
  giveSecret: inJob([scanOf(38)], { session: { ...sessionOf('Olga Petrova', 'operator'), cameBy: 'badge' } }),
  changeSecret: quiet,
  people: byAdministrator,
  carryPeople: byAdministrator,
  person: byAdministrator,
  confirmRights: byAdministrator,
  resetSecret: byAdministrator,
  failedSignings: {
    ...byAdministrator,
    status: { ...byAdministrator.status, attention: 2 },
    attention: [
      { kind: 'signingsFailed', of: 'signing', person: sceneFailing, name: 'Sam Okafor', count: 4, since: sceneMoment },
      { kind: 'signingsFailed', of: 'signIn', person: null, name: null, count: 3, since: sceneMoment },
    ],
  },
  oneTimeSecret: {
    ...quiet,
    status: { ...quietStatus, session: { ...sessionOf('Olga Petrova', 'operator'), hasOneTimeSecret: true } },
  },
  training: { ...quiet, status: trainingStatus, openJobs: [openJob] },
  noScanner: {
    ...quiet,
    status: { ...trainingStatus, scanners: [] },
    ports: [],
    messages: [],
    messagesInAll: 0,
  },
  setUpBySheet: {
    ...quiet,
    status: { ...quietStatus, scanners: [] },
    scannerProfiles: sceneProfiles,
  },
  commandSheet: quiet,
  scannerMonitor: quiet,
  scannerMonitorWritten: quiet,
  scannerDenied: {
    ...quiet,
    status: {
      ...quietStatus,
      scanners: [
        {
          ...sceneScanner,
          state: 'denied',
          detail: 'Error: Permission denied, cannot open /dev/ttyACM0',
          remedy: { does: 'runThenSignIn', command: 'sudo usermod -aG dialout dock3' },
        },
      ],
    },
  },
  scannerNonsense: {
    ...quiet,
    status: {
      ...quietStatus,
      scanners: [
        {
          ...sceneScanner,
          settings: { ...sceneScanner.settings, usb: { vendor: '05f9', product: '4204', serial: 'G21K10223' } },
          state: 'nonsense',
        },
      ],
    },
  },
  severalScanners: {
    ...quiet,
    status: {
      ...quietStatus,
      scanners: [
        sceneScanner,
        {
          ...sceneScanner,
          settings: { ...sceneScanner.settings, name: 'Ramp 2', path: '/dev/ttyACM1' },
          state: 'lost',
        },
      ],
    },
  },
  answersTried: {
    ...quiet,
    status: {
      ...quietStatus,
      scanners: [{ ...sceneScanner, settings: { ...sceneScanner.settings, answers: 'honeywell-host-ack' } }],
    },
  },
  answersOnClosedPort: {
    ...quiet,
    status: {
      ...quietStatus,
      scanners: [{ ...sceneScanner, state: 'lost', settings: { ...sceneScanner.settings, answers: 'harbour-beeper' } }],
    },
  },
  answersOfUnknownMake: {
    ...quiet,
    status: {
      ...quietStatus,
      scanners: [
        {
          ...sceneScanner,
          settings: { ...sceneScanner.settings, answers: 'of-a-later-version' },
          unknownMake: 'of-a-later-version',
        },
      ],
    },
  },
  sheetBegun: quiet,
  sheetLost: quiet,
  sheetDone: quiet,
  offline: offlineScene,
  oneMessage: offlineScene,
  messageInPieces: piecesScene,
  pieceOfMessage: piecesScene,
  unsentInFiles: {
    ...offlineScene,
    status: { ...quietStatus, network: { ...offline, waiting: 1_043, inFiles: 1_040 }, attention: 1 },
    attention: [{ kind: 'messagesInFiles', count: 1_040, since: sceneMoment }],
  },
  unsentWritten: offlineScene,
  unsentRefused: offlineScene,
  tooMany: {
    ...quiet,
    status: { ...quietStatus, network: { ...offline, waiting: 100_000 } },
    messages: Array.from({ length: 120 }, (_, index) => messageIn(index % 11 === 5 ? 'waiting' : 'queued', index + 1)),
    messagesInAll: 100_000,
  },
  ledger: { ...quiet, status: { ...quietStatus, session: auditor } },
  ledgerFact: quiet,
  chain: quiet,
  auditReviews: qualityScene,
  auditReviewSigned: qualityScene,
  auditKeeping: qualityScene,
  backups: { ...quiet, status: { ...quietStatus, session: auditor } },
  backupAsked: { ...quiet, status: { ...quietStatus, session: sessionOf('Ada Lindqvist', 'administrator') } },
  chainBroken: {
    ...quiet,
    status: { ...quietStatus, attention: 1 },
    attention: [{ kind: 'ledgerBroken', since: sceneMoment, broken: { kind: 'contentChanged', sequence: 1_204_733 } }],
  },
  batches: { ...quiet, batchImport: sceneTaken },
  batchesRunning: { ...quiet, batchImport: sceneRunning },
  batchesFlawed: { ...quiet, batchImport: sceneFlawed },
  oneBatch: bySupervisor,
  batchClosing: bySupervisor,
  batchClosed: { ...bySupervisor, batchIsClosed: true },
  batchRelease: bySupervisor,
  receivedRefused: quiet,
  receivedAwaited: quiet,
  receivedLoaded: quiet,
  batchHeldUp: { ...quiet, handOver: sceneHeldUpHandOver },
  batchRefused: {
    ...quiet,
    handOver: sceneRefusedHandOver,
    status: { ...quietStatus, session: sessionOf('Ada Lindqvist', 'administrator') },
  },
  externalSystem: { ...quiet, status: { ...quietStatus, session: sessionOf('Ada Lindqvist', 'administrator') } },
  externalSystemRefused: {
    ...quiet,
    status: { ...quietStatus, session: sessionOf('Ada Lindqvist', 'administrator') },
  },
  shipments: quiet,
  oneShipment: quiet,
  oneShipmentShort: quiet,
  unannounced,
  verifyReturns: bySupervisor,
  discrepancies: { ...bySupervisor, attention: [{ kind: 'discrepanciesOpen', count: 312, since: sceneMoment }] },
  setAside: {
    ...quiet,
    status: { ...quietStatus, attention: 1 },
    attention: [
      {
        kind: 'announcementSetAside',
        setAside: sceneSetAside,
        because: 'CONTENTS_CONFLICT',
        about: item,
        number: 'DN-2026-0419',
        since: sceneMoment,
      },
    ],
  },
  setAsideSides: {
    ...quiet,
    status: { ...quietStatus, attention: 1 },
    attention: [
      {
        kind: 'announcementSetAside',
        setAside: sceneContradiction,
        because: 'ENDED_HERE_USED_THERE',
        about: item,
        number: null,
        since: sceneMoment,
      },
    ],
  },
  setAsideUnclear: {
    ...bySupervisor,
    status: { ...bySupervisor.status, attention: 1 },
    attention: [
      {
        kind: 'announcementSetAside',
        setAside: sceneUnclear,
        because: 'DESTINATION_UNCLEAR',
        about: '9521234900023',
        number: 'DN-2026-0421',
        since: sceneMoment,
      },
    ],
  },
  cameIn: bySupervisor,
  keptEvent: quiet,
  lookUp: quiet,
  lookUpProduct: quiet,
  lotToRecall: bySupervisor,
  lotNamed: bySupervisor,
  lotNamedWrong: bySupervisor,
  lotRecalled: { ...bySupervisor, recall: calledBack },
  recallsListed: { ...bySupervisor, recall: calledBack },
  lookUpTooMany: quiet,
  lookUpNothing: quiet,
  lookUpItem: quiet,
  undoOfAnEntry: bySupervisor,
  undoRefused: bySupervisor,
  lookUpContents: quiet,
  attention: {
    ...quiet,
    status: { ...quietStatus, attention: 10, scanners: [{ ...sceneScanner, state: 'lost' }] },
    attention: [
      {
        kind: 'messageRefused',
        state: 'refused',
        message: messageOf(6),
        type: 'damage',
        items: 103,
        since: sceneMoment,
        said: 'epcisException:ValidationException: eventTime lies before the last event',
      },
      { kind: 'openStops', job, count: 2, since: sceneMoment },
      {
        kind: 'toInspect',
        container: palletOf('195212340000000041').id,
        items: 49,
        reason: 'crushed',
        since: sceneMoment,
      },
      {
        kind: 'scannerLost',
        name: sceneScanner.settings.name,
        state: 'lost',
        since: sceneMoment,
        detail: '/dev/ttyACM0',
      },
      {
        kind: 'destructionWaits',
        order: sceneOrder,
        number: 'D-260617-1430-3F',
        waiting: 'approval',
        since: sceneMoment,
      },
      { kind: 'backupFailed', since: sceneMoment, said: 'ENOSPC: no space left on device' },
      { kind: 'clockJumped', since: sceneMoment, byMilliseconds: -3_600_000 },
      { kind: 'databaseSetAside', since: sceneMoment, path: '/var/lib/tallyman/station/ledger.corrupt-2026-06-18.db' },
      {
        kind: 'announcementSetAside',
        setAside: sceneSetAside,
        because: 'ITEM_UNREADABLE',
        about: '<script>',
        number: null,
        since: sceneMoment,
      },
      { kind: 'reportOverdue', act: sceneSetAside, report: 'nmvsSample', items: 2, since: sceneMoment },
      { kind: 'pullingTrouble', since: sceneMoment, said: 'the next page is at another address' },
      { kind: 'networkAsksForSignIn', since: sceneMoment, said: '401 Unauthorized', address: null },
    ],
  },
  supervisor: bySupervisor,
  receivingRules: bySupervisor,
  destructionOrders: bySupervisor,
  destructionDraft: quiet,
  destructionForm: quiet,
  destructionStock: quiet,
  destructionApproval: bySupervisor,
  destructionSigning: bySupervisor,
  destructionWitness: bySupervisor,
  destructionExecuted: quiet,
  destructionCollecting: inJob([scanOf(38)], {}, { purpose: { operation: 'collecting', order: sceneOrder } }),
  destructionConfirming: inJob([scanOf(38)], {}, { purpose: confirming }),
  destructionStranger: inJob(
    [stopOf(38, refuse('NOT_ON_ORDER', { item, number: 'D-260617-1015-QX' }))],
    {},
    { purpose: confirming },
  ),
  destructionMissing: inJob([scanOf(38)], {}, { purpose: confirming }),
  destructionCarriedOut: inJob([scanOf(38)], { jobInHand: null }, { purpose: confirming, status: 'finished' }),
  jobEmpty: inJob([], {}, { recorded: 0, repeated: 0, refused: 0, lastScans: [], byProduct: [] }),
  jobOk: inJob([scanOf(38)]),
  jobTraining: inJob([scanOf(38)], { ...trainingStatus, jobInHand: job }),
  jobAlready: inJob([scanOf(38, { verdict: 'already' })]),
  jobHold: inJob([scanOf(38, { verdict: 'hold', notes: [{ code: 'LOT_DIFFERS', scanned: 'B42', known: 'B24' }] })]),
  jobStop: inJob([stopOf(38, refuse('SNNOTFOUND', { item }))], { network: offline, attention: 1 }),
  jobMisread: inJob([
    stopOf(
      38,
      refuse('SCAN_UNREADABLE', { because: 'BAD_CHECK_DIGIT', ai: '01' }),
      ']d20109521234567890217K2809AB4\u001d1727123110B42',
    ),
  ]),
  jobLostSeparator: inJob([stopOf(38, refuse('SEPARATOR_LOST', { serial: '7K2809AB41727123110B4' }))]),
  jobHostile: inJob([
    stopOf(
      38,
      refuse('SCAN_UNREADABLE', { because: 'UNKNOWN_AI', ai: null }),
      `<script>alert(1)</script>');alert(1)//\u0000\u001b[31m${'X'.repeat(200)}`,
    ),
  ]),
  jobStopWaits: inJob([
    scanOf(40),
    stopOf(39, refuse('ALREADY_DAMAGED', { item })),
    stopOf(38, refuse('SNNOTFOUND', { item })),
  ]),
  jobAnswered: inJob([stopOf(38, refuse('SNNOTFOUND', { item }))], {}, { openStops: [], openStopCount: 0 }),
  jobScannerLost: inJob([scanOf(38)], {
    scanners: [{ ...sceneScanner, state: 'lost', detail: '/dev/ttyACM0' }],
    attention: 1,
  }),
  jobElsewhere: inJob([scanOf(38)]),
  jobNotInHand: inJob([scanOf(38)], { jobInHand: null }),
  jobManyProducts: inJob(
    [scanOf(38)],
    {},
    {
      recorded: 12_480,
      byProduct: Array.from({ length: 200 }, (_, index) => ({
        product: `Product with a long name, strength ${String(index)} mg, 30 film-coated tablets`,
        gtin: '09521234567899',
        lot: `LOT-${String(index).padStart(4, '0')}`,
        count: 62,
      })),
    },
  ),
  jobFinished: inJob(
    [scanOf(38)],
    { jobInHand: null, network: offline },
    { status: 'finished', closedAt: sceneMoment },
  ),
  undoAsked: finishedBeforeSupervisor,
  correctionAsked: finishedBeforeSupervisor,
  itemsLeftOut: finishedBeforeSupervisor,
  correctionSigned: finishedBeforeSupervisor,
  undoneReceipt: {
    ...finishedBeforeSupervisor,
    corrected: {
      at: sceneMoment,
      by: 'Sam Okafor',
      way: 'undone',
      reason: 'wrongItems',
      remark: 'the pallet beside it',
    },
  },
  receivingHalf: inJob(
    [scanOf(41, { verdict: 'hold', notes: [{ code: 'OVER_RECORDED' }] })],
    { network: offline },
    { purpose: { operation: 'receiving', shipment: null }, recorded: 16 },
  ),
  receivingUnannounced: inJob(
    [scanOf(41, { verdict: 'hold', notes: [{ code: 'UNKNOWN_ITEM_RECORDED' }] })],
    {},
    { purpose: { operation: 'receiving', shipment: sceneUnannounced }, recorded: 3 },
  ),
  receivingNotShort: inJob(
    [scanOf(38)],
    { receiving: { ...quietStatus.receiving, shortReceipts: 'refuse' } },
    { purpose: { operation: 'receiving', shipment: null }, recorded: 16 },
  ),
  receivingAsked: inJob([scanOf(38)], {}, { purpose: { operation: 'receiving', shipment: null }, recorded: 16 }),
  receivingFinished: inJob(
    [scanOf(38)],
    { jobInHand: null },
    { purpose: { operation: 'receiving', shipment: null }, status: 'finished', closedAt: sceneMoment },
  ),
  damageContentsAsked: {
    ...inJob([palletScan], {}, { recorded: 3 }),
    damage: damagedContainers({ container: palletOf('195212340000000041'), inside: 1_250 }),
  },
  photosOfJob: { ...inJob([scanOf(38)]), photos: 3 },
  photosCamera: { ...inJob([scanOf(38)]), status: { ...quietStatus, jobInHand: job, network: offline } },
  photosNoCamera: inJob([scanOf(38)]),
  photosLooked: inJob([scanOf(38)]),
  photosRefused: inJob([scanOf(38)]),
  photosAsked: { ...inJob([scanOf(38)]), photos: 2 },
  photosFinished: {
    ...inJob([], { jobInHand: null }, { status: 'finished', closedAt: sceneMoment }),
    photos: 2,
  },
  holdsChoice: bySupervisor,
  holdsReason: bySupervisor,
  holdsPut: inJob([scanOf(38)], {}, { purpose: putsSuspect, recorded: 4 }),
  holdsPutAsked: { ...inJob([scanOf(38)], {}, { purpose: putsSuspect, recorded: 4 }), photos: 2 },
  holdsRefused: inJob([stopOf(38, refuse('NOT_ON_HOLD', { item, hold: 'suspect' }))], {}, { purpose: liftsSuspect }),
  holdsAlready: inJob([stopOf(38, refuse('ALREADY_HELD', { item, hold: 'suspect' }))], {}, { purpose: putsSuspect }),
  holdsMoved: inJob([scanOf(38)], {}, { purpose: movesToDamaged, recorded: 4 }),
  holdsLiftAsked: inJob([scanOf(38)], {}, { purpose: liftsSuspect, recorded: 4 }),
  holdsLiftSigned: inJob([scanOf(38)], {}, { purpose: liftsSuspect, recorded: 4 }),
  holdsFinished: inJob(
    [],
    { jobInHand: null, network: offline },
    { purpose: liftsSuspect, recorded: 4, status: 'finished', closedAt: sceneMoment },
  ),
  damageContainers: { ...inJob([scanOf(38)], {}, { recorded: 5 }), damage: damagedContainers(null) },
  damageContainersAsked: {
    ...inJob([scanOf(38)], {}, { recorded: 5 }),
    damage: damagedContainers(null),
    preview: someOpenings,
  },
  damageContainersFinished: {
    ...inJob([], { jobInHand: null }, { recorded: 5, status: 'finished', closedAt: sceneMoment }),
    damage: damagedContainers(null),
  },
  jobPacked: { ...inJob([scanOf(38)]), preview: someOpenings },
  unpackingChoice: quiet,
  unpackingOpen: { ...inJob([scanOf(38)], {}, { purpose: openContainers, recorded: 2 }), preview: someOpenings },
  unpackingAsked: {
    ...inJob([scanOf(38)], {}, { purpose: { operation: 'unpacking', mode: 'takeOut' } }),
    preview: someOpenings,
  },
  unpackingStop: inJob(
    [stopOf(38, refuse('NOTAGGREGATED', { item }))],
    {},
    { purpose: { operation: 'unpacking', mode: 'takeOut' } },
  ),
  unpackingFinished: inJob(
    [],
    { jobInHand: null },
    { purpose: openContainers, recorded: 2, status: 'finished', closedAt: sceneMoment },
  ),
  packingChoice: quiet,
  packingUnnamed: inJob(
    [],
    {},
    { purpose: { ...intoNewCase, container: { kind: 'existing' } }, recorded: 0, lastScans: [], byProduct: [] },
  ),
  packingNew: { ...inJob([scanOf(38)], {}, { purpose: intoNewCase, recorded: 38 }), packing: fillingNewCase(false) },
  packingAsked: {
    ...inJob([scanOf(38)], {}, { purpose: intoNewCase, recorded: 39 }),
    packing: fillingNewCase(true),
  },
  packingStop: inJob(
    [stopOf(38, refuse('MIXING_NOT_ALLOWED', { item, mixing: 'oneProductAndLot' }))],
    {},
    { purpose: intoNewCase },
  ),
  packingScanned: {
    ...inJob([scanOf(38)], {}, { purpose: intoNewCase, recorded: 39 }),
    packing: fillingNewCase(true, { containersInAll: 0, comesOut: 0, stays: 0, containers: [] }),
  },
  labelAgain: {
    ...inJob([scanOf(38)], {}, { purpose: intoNewCase, recorded: 38 }),
    packing: fillingNewCase(false),
    label: { ...sceneLabel, prints: 2, awaitsScan: true },
  },
  labelWithoutPrinter: {
    ...inJob([scanOf(38)], {}, { purpose: intoNewCase, recorded: 38 }),
    packing: fillingNewCase(false),
    label: { ...sceneLabel, printer: null },
  },
  packingFinished: inJob(
    [],
    { jobInHand: null },
    { purpose: intoNewCase, recorded: 39, status: 'finished', closedAt: sceneMoment },
  ),
  samplingChoice: quiet,
  samplingChoiceInRussia: { ...quiet, status: { ...quietStatus, market: 'RU' } },
  samplingStop: inJob(
    [stopOf(38, refuse('NOTEACH', { item, level: 'CA' }))],
    {},
    { purpose: forAuthority, recorded: 2 },
  ),
  samplingOpen: {
    ...inJob([scanOf(38)], { market: 'RU' }, { purpose: forAuthority, recorded: 3 }),
    preview: oneOpening,
  },
  samplingAsked: { ...inJob([scanOf(38)], {}, { purpose: forAuthority, recorded: 3 }), preview: oneOpening },
  samplingFinished: inJob(
    [],
    { jobInHand: null, network: offline },
    { purpose: forAuthority, recorded: 3, status: 'finished', closedAt: sceneMoment },
  ),
  decommissioningChoice: bySupervisor,
  decommissioningStop: inJob(
    [stopOf(38, refuse('HOLD_INSIDE', { item, hold: 'suspect' }))],
    {},
    { purpose: recalledNumbers, recorded: 2 },
  ),
  decommissioningAsked: {
    ...inJob([scanOf(38)], { market: 'EU' }, { purpose: recalledNumbers, recorded: 3 }),
    preview: oneOpening,
  },
  reports: bySupervisor,
  reportsFiled: quiet,
  siteNotChosen: { ...quiet, trouble: 'siteNotChosen' },
  otherSiteAsked: { ...quiet, status: { ...quietStatus, session: null } },
  setUpSite: { ...quiet, setUp: { site: null, first: null, second: null, databaseSetAside: null } },
  setUpAgain: { ...quiet, setUp: setUpAgain },
  setUpAdministrator: { ...quiet, setUp: { ...setUpSigning, second: null } },
  setUpSigning: { ...quiet, setUp: setUpSigning },
  noNetwork: { ...quiet, status: { ...quietStatus, network: noNetwork } },
  networkEntered: {
    ...quiet,
    status: { ...quietStatus, network: noNetwork, session: sessionOf('Ada Lindqvist', 'administrator') },
  },
  networkMetered: { ...quiet, status: { ...quietStatus, network: { ...quietStatus.network, isMetered: true } } },
  networkEndpoints: {
    ...quiet,
    status: {
      ...quietStatus,
      network: { ...quietStatus.network, besides: endpointsBesides },
      session: sessionOf('Ada Lindqvist', 'administrator'),
    },
  },
  networkAccess: {
    ...quiet,
    status: { ...quietStatus, session: sessionOf('Ada Lindqvist', 'administrator') },
  },
  networkAccessRefused: {
    ...quiet,
    status: { ...quietStatus, session: sessionOf('Ada Lindqvist', 'administrator') },
  },
  startFailed: {
    ...quiet,
    trouble: refuse('DATABASE_NEWER', { path: '/var/lib/tallyman/station/ledger.db', found: 14, known: 10 }),
  },
  startCorrupt: {
    ...quiet,
    trouble: refuse('DATABASE_CORRUPT', {
      path: '/var/lib/tallyman/station/ledger.db',
      setAside: '/var/lib/tallyman/station/ledger.corrupt-2026-06-18.db',
    }),
  },
  gaveUp: { ...quiet, trouble: 'dies' },
} as const satisfies Readonly<Record<string, Scene>>

export type SceneName = keyof typeof scenes
