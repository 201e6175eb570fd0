import { lazy, Suspense, useEffect, useRef } from 'react'
import type { SessionView } from '#shared/contract/views/session-views.ts'
import type { JobId } from '#shared/domain/jobs/job.ts'
import type { PersonId } from '#shared/domain/people/person.ts'
import { unreachable } from '#shared/kernel/unreachable.ts'
import { ChangeSecret } from '../features/identity/ChangeSecret.tsx'
import { GiveSecret } from '../features/identity/GiveSecret.tsx'
import { ChooseSite } from '../features/first-start/ChooseSite.tsx'
import { SignIn } from '../features/sign-in/SignIn.tsx'
import { GaveUp } from '../features/trouble/GaveUp.tsx'
import { StartFailed } from '../features/trouble/StartFailed.tsx'
import { Starting } from '../features/trouble/Starting.tsx'
import { StationAway } from '../features/trouble/StationAway.tsx'
import type { Screen } from '../state/screen-store.ts'
import { useKeyboardScanner } from '../scan-capture/use-keyboard-scanner.ts'
import { useScreen, useStationState } from '../state/station-context.tsx'
import { ScanStrip } from './ScanStrip.tsx'
import { TopBar } from './TopBar.tsx'
import { useStartedByScan } from './use-started-by-scan.ts'
import { useStillHere } from './use-still-here.ts'
import '../ui/field.css'
import './app.css'

// What only a signed-in person needs comes later: the start of the app stays light.
const screens = () => import('../features/signed-in-screens.ts')
const auditScreens = () => import('../features/ledger/audit-screens.ts')
const Home = lazy(async () => ({ default: (await screens()).Home }))
const DamageStart = lazy(async () => ({ default: (await screens()).DamageStart }))
const Holds = lazy(async () => ({ default: (await screens()).Holds }))
const Held = lazy(async () => ({ default: (await screens()).Held }))
const Job = lazy(async () => ({ default: (await screens()).Job }))
const UnpackingStart = lazy(async () => ({ default: (await screens()).UnpackingStart }))
const PackingStart = lazy(async () => ({ default: (await screens()).PackingStart }))
const DecommissioningStart = lazy(async () => ({ default: (await screens()).DecommissioningStart }))
const SamplingStart = lazy(async () => ({ default: (await screens()).SamplingStart }))
const LookUp = lazy(async () => ({ default: (await screens()).LookUp }))
const Goods = lazy(async () => ({ default: (await screens()).Goods }))
const LookedUpItem = lazy(async () => ({ default: (await screens()).LookedUpItem }))
const Label = lazy(async () => ({ default: (await screens()).Label }))
const Unsent = lazy(async () => ({ default: (await screens()).Unsent }))
const Network = lazy(async () => ({ default: (await screens()).Network }))
const MessageSettings = lazy(async () => ({ default: (await screens()).MessageSettings }))
const SiteMessages = lazy(async () => ({ default: (await screens()).SiteMessages }))
const Correction = lazy(async () => ({ default: (await screens()).Correction }))
const Message = lazy(async () => ({ default: (await screens()).Message }))
const UnannouncedStart = lazy(async () => ({ default: (await screens()).UnannouncedStart }))
const OpenDiscrepancies = lazy(async () => ({ default: (await screens()).OpenDiscrepancies }))
const VerifyReturns = lazy(async () => ({ default: (await screens()).VerifyReturns }))
const Batches = lazy(async () => ({ default: (await screens()).Batches }))
const ReceivedBatch = lazy(async () => ({ default: (await screens()).ReceivedBatch }))
const ExternalSystem = lazy(async () => ({ default: (await screens()).ExternalSystem }))
const Batch = lazy(async () => ({ default: (await screens()).Batch }))
const Shipments = lazy(async () => ({ default: (await screens()).Shipments }))
const Shipment = lazy(async () => ({ default: (await screens()).Shipment }))
const CameIn = lazy(async () => ({ default: (await screens()).CameIn }))
const KeptEvent = lazy(async () => ({ default: (await screens()).KeptEvent }))
const SetAside = lazy(async () => ({ default: (await screens()).SetAside }))
const Ledger = lazy(async () => ({ default: (await auditScreens()).Ledger }))
const LedgerFact = lazy(async () => ({ default: (await auditScreens()).LedgerFact }))
const Backups = lazy(async () => ({ default: (await auditScreens()).Backups }))
const Reviews = lazy(async () => ({ default: (await auditScreens()).Reviews }))
const RecordKeeping = lazy(async () => ({ default: (await auditScreens()).RecordKeeping }))
const Chain = lazy(async () => ({ default: (await auditScreens()).Chain }))
const Reports = lazy(async () => ({ default: (await screens()).Reports }))
const DestructionOrders = lazy(async () => ({ default: (await screens()).DestructionOrders }))
const DestructionOrder = lazy(async () => ({ default: (await screens()).DestructionOrder }))
const DestructionOrderForm = lazy(async () => ({ default: (await screens()).DestructionOrderForm }))
const DamagedStock = lazy(async () => ({ default: (await screens()).DamagedStock }))
const Attention = lazy(async () => ({ default: (await screens()).Attention }))
const CarryPeople = lazy(async () => ({ default: (await screens()).CarryPeople }))
const People = lazy(async () => ({ default: (await screens()).People }))
const FailedSignings = lazy(async () => ({ default: (await screens()).FailedSignings }))
const Person = lazy(async () => ({ default: (await screens()).Person }))
const SetUpSite = lazy(async () => ({ default: (await import('../features/set-up/SetUpSite.tsx')).SetUpSite }))
const StationSettings = lazy(async () => ({
  default: (await import('../features/station-settings/StationSettings.tsx')).StationSettings,
}))
const ScannerSheet = lazy(async () => ({
  default: (await import('../features/scanner-sheet/ScannerSheet.tsx')).ScannerSheet,
}))

const CommandSheet = lazy(async () => ({
  default: (await import('../features/command-sheet/CommandSheet.tsx')).CommandSheet,
}))

const ScannerMonitor = lazy(async () => ({
  default: (await import('../features/scanner-monitor/ScannerMonitor.tsx')).ScannerMonitor,
}))

const NetworkAccess = lazy(async () => ({
  default: (await import('../features/network-access/NetworkAccess.tsx')).NetworkAccess,
}))

/** The whole window: the bar that is always there, and the one screen below it. */
export function App() {
  const connection = useStationState((state) => state.connection)
  const status = useStationState((state) => state.status)
  const needsSetUp = useStationState((state) => state.needsSetUp)
  const { screen } = useScreen()
  const session = status?.session ?? null
  const signedIn = session?.person ?? null
  const isOpen = session !== null && !session.isLocked
  useStillHere(isOpen)
  const scannerTypes = useKeyboardScanner(isOpen && screen.name === 'scannerSheet')
  useStartedByScan()

  // While a name is chosen and a PIN typed there is time to fetch the rest.
  useEffect(() => {
    const idle = requestIdleCallback(() => void screens())
    return () => cancelIdleCallback(idle)
  }, [])
  useFirstScreen(signedIn, status?.jobInHand ?? null)

  if (connection.kind === 'siteNotChosen') return <ChooseSite />
  if (connection.kind === 'startFailed') return <StartFailed refusal={connection.refusal} />
  if (connection.kind === 'gaveUp') {
    return (
      <GaveUp
        dataDirectory={connection.dataDirectory}
        logsDirectory={connection.logsDirectory}
        mode={status?.mode ?? null}
      />
    )
  }
  if (needsSetUp) {
    return (
      <Suspense>
        <SetUpSite />
      </Suspense>
    )
  }
  if (status === null) return <Starting />
  return (
    <div className="app">
      <TopBar status={status} scannerTypes={scannerTypes} />
      <StationAway />
      <div className="app-screen">
        <Suspense>
          {isOpen ? <OpenScreen screen={screen} session={session} /> : <SignIn key={signedIn} status={status} />}
        </Suspense>
      </div>
      {isOpen && screen.name !== 'job' && <ScanStrip jobInHand={status.jobInHand} />}
    </div>
  )
}

/**
 * Whoever signs in begins at home. Whoever takes a station over goes on with the job in hand; without one they begin at
 * home too, never in the middle of what another person was looking at.
 */
function useFirstScreen(person: PersonId | null, jobInHand: JobId | null): void {
  const { open } = useScreen()
  const before = useRef(person)
  useEffect(() => {
    const isTakeover = before.current !== null && person !== null
    if (before.current !== person)
      open(isTakeover && jobInHand !== null ? { name: 'job', job: jobInHand } : { name: 'home' })
    before.current = person
  }, [person, jobInHand, open])
}

function OpenScreen({ screen, session }: { readonly screen: Screen; readonly session: SessionView }) {
  if (session.hasOneTimeSecret) return <ChangeSecret session={session} />
  switch (screen.name) {
    case 'home':
      return <Home />
    case 'damageStart':
      return <DamageStart />
    case 'unpackingStart':
      return <UnpackingStart />
    case 'packingStart':
      return <PackingStart />
    case 'decommissioningStart':
      return <DecommissioningStart />
    case 'samplingStart':
      return <SamplingStart />
    case 'holds':
      return <Holds />
    case 'held':
      return <Held key={screen.kind} kind={screen.kind} />
    case 'job':
      return <Job key={screen.job} id={screen.job} />
    case 'label':
      return <Label key={screen.item} item={screen.item} back={screen.back} />
    case 'network':
      return <Network />
    case 'unsent':
      return <Unsent />
    case 'siteMessages':
      return <SiteMessages />
    case 'messageSettings':
      return <MessageSettings key={screen.message} message={screen.message} />
    case 'correction':
      return <Correction of={screen.of} back={screen.back} />
    case 'message':
      return <Message key={screen.message} id={screen.message} />
    case 'lookUp':
      return <LookUp key={screen.searched} searched={screen.searched} />
    case 'goods':
      return (
        <Goods
          key={`${screen.gtin} ${screen.lot ?? ''}`}
          gtin={screen.gtin}
          lot={screen.lot}
          searched={screen.searched}
        />
      )
    case 'lookedUpItem':
      return <LookedUpItem key={screen.item} id={screen.item} searched={screen.searched} />
    case 'unannouncedStart':
      return <UnannouncedStart />
    case 'discrepancies':
      return <OpenDiscrepancies />
    case 'verifyReturns':
      return <VerifyReturns key={screen.shipment} shipment={screen.shipment} />
    case 'batches':
      return <Batches />
    case 'externalSystem':
      return <ExternalSystem />
    case 'batch':
      return <Batch key={screen.batch} id={screen.batch} />
    case 'receivedBatch':
      return <ReceivedBatch key={screen.batch} id={screen.batch} />
    case 'shipments':
      return <Shipments />
    case 'shipment':
      return <Shipment key={screen.shipment} id={screen.shipment} />
    case 'cameIn':
      return <CameIn />
    case 'keptEvent':
      return <KeptEvent key={screen.event} event={screen.event} />
    case 'setAside':
      return <SetAside key={screen.setAside} id={screen.setAside} />
    case 'ledger':
      return <Ledger place={screen.place} />
    case 'ledgerFact':
      return <LedgerFact key={screen.sequence} sequence={screen.sequence} place={screen.place} />
    case 'backups':
      return <Backups />
    case 'reviews':
      return <Reviews />
    case 'recordKeeping':
      return <RecordKeeping />
    case 'chain':
      return <Chain />
    case 'reports':
      return <Reports />
    case 'destructionOrders':
      return <DestructionOrders />
    case 'destructionOrder':
      return <DestructionOrder key={screen.order} id={screen.order} />
    case 'destructionOrderForm':
      return <DestructionOrderForm key={screen.order} order={screen.order} />
    case 'damagedStock':
      return <DamagedStock key={screen.order} order={screen.order} />
    case 'attention':
      return <Attention />
    case 'stationSettings':
      return <StationSettings />
    case 'scannerSheet':
      return <ScannerSheet />
    case 'commandSheet':
      return <CommandSheet />
    case 'networkAccess':
      return <NetworkAccess address={screen.address} />
    case 'scannerMonitor':
      return <ScannerMonitor />
    case 'people':
      return <People />
    case 'carryPeople':
      return <CarryPeople />
    case 'person':
      return <Person key={screen.person} id={screen.person} />
    case 'failedSignings':
      return <FailedSignings key={`${screen.of} ${screen.person}`} of={screen.of} person={screen.person} />
    case 'giveSecret':
      return <GiveSecret session={session} />
    case 'changeSecret':
      return <ChangeSecret session={session} />
    default:
      return unreachable(screen)
  }
}
