import { z } from 'zod'
import { secretFaults, secretKinds } from '../domain/people/secret.ts'
import { rights } from '../domain/people/rights.ts'
import { peopleFileFaults } from '../domain/people/people-file-fault.ts'
import { printerFailures } from '../domain/labels/facts.ts'
import { markets } from '../domain/markets/market.ts'
import { sampleReasons } from '../domain/sampling/reasons.ts'
import { orderStandings } from '../domain/destruction/life.ts'
import { barredBecause } from '../domain/destruction/refusal.ts'
import { productClasses } from '../domain/items/product-class.ts'
import { holdKinds } from '../domain/items/hold-kind.ts'
import { actKinds } from '../domain/corrections/act-kind.ts'
import { barsToUndoing } from '../domain/markets/undo-rule.ts'
import { availabilities, packagingLevels } from '../domain/items/item.ts'
import { stateWords } from '../domain/items/transitions.ts'
import { accessFlaws } from '../domain/network/network-access.ts'
import { addressFlaws } from '../domain/network/network-address.ts'
import { externalSystemFlaws } from '../domain/hand-over/external-system.ts'
import { keptBecause } from '../domain/hand-over/may-leave.ts'
import { mixingPolicies } from '../domain/packing/mixing.ts'

/** What a person can do next; the screen has a button, key or sentence for each. */
export const actionIds = [
  'scanAgain',
  'setAside',
  'tellSupervisor',
  'checkScannerSetUp',
  'scanTheSheet',
  'pressCapsLock',
  'openOtherJob',
  'finishOrPause',
  'scanCancelAgain',
  'openFirst',
  'lookAtOpenings',
  'scanUnit',
  'chooseWhatIsMissing',
  'enterReference',
  'enterReceipt',
  'handOverFirst',
  'takeClosingBack',
  'takeFileInAgain',
  'releaseInstead',
  'sayWhyItDiffers',
  'withdrawRelease',
  'chooseWrittenFile',
  'checkDay',
  'sayWhatOfContents',
  'lookAtContents',
  'checkComputerClock',
  'answerStops',
  'scanSomething',
  'scanContainerLabel',
  'sayWhyAgain',
  'setPrinterUp',
  'checkPrinter',
  'printAsPdf',
  'unpackFirst',
  'useOtherContainer',
  'sayWhyShort',
  'scanTheRest',
  'receiveUnannounced',
  'takeAway',
  'askForApproval',
  'exportPeopleAnew',
  'lookAtOrder',
  'listSomething',
  'addAuthorisation',
  'describeMethod',
  'askAnotherPerson',
  'confirmTheRest',
  'removeMissing',
  'attachCertificate',
  'takeHeldOut',
  'lookItUp',
  'writeWhy',
  'scanWhatIsShown',
  'removeAPhoto',
  'takeAnotherPicture',
  'sign',
  'sayWhy',
  'undoLaterFirst',
  'undoAllOfIt',
  'recordItAnew',
  'askOtherSite',
  'signIn',
  'enterSecret',
  'switchPerson',
  'changeRole',
  'changeSecret',
  'scanBadge',
  'chooseAnotherSecret',
  'chooseAnotherName',
  'askAnother',
  'enrolAnother',
  'askForReset',
  'giveBothParts',
  'lookAgain',
  'setLonger',
  'tryAgain',
  'askAdministrator',
  'freeDiskSpace',
  'restartApp',
  'updateApp',
  'closeOtherTallyman',
  'askSender',
  'enterAnew',
  'bothChooseAnew',
  'choosePassword',
  'setUpSite',
  'nothing',
] as const

export type ActionId = (typeof actionIds)[number]

const none = z.object({}).strict()
const text = z.string().max(8192)

function refusal<Details extends z.ZodType>(details: Details, first: ActionId, ...others: ActionId[]) {
  return { details, actions: [first, ...others] as const }
}

/**
 * The closed list of everything that can be refused, with the details its sentence needs and what to do next.
 * The sentences are the renderer's, in its catalogs; a code without one does not compile there.
 * Codes in capitals without separators are the network's own (TraceLink SOM error codes).
 */
export const refusals = {
  // A scan that the job in hand does not take
  SCAN_UNREADABLE: refusal(z.object({ because: text, ai: text.nullable() }), 'scanAgain', 'setAside'),
  SCAN_NAMES_NO_ITEM: refusal(none, 'scanAgain', 'setAside'),
  SCAN_TOO_LONG: refusal(none, 'scanAgain', 'checkScannerSetUp'),
  SCAN_GARBLED: refusal(none, 'checkScannerSetUp', 'scanAgain'),
  SCAN_KEYS_UNKNOWN: refusal(none, 'scanAgain', 'scanTheSheet'),
  SCAN_UNDER_CAPS_LOCK: refusal(none, 'pressCapsLock', 'scanTheSheet'),
  /** No stop: somebody scans the calibration sheet outside of a set-up. */
  SHEET_CODE: refusal(none, 'scanTheSheet'),
  SEPARATOR_LOST: refusal(z.object({ serial: text }), 'checkScannerSetUp', 'setAside'),
  SNNOTFOUND: refusal(z.object({ item: text }), 'setAside', 'tellSupervisor'),
  CLAIMED: refusal(z.object({ item: text, claimedBy: text }), 'openOtherJob', 'setAside'),
  NOTAGGREGATED: refusal(z.object({ item: text }), 'setAside'),
  NOTHING_INSIDE: refusal(z.object({ item: text }), 'setAside'),
  // No longer refused; records of earlier versions have it.
  CONTAINER_NOT_YET: refusal(z.object({ item: text }), 'openFirst', 'setAside'),
  NOTCOMMISSIONED: refusal(
    z.object({ item: text, lifecycle: z.enum(['decommissioned', 'destroyed']) }),
    'setAside',
    'tellSupervisor',
  ),
  BADITEMSTATE: refusal(z.object({ item: text, availability: z.enum(availabilities) }), 'setAside', 'tellSupervisor'),
  BADSTATETRANSITION: refusal(
    z.object({ item: text, from: z.enum(stateWords), allowed: z.array(z.enum(stateWords)).readonly() }),
    'setAside',
    'tellSupervisor',
  ),
  NOTEACH: refusal(z.object({ item: text, level: z.enum(packagingLevels) }), 'scanUnit', 'setAside'),
  NOTEMPTY: refusal(z.object({ item: text }), 'openFirst', 'setAside'),
  ALREADY_SAMPLED: refusal(z.object({ item: text, sampled: z.enum(sampleReasons) }), 'setAside'),
  SAMPLED_NOT_FOR_SALE: refusal(z.object({ item: text, sampled: z.enum(sampleReasons) }), 'setAside', 'tellSupervisor'),
  NOT_A_CONTAINER: refusal(z.object({ item: text }), 'setAside'),
  ALREADY_INSIDE: refusal(z.object({ item: text, parent: text }), 'unpackFirst', 'setAside'),
  INTO_ITSELF: refusal(z.object({ item: text, container: text }), 'setAside', 'tellSupervisor'),
  BADAGGREGATESTATE: refusal(z.object({ item: text, container: text }), 'useOtherContainer', 'setAside'),
  LEVEL_DOES_NOT_FIT: refusal(
    z.object({ item: text, level: z.enum(packagingLevels), containerLevel: z.enum(packagingLevels) }),
    'useOtherContainer',
    'setAside',
  ),
  CANNOTBEAGGREGATED: refusal(z.object({ item: text, container: text }), 'lookAtOpenings', 'unpackFirst'),
  LOT_RECALLED: refusal(z.object({ item: text, lot: text }), 'setAside', 'tellSupervisor'),
  RECALLED_ALREADY: refusal(z.object({ lot: text }), 'nothing'),
  RECALL_NOT_FOUND: refusal(none, 'nothing'),
  HOLDS_DIFFER: refusal(z.object({ item: text }), 'useOtherContainer', 'setAside'),
  MIXING_NOT_ALLOWED: refusal(
    z.object({ item: text, mixing: z.enum(mixingPolicies) }),
    'useOtherContainer',
    'setAside',
  ),
  NOSHIPFOUND: refusal(z.object({ item: text }), 'setAside', 'receiveUnannounced', 'tellSupervisor'),
  DISCREPANCY_NOT_FOUND: refusal(none, 'nothing'),
  SETTLED_BY_ITS_HOLD: refusal(z.object({ hold: z.enum(['damaged', 'exception', 'suspect']) }), 'tellSupervisor'),
  NOT_A_RETURN: refusal(z.object({ item: text }), 'setAside'),
  SET_UP_UNREADABLE: refusal(z.object({ where: text }), 'askAdministrator'),
  NO_ENDPOINT: refusal(none, 'askAdministrator'),
  CONTACT_MISSING: refusal(none, 'askAdministrator'),
  UNANNOUNCED_NOT_ALLOWED: refusal(none, 'setAside', 'tellSupervisor'),
  ORDERCOMPLETE: refusal(z.object({ item: text.nullable(), number: text }), 'setAside', 'tellSupervisor'),
  OTHER_SHIPMENT: refusal(z.object({ item: text, number: text }), 'setAside', 'openOtherJob'),
  EXPIRED: refusal(z.object({ item: text, expiry: text }), 'setAside', 'tellSupervisor'),
  LISTED_FOR_DESTRUCTION: refusal(z.object({ item: text, number: text }), 'setAside', 'tellSupervisor'),
  NOT_ON_ORDER: refusal(z.object({ item: text, number: text }), 'takeAway', 'tellSupervisor'),
  APPROVAL_NEEDED: refusal(z.object({ item: text.nullable(), number: text }), 'askForApproval'),
  ALREADY_DAMAGED: refusal(z.object({ item: text }), 'setAside'),
  ON_HOLD: refusal(z.object({ item: text, hold: z.enum(holdKinds) }), 'setAside', 'tellSupervisor'),
  HOLD_INSIDE: refusal(z.object({ item: text, hold: z.enum(holdKinds) }), 'takeHeldOut', 'setAside'),
  ALREADY_HELD: refusal(z.object({ item: text, hold: z.enum(holdKinds) }), 'setAside'),
  NOT_ON_HOLD: refusal(z.object({ item: text, hold: z.enum(holdKinds) }), 'setAside', 'lookItUp'),
  EVENTTIMEBEFORELASTEVENT: refusal(
    z.object({ item: text, lastEventAt: z.number() }),
    'checkComputerClock',
    'setAside',
  ),
  // A job that cannot do what was asked
  NO_JOB_IN_HAND: refusal(none, 'openOtherJob'),
  JOB_IN_HAND_ALREADY: refusal(none, 'finishOrPause'),
  CANCEL_ASKED: refusal(z.object({ count: z.number() }), 'scanCancelAgain'),
  JOB_NOT_FOUND: refusal(z.object({ job: text }), 'nothing'),
  JOB_NOT_OPEN: refusal(z.object({ job: text, status: z.enum(['finished', 'abandoned']) }), 'nothing'),
  STOPS_UNANSWERED: refusal(z.object({ count: z.number() }), 'answerStops'),
  JOB_OF_OTHER_KIND: refusal(z.object({ job: text, operation: text }), 'nothing'),
  JOB_EMPTY: refusal(none, 'scanSomething'),
  NOTHING_TO_TAKE_BACK: refusal(none, 'scanSomething'),
  LABEL_NOT_VERIFIED: refusal(z.object({ container: text }), 'scanContainerLabel'),
  REPRINT_NEEDS_REASON: refusal(z.object({ prints: z.number() }), 'sayWhyAgain'),
  LABEL_NOT_PRINTED: refusal(z.object({ reason: text }), 'tryAgain'),
  PRINTER_NOT_SET_UP: refusal(none, 'setPrinterUp', 'printAsPdf'),
  PRINTER_FAILED: refusal(
    z.object({ printer: text, address: text, because: z.enum(printerFailures) }),
    'checkPrinter',
    'printAsPdf',
  ),
  SCANNER_NAME_TAKEN: refusal(z.object({ name: text }), 'enterAnew'),
  SCANNER_PORT_SHARED: refusal(z.object({ name: text }), 'enterAnew'),
  SSCC_RANGE_MISSING: refusal(none, 'askAdministrator'),
  SSCC_RANGE_USED_UP: refusal(none, 'askAdministrator'),
  SSCC_NOT_YET: refusal(z.object({ minutes: z.number() }), 'tryAgain'),
  COMMAND_NOT_HERE: refusal(z.object({ command: text }), 'nothing'),
  SHORT_NOT_ALLOWED: refusal(z.object({ short: z.number() }), 'scanTheRest', 'tellSupervisor'),
  SAMPLE_NEEDS_MORE: refusal(
    z.object({ market: z.enum(markets), lacks: z.enum(['reasonCode', 'party']) }),
    'chooseWhatIsMissing',
  ),
  // Reports to authorities
  REPORT_NOT_FOUND: refusal(none, 'nothing'),
  REFERENCE_MISSING: refusal(none, 'enterReference'),
  FILED_IN_FUTURE: refusal(z.object({ today: text }), 'checkDay'),
  FILED_BEFORE_ACT: refusal(z.object({ actOn: text }), 'checkDay'),
  CONTENTS_UNDECIDED: refusal(z.object({ item: text }), 'sayWhatOfContents'),
  CONTENTS_NOT_ASKED: refusal(none, 'scanSomething'),
  CONTENTS_TO_INSPECT: refusal(z.object({ item: text }), 'lookAtContents'),
  ALREADY_TO_INSPECT: refusal(z.object({ item: text }), 'lookAtContents'),
  NOTE_MISSING: refusal(none, 'writeWhy'),
  PHOTO_OF_NOTHING: refusal(z.object({ item: text }), 'scanWhatIsShown'),
  TOO_MANY_PHOTOS: refusal(z.object({ most: z.number() }), 'removeAPhoto'),
  SIGNATURE_MISSING: refusal(none, 'sign'),
  QTYERROR: refusal(z.object({ short: z.number() }), 'sayWhyShort', 'scanSomething'),
  // Destruction orders
  INSTRUCTION_UNREADABLE: refusal(z.object({ flaws: z.array(z.object({ where: text, what: text })) }), 'askSender'),
  ORDER_NOT_FOUND: refusal(z.object({ order: text }), 'nothing'),
  ORDER_STANDS_OTHERWISE: refusal(z.object({ number: text, standing: z.enum(orderStandings) }), 'lookAtOrder'),
  ORDER_LIST_EMPTY: refusal(z.object({ number: text }), 'listSomething'),
  OWNER_AUTHORISATION_MISSING: refusal(z.object({ number: text }), 'addAuthorisation'),
  METHOD_NOT_DESCRIBED: refusal(z.object({ number: text }), 'describeMethod'),
  ANOTHER_PERSON_NEEDED: refusal(z.object({ number: text, because: z.enum(barredBecause) }), 'askAnotherPerson'),
  LIST_CHANGED: refusal(z.object({ number: text }), 'askForApproval'),
  NOT_ALL_CONFIRMED: refusal(z.object({ number: text, open: z.number() }), 'confirmTheRest', 'removeMissing'),
  CONTRACTOR_CERTIFICATE_MISSING: refusal(z.object({ number: text }), 'attachCertificate'),
  // Something that cannot be undone or corrected
  ACT_NOT_FOUND: refusal(none, 'nothing'),
  UNDONE_ALREADY: refusal(none, 'nothing'),
  UNDO_NEVER: refusal(z.object({ kind: z.enum(actKinds) }), 'tellSupervisor'),
  UNDO_TOO_LATE: refusal(z.object({ until: z.number(), days: z.number() }), 'recordItAnew', 'tellSupervisor'),
  UNDO_AT_OTHER_SITE: refusal(z.object({ gln: text }), 'askOtherSite'),
  UNDO_BARRED: refusal(
    z.object({ bar: z.enum(barsToUndoing), item: text, items: z.number() }),
    'setAside',
    'tellSupervisor',
  ),
  UNDO_LATER_FIRST: refusal(z.object({ item: text, later: z.enum(actKinds), at: z.number() }), 'undoLaterFirst'),
  NOT_IN_THE_ACT: refusal(z.object({ item: text }), 'scanAgain'),
  CORRECTED_AS_A_WHOLE: refusal(z.object({ kind: z.enum(actKinds) }), 'undoAllOfIt'),
  NOTHING_TO_CORRECT: refusal(none, 'nothing'),
  REMARK_MISSING: refusal(none, 'sayWhy'),
  // People
  NOT_SIGNED_IN: refusal(none, 'signIn'),
  SIGN_IN_REFUSED: refusal(z.object({ waitSeconds: z.number() }), 'tryAgain', 'askAdministrator'),
  PERSON_NOT_FOUND: refusal(none, 'nothing'),
  NAME_NOT_POSSIBLE: refusal(z.object({ name: text }), 'chooseAnotherName'),
  NAME_TAKEN: refusal(z.object({ name: text }), 'chooseAnotherName'),
  NOT_ONESELF: refusal(none, 'askAnother'),
  AUDITOR_HAS_NO_RIGHTS: refusal(z.object({ name: text }), 'changeRole'),
  TWO_ADMINISTRATORS_STAY: refusal(none, 'enrolAnother'),
  PERSON_INACTIVE: refusal(z.object({ name: text }), 'nothing'),
  PEOPLE_FILE_NOT_TAKEN: refusal(z.object({ because: z.enum(peopleFileFaults) }), 'exportPeopleAnew'),
  NOTHING_TO_CONFIRM: refusal(z.object({ name: text }), 'nothing'),
  OTHER_PERSON_CONFIRMS: refusal(none, 'askAnother'),
  NO_RESET_REQUESTED: refusal(z.object({ name: text }), 'askForReset'),
  OTHER_PERSON_RESETS: refusal(none, 'askAnother'),
  NO_BADGE: refusal(none, 'nothing'),
  STATION_LOCKED: refusal(none, 'signIn'),
  BADGE_SCANS_ONLY: refusal(none, 'enterSecret'),
  BADGE_NEEDED: refusal(none, 'scanBadge', 'askAdministrator'),
  BADGE_UNKNOWN: refusal(none, 'askAdministrator'),
  BADGE_UNREADABLE: refusal(none, 'scanAgain', 'signIn'),
  SECRET_TO_BE_CHANGED: refusal(none, 'changeSecret'),
  SECRET_NOT_POSSIBLE: refusal(
    z.object({ because: z.enum(secretFaults), kind: z.enum(secretKinds), least: z.number() }),
    'chooseAnotherSecret',
  ),
  NOT_ALLOWED: refusal(z.object({ role: text, right: z.enum(rights) }), 'askAdministrator'),
  REASON_NOT_ALLOWED: refusal(z.object({ right: z.enum(rights), reason: text }), 'switchPerson', 'askAdministrator'),
  CLASS_NOT_ALLOWED: refusal(
    z.object({ right: z.enum(rights), item: text.nullable(), productClass: z.enum(productClasses).nullable() }),
    'switchPerson',
    'askAdministrator',
  ),
  READS_ONLY: refusal(none, 'switchPerson'),
  SIGNATURE_REFUSED: refusal(z.object({ waitSeconds: z.number() }), 'tryAgain', 'askAdministrator'),
  SIGNING_NEEDS_BOTH_PARTS: refusal(none, 'giveBothParts'),
  SIGNED_CONTENT_CHANGED: refusal(none, 'lookAgain'),
  FAILED_SIGNINGS_CHANGED: refusal(none, 'lookAgain'),
  OTHER_PERSON_LOOKS_INTO_IT: refusal(none, 'askAnother'),
  // Setting a real site up
  SITE_NOT_SET_UP: refusal(none, 'setUpSite'),
  SITE_SET_UP_ALREADY: refusal(none, 'signIn'),
  SITE_NAME_NOT_POSSIBLE: refusal(none, 'enterAnew'),
  GLN_NOT_VALID: refusal(z.object({ gln: text }), 'enterAnew'),
  COMPANY_PREFIX_NOT_VALID: refusal(z.object({ companyPrefix: text }), 'enterAnew'),
  PASSWORD_NEEDED: refusal(z.object({ least: z.number() }), 'choosePassword'),
  SAME_SECRET_TWICE: refusal(none, 'bothChooseAnew'),
  // Scanner and network
  SHEET_NOT_PRINTED: refusal(z.object({ reason: text }), 'tryAgain'),
  NOT_PRINTED: refusal(z.object({ reason: text }), 'tryAgain'),
  PORT_LIST_FAILED: refusal(z.object({ reason: text }), 'askAdministrator'),
  MESSAGE_NOT_FOUND: refusal(z.object({ message: text }), 'nothing'),
  MESSAGE_NOT_WAITING: refusal(z.object({ state: text }), 'nothing'),
  NETWORK_ACCESS_NOT_TAKEN: refusal(z.object({ flaw: z.enum(accessFlaws) }), 'enterAnew'),
  NETWORK_ADDRESS_NOT_TAKEN: refusal(z.object({ flaw: z.enum(addressFlaws) }), 'enterAnew'),
  SENDING_REASON_MISSING: refusal(z.object({}), 'sayWhy'),
  NOTHING_TO_WRITE: refusal(none, 'nothing'),
  UNSENT_EXPORT_NOT_FOUND: refusal(none, 'nothing'),
  NOTHING_IN_FILES: refusal(z.object({ folder: text }), 'nothing'),
  UPLOAD_RECEIPT_MISSING: refusal(none, 'enterReceipt'),
  UNSENT_FILE_NOT_TAKEN: refusal(
    z.object({ file: text, because: z.enum(['notOurs', 'otherStation', 'changed']) }),
    'chooseWrittenFile',
  ),
  UNSENT_MESSAGE_DIFFERS: refusal(z.object({ file: text, message: text }), 'askAdministrator'),
  NOTHING_TO_SETTLE: refusal(z.object({ file: text }), 'nothing'),
  BACKUP_NOT_FOUND: refusal(z.object({ name: text }), 'nothing'),
  BACKUP_DOES_NOT_FIT: refusal(z.object({ name: text }), 'updateApp', 'askAdministrator'),
  RETENTION_TOO_SHORT: refusal(z.object({ least: z.number() }), 'setLonger'),
  LEGAL_HOLD_NOT_ON: refusal(none, 'nothing'),
  REVIEWED_ALREADY: refusal(z.object({ to: z.number() }), 'nothing'),
  FACT_NOT_FOUND: refusal(z.object({ sequence: z.number() }), 'nothing'),
  SHIPMENT_NOT_FOUND: refusal(z.object({ shipment: text }), 'nothing'),
  SET_ASIDE_NOT_FOUND: refusal(z.object({ setAside: text }), 'nothing'),
  DESTINATION_NOT_OPEN: refusal(z.object({ number: text }), 'nothing'),
  DOCUMENT_NOT_FOUND: refusal(z.object({ document: text }), 'nothing'),
  IMPORT_UNREADABLE: refusal(
    z.object({ because: z.enum(['NOT_JSON', 'NOT_EPCIS_2', 'FORMAT_NOT_KNOWN', 'TOO_MANY_EVENTS']) }),
    'askAdministrator',
  ),
  IMPORT_RUNNING: refusal(z.object({ file: text }), 'nothing'),
  BATCH_NOT_HANDED_OVER: refusal(z.object({ lot: text, because: z.enum(keptBecause) }), 'handOverFirst'),
  EXTERNAL_SYSTEM_NOT_TAKEN: refusal(z.object({ flaw: z.enum(externalSystemFlaws) }), 'enterAnew'),
  BATCH_NOT_FOUND: refusal(z.object({ batch: text }), 'nothing'),
  BATCH_CLOSED: refusal(z.object({ lot: text }), 'takeClosingBack'),
  BATCH_OF_PARTNER: refusal(z.object({ lot: text }), 'nothing'),
  BATCH_NOT_CLOSED: refusal(z.object({ lot: text }), 'nothing'),
  BATCH_FILE_OPEN: refusal(z.object({ file: text }), 'takeFileInAgain'),
  BATCH_EMPTY: refusal(z.object({ lot: text }), 'nothing'),
  BATCH_RECALLED: refusal(z.object({ lot: text }), 'tellSupervisor'),
  BATCH_SET_MIXED: refusal(z.object({ lot: text, out: z.number() }), 'releaseInstead'),
  BATCH_YIELD_LOW: refusal(
    z.object({ level: z.enum(packagingLevels), reported: z.number(), commissioned: z.number() }),
    'sayWhyItDiffers',
  ),
  BATCH_CLOSING_TOLD: refusal(z.object({ lot: text }), 'nothing'),
  RELEASE_HELD_ALREADY: refusal(z.object({ lot: text }), 'withdrawRelease'),
  RELEASE_NOT_FOUND: refusal(none, 'nothing'),
  IMPORT_OUT_OF_STEP: refusal(none, 'tryAgain'),
  FILE_NOT_WHOLE: refusal(z.object({ because: z.enum(['missing', 'changed']), file: text }), 'askAdministrator'),
  NOT_A_PHOTO: refusal(z.object({ name: text }), 'takeAnotherPicture'),
  NOT_IN_TRAINING: refusal(none, 'nothing'),
  // The station itself
  SERVICE_STOPPED: refusal(none, 'tryAgain'),
  SERVICE_UNAVAILABLE: refusal(z.object({ reason: text }), 'restartApp', 'askAdministrator'),
  MALFORMED: refusal(z.object({ what: text }), 'tryAgain', 'askAdministrator'),
  UNKNOWN_CALL: refusal(z.object({ name: text }), 'updateApp'),
  INTERNAL: refusal(z.object({ report: text }), 'tryAgain', 'askAdministrator'),
  DISK_FULL: refusal(z.object({ path: text }), 'freeDiskSpace'),
  DISK_READ_ONLY: refusal(z.object({ path: text }), 'askAdministrator'),
  DATABASE_NEWER: refusal(z.object({ path: text, found: z.number(), known: z.number() }), 'updateApp'),
  DATABASE_CORRUPT: refusal(z.object({ path: text, setAside: text }), 'askAdministrator'),
  DATABASE_IN_USE: refusal(z.object({ path: text }), 'closeOtherTallyman'),
  DATABASE_NOT_OURS: refusal(z.object({ path: text }), 'askAdministrator'),
  SITE_OF_OTHER_KIND: refusal(z.object({ path: text, mode: z.enum(['training', 'production']) }), 'askAdministrator'),
  RUNTIME_UNSUITABLE: refusal(z.object({ reason: text }), 'updateApp'),
} as const

export type RefusalCode = keyof typeof refusals

/** What a refusal of this code carries. */
export type RefusalDetails<Code extends RefusalCode> = z.infer<(typeof refusals)[Code]['details']>

/** A refusal as it crosses between processes: the code, and what its sentence needs. */
export type Refusal = {
  [Code in RefusalCode]: { readonly code: Code; readonly details: RefusalDetails<Code> }
}[RefusalCode]

const [firstCode, ...otherCodes] = Object.keys(refusals) as [RefusalCode, ...RefusalCode[]]

/** Checks a refusal that came over the wire: a known code with the details that belong to it. */
export const refusalSchema: z.ZodType<Refusal> = z
  .object({ code: z.enum([firstCode, ...otherCodes]), details: z.unknown() })
  .transform((candidate, context): Refusal => {
    const details = refusals[candidate.code].details.safeParse(candidate.details)
    if (details.success) return { code: candidate.code, details: details.data } as Refusal
    context.addIssue({ code: 'custom', message: `details do not fit ${candidate.code}` })
    return z.NEVER
  })

/** Makes a refusal with the details that its code demands. */
export function refuse<Code extends RefusalCode>(
  code: Code,
  details: RefusalDetails<Code>,
): Extract<Refusal, { code: Code }> {
  return { code, details } as Extract<Refusal, { code: Code }>
}
