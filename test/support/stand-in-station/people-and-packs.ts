import type { Refusal } from '#shared/contract/refusals.ts'
import { grantsOfRole } from '#shared/domain/people/rights.ts'
import type { Role } from '#shared/domain/people/role.ts'
import { factId, instant, itemId, jobId, messageId, personId } from '#shared/contract/identifiers.ts'
import type { ItemView } from '#shared/contract/views/item-views.ts'
import type { NetworkView, StationStatus } from '#shared/contract/views/station-views.ts'
import type { ScanAnswer } from '#shared/contract/views/scan-views.ts'
import type { ScannerView } from '#shared/contract/views/scanner-views.ts'
import type { SessionView } from '#shared/contract/views/session-views.ts'

/** The moment at which the scenes play: long enough ago that ages are days, and always the same. */
export const sceneMoment = instant.parse(Date.UTC(2026, 5, 18, 7, 42, 11))

const uuid = (kind: number, number: number) => `00000000-0000-7000-800${kind}-${String(number).padStart(12, '0')}`

export const factOf = (number: number) => factId.parse(uuid(1, number))
export const jobOf = (number: number) => jobId.parse(uuid(2, number))
export const messageOf = (number: number) => messageId.parse(uuid(3, number))
export const somebody = personId.parse(uuid(4, 1))

const products = [
  { name: 'Amoxil 500 mg, 20 capsules', gtin: '09521234567899' },
  { name: 'Paracetamol 1 g effervescent, 10 tablets', gtin: '09521234567905' },
] as const
const lots = ['B42', 'B43', 'KX-2026/07'] as const

/** What a session says of somebody with this role. */
export function withRole<Some extends Role>(role: Some) {
  return { role, rights: grantsOfRole(role).map(({ right }) => right) }
}

/** Somebody with this role, who came with name and secret and has not signed yet. */
export function sessionOf(name: string, role: Role): SessionView {
  return {
    person: somebody,
    name,
    ...withRole(role),
    since: sceneMoment,
    cameBy: 'nameAndSecret',
    isLocked: false,
    hasOneTimeSecret: false,
    secretIsEnough: false,
  }
}

/** A pack, the same for the same number. */
export function packOf(number: number): ItemView {
  const product = products[number % products.length] ?? products[0]
  const serial = `7K2${String((number * 7919) % 1000).padStart(3, '0')}AB${number % 10}`
  return {
    id: itemId.parse(`01/${product.gtin}/21/${serial}`),
    product: product.name,
    gtin: product.gtin,
    serial,
    sscc: null,
    lot: lots[number % lots.length] ?? null,
    expiry: '2027-12-31',
  }
}

/** A pallet by its SSCC. */
export function palletOf(sscc: string): ItemView {
  return { id: itemId.parse(`00/${sscc}`), product: null, gtin: null, serial: null, sscc, lot: null, expiry: null }
}

/** The answer to the scan of a pack; `part` changes what a scene is about. */
export function scanOf(number: number, part: Partial<ScanAnswer> = {}): ScanAnswer {
  const item = packOf(number)
  return {
    fact: factOf(number),
    job: jobOf(1),
    verdict: 'ok',
    raw: `]d201${item.gtin ?? ''}21${item.serial ?? ''}\u001d17271231 10${item.lot ?? ''}`.replace(' ', ''),
    scanner: 'Dock scanner',
    at: sceneMoment + number * 1700,
    item,
    notes: [],
    refusal: null,
    command: null,
    badge: null,
    progress: null,
    ...part,
  }
}

/** A scan that was refused. Without an item the band shows the scan itself. */
export function stopOf(number: number, refusal: Refusal, raw?: string): ScanAnswer {
  const scan = scanOf(number, { verdict: 'stop', refusal })
  return raw === undefined ? scan : { ...scan, item: null, raw }
}

/** The scanner on a port that most scenes have. */
export const sceneScanner: ScannerView = {
  settings: {
    name: 'Dock scanner',
    path: '/dev/ttyACM0',
    baudRate: 9600,
    dataBits: 8,
    parity: 'none',
    stopBits: 1,
    framing: 'lineEnd',
  },
  state: 'ready',
  detail: null,
  remedy: null,
  unknownMake: null,
  since: sceneMoment,
}

/** A quiet station: signed in, online, scanner ready, nothing waiting. */
export const quietStatus: StationStatus = {
  siteName: 'Rhine Valley Logistics',
  siteGln: '9521234000006',
  stationName: 'Dock 3',
  mode: 'production',
  unknownItems: 'refuse',
  mixing: 'oneProduct',
  idleLockMinutes: 10,
  badgeResumeMinutes: 120,
  market: 'EU',
  messaging: { site: null, switchedOff: [] },
  approvalHours: 72,
  session: sessionOf('Olga Petrova', 'operator'),
  receiving: {
    shortReceipts: 'allow',
    unannouncedGoods: 'refuse',
    shortDatedDays: 180,
    contactEmail: 'dock3@rhine-valley.example',
  },
  jobInHand: null,
  scanners: [sceneScanner],
  network: {
    endpoint: 'National repository',
    url: 'https://epcis.example.org/v2',
    state: 'online',
    waiting: 0,
    inFiles: 0,
    oldestWaitingAt: null,
    lastContactAt: sceneMoment,
    nextTryAt: null,
    lastProblem: null,
    trouble: null,
    clockAhead: null,
    paused: null,
    isMetered: false,
    practiceNetworkOn: null,
    besides: [],
  },
  attention: 0,
  backup: { lastAt: sceneMoment, problem: null },
  ledgerSequence: 48_213,
  dataDirectory: '/var/lib/tallyman/station',
  appVersion: '0.1.0',
}

/** A training site: its own network, and a mark on every screen. */
export const trainingStatus: StationStatus = {
  ...quietStatus,
  siteName: 'Training site',
  stationName: 'Practice station',
  mode: 'training',
  network: {
    ...quietStatus.network,
    endpoint: 'Practice network',
    url: 'http://127.0.0.1:4711',
    trouble: null,
    clockAhead: null,
    paused: null,
    isMetered: false,
    practiceNetworkOn: true,
    besides: [],
  },
}

/** Two addresses that single messages go to: one is down, one asks who the station is. */
export const endpointsBesides: NetworkView['besides'] = [
  {
    address: 'https://destroy.network.example/epcis',
    state: 'askForSignIn',
    lastContactAt: sceneMoment - 240_000,
    nextTryAt: null,
    lastProblem: '401 Unauthorized',
    trouble: 'signInWanted',
    clockAhead: null,
  },
  {
    address: 'https://returns.wholesaler.example/v2',
    state: 'offline',
    lastContactAt: null,
    nextTryAt: sceneMoment + 12_000,
    lastProblem: 'connect ECONNREFUSED 192.0.2.14:443',
    trouble: 'nobodyThere',
    clockAhead: null,
  },
]
