import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import type { ActionId } from '#shared/contract/action-ids.ts'

/** What to do, as a sentence to the person, for each action of the closed list. Null where there is nothing to do. */
const texts: Readonly<Record<ActionId, MessageDescriptor | null>> = {
  scanAgain: msg({ message: 'Scan it again.', comment: 'What to do' }),
  setAside: msg({ message: 'Otherwise set it aside.', comment: 'What to do, as the second of two' }),
  tellSupervisor: msg({ message: 'Tell your supervisor.', comment: 'What to do' }),
  pressCapsLock: msg({ message: 'Press Caps Lock and scan again.', comment: 'What to do' }),
  scanTheSheet: msg({
    message: 'Set the scanner up by its sheet, under Scanner and station.',
    comment: 'What to do: the calibration sheet teaches Tallyman how a scanner types',
  }),
  checkScannerSetUp: msg({ message: 'Check the scanner settings.', comment: 'What to do' }),
  sendSeparators: msg({
    message: 'Set the scanner to send GS (FNC1) as character 29, then scan its sheet again.',
    comment: 'What to do about a scanner that leaves out the separator; its manual has a code for it',
  }),
  finishOrPause: msg({ message: 'Finish this job or pause it first.', comment: 'What to do' }),
  scanCancelAgain: msg({
    message: 'Scan the code again to give the job up, or scan anything else to go on.',
    comment: 'What to do after the first scan of the code that gives a job up',
  }),
  lookAtScreen: msg({
    message: 'Look at the screen, then scan the code that stands there.',
    comment: 'What to do after a code that the screen does not show',
  }),
  openOtherJob: msg({ message: 'Open the right job first.', comment: 'What to do' }),
  openFirst: msg({
    message: 'Open it with Unpack first, then scan the packs.',
    comment: 'What to do; Unpack is an operation on the home screen',
  }),
  lookAtOpenings: msg({
    message: 'Press F12, look at which containers are opened, and say yes there.',
    comment: 'What to do before something packed is taken out of use',
  }),
  scanUnit: msg({
    message: 'Scan the single pack. It comes out of its container by itself.',
    comment: 'What to do, instead of scanning a container',
  }),
  chooseWhatIsMissing: msg({ message: 'Choose it, then start.', comment: 'What to do' }),
  takeClosingBack: msg({
    message: 'If that was wrong, take the closing back on the screen of the batch.',
    comment: 'What to do: a batch that is closed',
  }),
  takeFileInAgain: msg({ message: 'Take the file in again, then close the batch.', comment: 'What to do' }),
  releaseInstead: msg({
    message:
      'Close it by a Product release, whose guideline allows both; or undo the decommissioning, close the batch, and decommission after that.',
    comment: 'What to do: a batch has packed goods and numbers out of use',
  }),
  sayWhyItDiffers: msg({ message: 'Correct the quantity, or say why it differs.', comment: 'What to do' }),
  withdrawRelease: msg({ message: 'Withdraw that one first.', comment: 'What to do: a release is held already' }),
  enterReceipt: msg({ message: 'Enter what the receipt says.', comment: 'What to do: the receipt of an upload' }),
  chooseWrittenFile: msg({
    message: 'Choose the manifest or a document as this station wrote it.',
    comment: 'What to do: files of unsent messages',
  }),
  correctTheFile: msg({
    message: 'Correct the file there, then choose it again.',
    comment: 'What to do: a file with a make of scanners',
  }),
  enterReference: msg({ message: 'Enter the reference.', comment: 'What to do' }),
  checkDay: msg({ message: 'Check the day.', comment: 'What to do' }),
  sayWhatOfContents: msg({
    message: 'Say whether its contents are damaged or to be inspected.',
    comment: 'What to do with a damaged container',
  }),
  lookAtContents: msg({
    message: 'Look at each item in it and scan it: the damaged ones as damaged, the others to free them.',
    comment: 'What to do with a container whose contents are to be inspected',
  }),
  checkComputerClock: msg({ message: 'Have the date and time of this computer checked.', comment: 'What to do' }),
  answerStops: msg({ message: 'Answer the stops first.', comment: 'What to do' }),
  scanSomething: msg({ message: 'Scan a pack first.', comment: 'What to do' }),
  scanContainerLabel: msg({
    message: 'Scan the label of the container, or type its number.',
    comment: 'What to do before a packing job can be finished',
  }),
  sayWhyAgain: msg({ message: 'Say why it is printed again.', comment: 'What to do' }),
  setPrinterUp: msg({ message: 'Set a printer up under Scanner and station.', comment: 'What to do' }),
  checkPrinter: msg({
    message: 'Look at the printer. If a label came out, scan it; else print again.',
    comment: 'What to do when a label printer failed',
  }),
  printAsPdf: msg({
    message: 'Or make the label as a PDF and print that.',
    comment: 'What to do, as the second of two',
  }),
  unpackFirst: msg({
    message: 'Take it out with Unpack first.',
    comment: 'What to do; Unpack is an operation on the home screen',
  }),
  useOtherContainer: msg({ message: 'Pack it into another container.', comment: 'What to do' }),
  sayWhyShort: msg({ message: 'Say why it is short, then complete it.', comment: 'What to do' }),
  answerOnScreen: msg({
    message: 'Look at what the screen asks, then scan YES or NO there, or press their keys.',
    comment:
      'What to do after a code that would finish a job about which something has to be asked; YES and NO are codes',
  }),
  scanTheRest: msg({
    message: 'Scan the rest, or pause the receipt until it comes.',
    comment: 'What to do where a receipt cannot be completed short; Pause is a button',
  }),
  takeAway: msg({
    message: 'Take it away from the goods that are destroyed.',
    comment: 'What to do with a stranger among goods for destruction',
  }),
  askForApproval: msg({
    message: 'Have the order approved again; then go on.',
    comment: 'What to do before goods are destroyed',
  }),
  lookAtOrder: msg({ message: 'Look at the order: it says what it waits for.', comment: 'What to do' }),
  listSomething: msg({ message: 'Put something on its list first.', comment: 'What to do with an empty order' }),
  addAuthorisation: msg({
    message: "Enter the reference of the owner's authorisation, or attach it.",
    comment: 'What to do with an order for goods of somebody else',
  }),
  describeMethod: msg({ message: 'Say in words how it is destroyed.', comment: 'What to do with an order' }),
  askAnotherPerson: msg({ message: 'Ask somebody else to sign.', comment: 'What to do' }),
  confirmTheRest: msg({ message: 'Scan the rest.', comment: 'What to do before goods are destroyed' }),
  removeMissing: msg({
    message: 'Or take what is missing off the list, with the reason.',
    comment: 'What to do before goods are destroyed, as the second of two',
  }),
  attachCertificate: msg({ message: "Attach the contractor's certificate first.", comment: 'What to do' }),
  takeHeldOut: msg({
    message: 'Take what is on hold out with Unpack first.',
    comment: 'What to do; Unpack is an operation on the home screen',
  }),
  lookItUp: msg({
    message: 'Look it up to see what is on record.',
    comment: 'What to do; Look up is on the home screen',
  }),
  scanWhatIsShown: msg({ message: 'Scan it again, then take the photo.', comment: 'What to do' }),
  removeAPhoto: msg({ message: 'Remove one that you do not need.', comment: 'What to do: there are too many photos' }),
  takeAnotherPicture: msg({
    message: 'Take one with the camera, or choose a JPEG, PNG or WebP file.',
    comment: 'What to do: a file holds no photo',
  }),
  writeWhy: msg({ message: 'Write in a few words why.', comment: 'What to do: the reason "other" needs words' }),
  sign: msg({ message: 'Finish it on the screen and sign.', comment: 'What to do' }),
  sayWhy: msg({ message: 'Write why.', comment: 'What to do before something is undone for another reason' }),
  undoLaterFirst: msg({ message: 'Undo that first.', comment: 'What to do: something later comes first' }),
  undoAllOfIt: msg({ message: 'Undo all of it.', comment: 'What to do: single items cannot be left out' }),
  recordItAnew: msg({ message: 'Record anew what is so now.', comment: 'What to do: it is too late to undo' }),
  askOtherSite: msg({ message: 'Have it undone at the site that recorded it.', comment: 'What to do' }),
  signIn: msg({ message: 'Sign in again.', comment: 'What to do' }),
  switchPerson: msg({
    message: 'Whoever is to do it signs in here first.',
    comment: 'What to do: an auditor wanted to change something',
  }),
  changeRole: msg({ message: 'Give the person another role first.', comment: 'What to do, for rights of an auditor' }),
  enterSecret: msg({
    message: 'Enter your PIN or password: press F7 or choose your name above.',
    comment: 'What to do; F7 is a key, the name is a button in the bar',
  }),
  changeSecret: msg({ message: 'Choose a PIN or password of your own first.', comment: 'What to do' }),
  scanBadge: msg({ message: 'Scan your badge, then enter your PIN.', comment: 'What to do' }),
  chooseAnotherName: msg({ message: 'Choose another name.', comment: 'What to do: a person to enrol' }),
  exportPeopleAnew: msg({
    message: 'Export people and rights anew at the other station, and take that file as it is.',
    comment: 'What to do: a file of people was not taken',
  }),
  askAnother: msg({ message: 'Ask somebody else who has the right.', comment: 'What to do' }),
  enrolAnother: msg({
    message: 'Enrol another administrator and have them confirmed first.',
    comment: 'What to do before an administrator leaves',
  }),
  askForReset: msg({
    message: 'Ask for it first; a second person then does it.',
    comment: 'What to do, for a new PIN',
  }),
  chooseAnotherSecret: msg({ message: 'Choose another one.', comment: 'What to do: another PIN or password' }),
  giveBothParts: msg({ message: 'Scan your badge or give your name, and your PIN.', comment: 'What to do, to sign' }),
  setLonger: msg({ message: 'Choose a longer time.', comment: 'What to do' }),
  lookAgain: msg({ message: 'Look at it again, then sign.', comment: 'What to do, to sign' }),
  askSender: msg({ message: 'Ask whoever sent it for a file in the layout of the manual.', comment: 'What to do' }),
  tryAgain: msg({ message: 'Try again.', comment: 'What to do' }),
  askAdministrator: msg({
    message: 'If that does not help, ask your administrator.',
    comment: 'What to do, as the second of two',
  }),
  freeDiskSpace: msg({ message: 'Make room on this disk; Tallyman goes on by itself.', comment: 'What to do' }),
  restartApp: msg({ message: 'Close Tallyman and open it again.', comment: 'What to do' }),
  updateApp: msg({ message: 'Have Tallyman updated on this computer.', comment: 'What to do' }),
  closeOtherTallyman: msg({ message: 'Close the other Tallyman, then try again.', comment: 'What to do' }),
  handOverFirst: msg({
    message: 'Look at the batch: it says what its hand-over waits for.',
    comment: 'What to do: goods may leave only once the data of their batch is handed over',
  }),
  enterAnew: msg({ message: 'Look at it again and enter it anew.', comment: 'What to do' }),
  bothChooseAnew: msg({
    message: 'Both enter themselves again, with passwords of their own.',
    comment: 'What to do at the set-up of a site',
  }),
  choosePassword: msg({ message: 'Choose a password with letters in it.', comment: 'What to do' }),
  setUpSite: msg({ message: 'Set it up first.', comment: 'What to do' }),
  // A button, and only where the site allows it.
  receiveUnannounced: null,
  nothing: null,
}

/** What to do where it is the only way, or the first of several. */
const asFirst: Partial<Readonly<Record<ActionId, MessageDescriptor>>> = {
  setAside: msg({ message: 'Set it aside.', comment: 'What to do, as the first of several' }),
  askAdministrator: msg({ message: 'Ask your administrator.', comment: 'What to do, as the first of several' }),
}

/** The sentences that tell what to do, in order. */
export function actionTexts(actions: readonly ActionId[]): readonly MessageDescriptor[] {
  return actions.flatMap((action, index) => {
    const text = (index === 0 ? asFirst[action] : undefined) ?? texts[action]
    return text === null ? [] : [text]
  })
}
