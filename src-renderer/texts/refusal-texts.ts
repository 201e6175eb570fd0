import { peopleFileFaultWords } from './people-file-texts.ts'
import { accessFlawTexts } from './access-flaw-texts.ts'
import { batchNotHandedOver, externalSystemFlawTexts } from './hand-over-texts.ts'
import { secretFaultText } from './secret-texts.ts'
import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import type { RefusalCode, RefusalDetails } from '#shared/contract/refusals.ts'
import { closingRefusalTexts } from './batch-closing-texts.ts'
import { anotherPersonText, standsOtherwiseText } from './destruction-texts.ts'
import { holdInsideTexts, notOnHoldTexts, onHoldTexts } from './holds-texts.ts'
import { barredText, laterText } from './correction-texts.ts'
import { itemName } from './item-name.ts'
import { printerFailedText } from './label-texts.ts'
import { readingText } from './reading-texts.ts'
import { classNotAllowedText, reasonNotAllowedText } from './right-limit-texts.ts'
import { standTexts } from './stand-texts.ts'

type RefusalTexts = { readonly [Code in RefusalCode]: (details: RefusalDetails<Code>) => MessageDescriptor }

/** What happened, in one sentence, for each refusal of the closed list. What to do stands in action-texts.ts. */
const texts: RefusalTexts = {
  SCAN_UNREADABLE: ({ because }) => readingText(because),
  SCAN_NAMES_NO_ITEM: () =>
    msg({
      message: 'This code names a product or a place, not one single pack.',
      comment: 'Stop: a scan without a serial number',
    }),
  SCAN_TOO_LONG: () =>
    msg({ message: 'The scanner sent more than any code can hold.', comment: 'Stop: more bytes than any barcode' }),
  SCAN_GARBLED: () =>
    msg({
      message: 'The scanner sent signs that are not text. Its speed or parity may be set wrong.',
      comment: 'Stop: bytes that are no characters, typical of a wrong baud rate',
    }),
  SCAN_KEYS_UNKNOWN: () =>
    msg({
      message: 'The scanner typed keys that it did not have when it was set up. Nothing was recorded.',
      comment: 'Stop: a scanner in keyboard mode was changed, or is another one than was set up',
    }),
  SCAN_UNDER_CAPS_LOCK: () =>
    msg({
      message:
        'Caps Lock is not as it was when the scanner was set up, so its letters can not be told. Nothing was recorded.',
      comment: 'Stop: a scanner in keyboard mode',
    }),
  SHEET_CODE: () =>
    msg({
      message: 'This is a code of the sheet that sets scanners up. Nothing was recorded.',
      comment: 'Neither a stop nor an item: a code of the calibration sheet, outside of a set-up',
    }),
  SEPARATOR_LOST: () =>
    msg({
      message: 'Serial, expiry and lot run into each other: the scanner leaves out the separator.',
      comment: 'Stop: the scanner drops the GS character between elements',
    }),
  SNNOTFOUND: () => msg({ message: 'Nobody has announced this pack to this site.', comment: 'Stop: an unknown item' }),
  CLAIMED: ({ item }) =>
    msg({
      message: `${itemName(item)} belongs to another open job.`,
      comment:
        'Stop: the item that was scanned, its container or something in it is claimed by another job; the placeholder is a serial number or SSCC',
    }),
  ON_HOLD: ({ hold }) => onHoldTexts[hold],
  HOLD_INSIDE: ({ hold }) => holdInsideTexts[hold],
  ALREADY_HELD: () => msg({ message: 'This is on that hold already.', comment: 'Stop: a hold is to be put on' }),
  NOT_ON_HOLD: ({ hold }) => notOnHoldTexts[hold],
  NOTE_MISSING: () =>
    msg({
      message: 'The reason "Other" says nothing by itself.',
      comment: 'Refusal: words are missing beside the reason',
    }),
  SIGNATURE_MISSING: () => msg({ message: 'This takes a signature.', comment: 'Refusal: nobody signed' }),
  NOTAGGREGATED: () =>
    msg({ message: 'This item is in no container.', comment: 'Stop: an item is to be taken out and is in nothing' }),
  NOTHING_INSIDE: () =>
    msg({
      message: 'Nothing is on record as being inside this.',
      comment: 'Stop: a container is to be opened and has no contents on record',
    }),
  CONTAINER_NOT_YET: () =>
    msg({
      message: 'This is a container. Damage is recorded pack by pack.',
      comment: 'Stop: a case or pallet was scanned',
    }),
  NOTCOMMISSIONED: ({ lifecycle }) =>
    lifecycle === 'destroyed'
      ? msg({
          message: 'This pack is on record as destroyed. It should not be here.',
          comment: 'Stop: a destroyed item was scanned',
        })
      : msg({
          message: 'This pack was taken out of use (decommissioned). It should not be here.',
          comment: 'Stop: a decommissioned item was scanned',
        }),
  BADITEMSTATE: ({ availability }) => standTexts[availability],
  BADSTATETRANSITION: ({ from, allowed }) =>
    msg({
      message: `The record of this item says ${from}. This cannot follow; only ${allowed.join(', ')} can.`,
      comment:
        'Stop: the state of the item cannot change like this; the placeholders are the states in the words of the network',
    }),
  NOTEACH: () =>
    msg({ message: 'Only single packs are taken as samples. This is a container.', comment: 'Stop in a sampling job' }),
  NOTEMPTY: () =>
    msg({ message: 'There are things inside this. Only what is empty is sampled.', comment: 'Stop in a sampling job' }),
  ALREADY_SAMPLED: () =>
    msg({ message: 'This pack is a sample already, from an earlier job.', comment: 'Stop in a sampling job' }),
  SAMPLED_NOT_FOR_SALE: () =>
    msg({
      message: 'This pack is a sample. It is no longer for sale, so it is not packed or shipped.',
      comment: 'Stop: a sample was scanned in another job',
    }),
  NOT_A_CONTAINER: () =>
    msg({
      message: 'This is a single pack. Nothing goes into it.',
      comment: 'Stop: a pack was scanned as the container to fill',
    }),
  ALREADY_INSIDE: () =>
    msg({ message: 'This is in a container already.', comment: 'Stop: an item to be packed is in a container' }),
  INTO_ITSELF: () =>
    msg({
      message: 'The container to fill is inside this. Nothing goes into itself.',
      comment: 'Stop: a container would be inside itself',
    }),
  BADAGGREGATESTATE: () =>
    msg({
      message: 'This stands otherwise than the container: one is blocked, the other is not.',
      comment: 'Stop: container and contents must be in the same state',
    }),
  LEVEL_DOES_NOT_FIT: () =>
    msg({ message: 'This is too large for the container.', comment: 'Stop: e.g. a pallet does not go into a case' }),
  CANNOTBEAGGREGATED: ({ item, container }) =>
    msg({
      message: `${itemName(item)} is inside ${itemName(container)}. It comes out only once you have looked at that and said yes.`,
      comment: 'A job that takes numbers out of use cannot be finished; an item and its container',
    }),
  LOT_RECALLED: ({ lot }) =>
    msg({
      message: `Lot ${lot} is called back. Nothing of it comes into stock or off hold before the recall is lifted.`,
      comment: 'Stop: a recalled lot is scanned at receiving, or its hold is to be lifted',
    }),
  RECALLED_ALREADY: ({ lot }) =>
    msg({ message: `Lot ${lot} is called back already.`, comment: 'A recall cannot begin' }),
  RECALL_NOT_FOUND: () =>
    msg({ message: 'This lot is not called back any more.', comment: 'A recall cannot be lifted' }),
  HOLDS_DIFFER: () =>
    msg({
      message: 'Only things on the same hold go into one container.',
      comment: 'Stop: one is on a hold and the other is not, or on another',
    }),
  MIXING_NOT_ALLOWED: ({ mixing }) =>
    mixing === 'oneProductAndLot'
      ? msg({
          message: 'This site packs one product and one lot into a container. This is another.',
          comment: 'Stop: the rule of the site on what may be together',
        })
      : msg({
          message: 'This site packs one product into a container. This is another.',
          comment: 'Stop: the rule of the site on what may be together',
        }),
  NOSHIPFOUND: () =>
    msg({ message: 'No announced shipment has this in it.', comment: 'Stop: the first scan of a receiving job' }),
  DISCREPANCY_NOT_FOUND: () => msg({ message: 'This discrepancy is not on this station.', comment: 'Refusal' }),
  SETTLED_BY_ITS_HOLD: () =>
    msg({
      message: 'This put an item on hold. It is settled when the hold is lifted.',
      comment: 'Refusal: settling a discrepancy',
    }),
  NOT_A_RETURN: () =>
    msg({ message: 'This is no return that waits to be verified.', comment: 'Stop: verifying returned goods' }),
  SET_UP_UNREADABLE: ({ where }) =>
    where === ''
      ? msg({
          message: 'This file is no set-up of a site. Nothing was changed. Choose a file that Tallyman exported.',
          comment: 'Refusal: taking a set-up over from a file',
        })
      : msg({
          message: `The file is not right at ${where}. Nothing was changed. Have the file made again, or put that place right.`,
          comment: 'Refusal: taking a set-up over from a file; the placeholder is a place in the file',
        }),
  NO_ENDPOINT: () =>
    msg({
      message:
        'There is no network to ask now: it has no address yet, or the practice network is off. Nothing was sent, nothing is lost.',
      comment: 'Refusal: trying a message out',
    }),
  CONTACT_MISSING: () =>
    msg({
      message: 'The report needs an e-mail address for answers. It is set under Scanner and station.',
      comment: 'Refusal: exporting the discrepancies of a receipt',
    }),
  UNANNOUNCED_NOT_ALLOWED: () =>
    msg({
      message: 'This site receives only what was announced to it.',
      comment: 'Refusal: goods without an announced shipment',
    }),
  ORDERCOMPLETE: ({ number }) =>
    msg({
      message: `The receipt of shipment ${number} is complete. Nothing can be added.`,
      comment: 'Stop or refusal; the placeholder is the number of a shipment',
    }),
  OTHER_SHIPMENT: ({ number }) =>
    msg({
      message: `This belongs to shipment ${number}, not to this one.`,
      comment: 'Stop in a receiving job; the placeholder is the number of a shipment',
    }),
  EXPIRED: ({ expiry }) =>
    msg({
      message: `This is expired, or holds something that is: ${expiry}. It was not received.`,
      comment: 'Stop in a receiving job; the placeholder is a date',
    }),
  LISTED_FOR_DESTRUCTION: ({ number }) =>
    msg({
      message: `This is for destruction, with order ${number}. Nothing else may be done with it.`,
      comment: 'Stop: the item, something around it or something in it is on the list of a destruction order',
    }),
  NOT_ON_ORDER: ({ number }) =>
    msg({
      message: `This is not on the list of order ${number}. It must not be destroyed.`,
      comment: 'Stop: a stranger among goods for destruction; the number of an order',
    }),
  APPROVAL_NEEDED: ({ number }) =>
    msg({
      message: `Order ${number} has no approval that counts. Nothing of it may be destroyed.`,
      comment: 'Stop or refusal: the approval is missing, void or lapsed; the number of an order',
    }),
  ALREADY_DAMAGED: () =>
    msg({
      message: 'This pack is on damaged hold already, from an earlier job.',
      comment: 'Stop: the item is on damaged hold',
    }),
  EVENTTIMEBEFORELASTEVENT: () =>
    msg({
      message: 'The clock of this computer is behind the last record of this pack.',
      comment: 'Stop: the event would lie before the last event of the item',
    }),

  INSTRUCTION_UNREADABLE: ({ flaws }) => {
    const [first] = flaws
    const others = flaws.length - 1
    return first === undefined || others === 0
      ? msg({
          message: `This file is no instruction that can be read. At ${first?.where ?? ''}: ${first?.what ?? ''}. Nothing of it was taken.`,
          comment: 'Refusal of a file that asks for a destruction; where in the file, and what is wrong there',
        })
      : msg({
          message: `This file is no instruction that can be read. At ${first.where}: ${first.what}. ${others} more things are wrong. Nothing of it was taken.`,
          comment:
            'Refusal of a file that asks for a destruction; where in the file, what is wrong there, and how much more',
        })
  },
  ORDER_NOT_FOUND: () => msg({ message: 'This order is not on this station.', comment: 'Refusal' }),
  ORDER_STANDS_OTHERWISE: ({ number, standing }) => standsOtherwiseText(number, standing),
  ORDER_LIST_EMPTY: ({ number }) =>
    msg({ message: `There is nothing on the list of order ${number}.`, comment: 'Refusal; the number of an order' }),
  OWNER_AUTHORISATION_MISSING: ({ number }) =>
    msg({
      message: `The goods of order ${number} belong to somebody else, who has not agreed yet.`,
      comment: 'Refusal; the number of a destruction order',
    }),
  METHOD_NOT_DESCRIBED: ({ number }) =>
    msg({
      message: `Order ${number} does not say how the goods are destroyed.`,
      comment: 'Refusal; the number of a destruction order',
    }),
  ANOTHER_PERSON_NEEDED: ({ number, because }) => anotherPersonText(number, because),
  LIST_CHANGED: ({ number }) =>
    msg({
      message: `What order ${number} lists is not what was signed. Nothing was done.`,
      comment: 'Refusal; the number of a destruction order',
    }),
  NOT_ALL_CONFIRMED: ({ number, open }) =>
    msg({
      message: `Not everything of order ${number} is confirmed by a scan. Still open: ${open}.`,
      comment: 'Refusal; the number of a destruction order, and a number',
    }),
  CONTRACTOR_CERTIFICATE_MISSING: ({ number }) =>
    msg({
      message: `The contractor's certificate for order ${number} is not here yet.`,
      comment: 'Refusal; the number of a destruction order',
    }),

  NO_JOB_IN_HAND: () =>
    msg({ message: 'No job is open for this.', comment: 'Refusal: a command without a job in hand' }),
  JOB_IN_HAND_ALREADY: () =>
    msg({
      message: 'A job is in hand, so no other was started. Scans go on into this one.',
      comment: 'Refusal: the code that starts a job was scanned in the middle of another',
    }),
  CANCEL_ASKED: ({ count }) =>
    msg({
      message: `Give this job up? Items in it: ${count}. They are free again then; nothing was changed yet.`,
      comment: 'After the first scan of the code that gives a job up; a number',
    }),
  JOB_NOT_FOUND: () => msg({ message: 'This job is not on this station.', comment: 'Refusal' }),
  JOB_NOT_OPEN: ({ status }) =>
    status === 'finished'
      ? msg({ message: 'This job is finished already. Nothing was changed.', comment: 'Refusal' })
      : msg({ message: 'This job was given up. Nothing was changed.', comment: 'Refusal' }),
  STOPS_UNANSWERED: ({ count }) =>
    msg({
      message: `Stops without an answer: ${count}. The job can be finished after them.`,
      comment: 'Refusal: finishing a job with open stops; the placeholder is a number',
    }),
  JOB_OF_OTHER_KIND: () => msg({ message: 'This job is for other work. Nothing was changed.', comment: 'Refusal' }),
  SAMPLE_NEEDS_MORE: ({ lacks }) =>
    lacks === 'party'
      ? msg({ message: 'This market asks who gets the sample.', comment: 'Refusal: a sampling job is not opened' })
      : msg({ message: 'This market asks for a reason code.', comment: 'Refusal: a sampling job is not opened' }),
  REPORT_NOT_FOUND: () => msg({ message: 'This report is not due on this station.', comment: 'Refusal' }),
  REFERENCE_MISSING: () => msg({ message: 'A report counts as filed with its reference only.', comment: 'Refusal' }),
  FILED_IN_FUTURE: ({ today }) =>
    msg({ message: `This day has not come yet. Today is ${today}.`, comment: 'Refusal; the placeholder is a date' }),
  FILED_BEFORE_ACT: ({ actOn }) =>
    msg({
      message: `This day lies before what is reported: ${actOn}.`,
      comment: 'Refusal: a report cannot be filed before its act; the placeholder is a date',
    }),
  CONTENTS_UNDECIDED: ({ item }) =>
    msg({
      message: `Nobody has said anything yet of the contents of ${itemName(item)}.`,
      comment: 'A damage job cannot be finished; the placeholder is a container',
    }),
  CONTENTS_NOT_ASKED: () =>
    msg({
      message: 'No container waits for this answer.',
      comment: 'A person said what is with the contents of a container, and none was asked about',
    }),
  CONTENTS_TO_INSPECT: ({ item }) =>
    msg({
      message: `Nobody has looked at ${itemName(item)} yet, which is in there.`,
      comment: 'A hold is not lifted from a container: something in it is to be inspected; its name',
    }),
  ALREADY_TO_INSPECT: ({ item }) =>
    msg({
      message: `${itemName(item)} is held to be inspected already.`,
      comment: 'A person said so of a container for the second time; the placeholder is the container',
    }),
  QTYERROR: ({ short }) =>
    msg({
      message: `Less came than was announced. Items missing: ${short}. The receipt stays open.`,
      comment: 'Refusal: completing a receipt without a reason; the placeholder is a number',
    }),
  SHORT_NOT_ALLOWED: ({ short }) =>
    msg({
      message: `This site completes no receipt with something missing. Items missing: ${short}.`,
      comment: 'Refusal: completing a receipt short where the site forbids it; the placeholder is a number',
    }),
  JOB_EMPTY: () => msg({ message: 'Nothing is recorded in this job yet.', comment: 'Refusal: finishing an empty job' }),
  NOTHING_TO_TAKE_BACK: () => msg({ message: 'There is no pack in this job to take back.', comment: 'Refusal of F2' }),
  LABEL_NOT_VERIFIED: () =>
    msg({
      message: 'The label of the new container was not scanned yet. Nothing was changed.',
      comment: 'Refusal: finishing a packing job before the number of the container was scanned back',
    }),
  SSCC_RANGE_MISSING: () =>
    msg({ message: 'This station has no numbers for new containers.', comment: 'Refusal: no range is set up' }),
  SSCC_RANGE_USED_UP: () =>
    msg({ message: 'The numbers of this station for new containers are used up.', comment: 'Refusal' }),
  SSCC_NOT_YET: ({ minutes }) =>
    msg({
      message: `The next number for a new container can be given in ${minutes} min, so that none is given twice.`,
      comment:
        'Refusal shortly after a backup was restored, or after very many containers; the placeholder counts minutes',
    }),
  COMMAND_NOT_HERE: () =>
    msg({
      message: 'This command code does nothing here.',
      comment: 'Refusal: a command barcode was scanned where it has no meaning',
    }),

  ACT_NOT_FOUND: () =>
    msg({ message: 'Nothing was done to goods here that could be undone.', comment: 'Refusal: nothing to undo' }),
  UNDONE_ALREADY: () => msg({ message: 'This was undone already.', comment: 'Refusal: nothing is left to undo' }),
  UNDO_NEVER: ({ kind }) =>
    kind === 'destruction.executed'
      ? msg({ message: 'What was destroyed stays destroyed. This is never undone.', comment: 'Refusal: it is final' })
      : kind === 'batch.commissioned' || kind === 'batch.aggregated'
        ? msg({
            message: 'A packaging line made this. Take numbers out of use, or open containers, instead of undoing it.',
            comment: 'Refusal: what a packaging line reported is to be undone',
          })
        : msg({
            message: 'This goes with the recall of a lot. It ends with the recall, and is not undone.',
            comment: 'Refusal: a hold of a recall, or its end, is to be undone',
          }),
  UNDO_TOO_LATE: ({ days }) =>
    days === 1
      ? msg({ message: 'This could be undone for one day, and that is over.', comment: 'Refusal: too late to undo' })
      : msg({
          message: `This could be undone for ${days} days, and they are over.`,
          comment: 'Refusal: too late to undo; the placeholder is a number above 1',
        }),
  UNDO_AT_OTHER_SITE: ({ gln }) =>
    msg({
      message: `This was recorded at another site (GLN ${gln}). Only that site undoes it.`,
      comment: 'Refusal: it was done elsewhere',
    }),
  UNDO_BARRED: ({ bar, item }) => barredText(bar, item),
  UNDO_LATER_FIRST: ({ item, later }) => laterText(later, item),
  NOT_IN_THE_ACT: ({ item }) =>
    msg({
      message: `${itemName(item)} is not part of what was recorded.`,
      comment: 'Refusal: an item is to be left out that is not in; the placeholder is a serial number or SSCC',
    }),
  CORRECTED_AS_A_WHOLE: () =>
    msg({ message: 'Single items cannot be left out of a receipt.', comment: 'Refusal: all or nothing' }),
  NOTHING_TO_CORRECT: () => msg({ message: 'It says so already.', comment: 'Refusal: the correction changes nothing' }),
  REMARK_MISSING: () =>
    msg({ message: 'Another reason needs a few words.', comment: 'Refusal: a reason without words' }),
  NOT_SIGNED_IN: () => msg({ message: 'Nobody is signed in at this station.', comment: 'Refusal' }),
  SIGN_IN_REFUSED: ({ waitSeconds }) =>
    waitSeconds > 0
      ? msg({
          message: `Name and PIN do not belong together. The next try is possible in ${waitSeconds} s.`,
          comment: 'Sign-in refused; s means seconds',
        })
      : msg({ message: 'Name and PIN do not belong together.', comment: 'Sign-in refused' }),
  PERSON_NOT_FOUND: () => msg({ message: 'This person is not enrolled here.', comment: 'Refusal' }),
  NAME_NOT_POSSIBLE: ({ name }) =>
    msg({ message: `Nobody can be called “${name}” here.`, comment: 'Refusal: enrolling' }),
  PEOPLE_FILE_NOT_TAKEN: ({ because }) => peopleFileFaultWords[because],
  NAME_TAKEN: ({ name }) =>
    msg({ message: `Somebody is called “${name}” already.`, comment: 'Refusal: two people never share a name' }),
  NOT_ONESELF: () => msg({ message: 'Nobody changes themselves or their own rights.', comment: 'Refusal' }),
  TWO_ADMINISTRATORS_STAY: () =>
    msg({ message: 'Two people who can administer must always stay.', comment: 'Refusal: one of the last two' }),
  PERSON_INACTIVE: ({ name }) =>
    msg({ message: `Somebody who does not work here any more: ${name}.`, comment: 'Refusal; the name of a person' }),
  NOTHING_TO_CONFIRM: ({ name }) => msg({ message: `Nothing of ${name} waits to be confirmed.`, comment: 'Refusal' }),
  OTHER_PERSON_CONFIRMS: () =>
    msg({
      message: 'Not confirmed: it takes a second person who has such a right, not the one who gave it.',
      comment: 'Refusal: confirming rights',
    }),
  AUDITOR_HAS_NO_RIGHTS: ({ name }) =>
    msg({
      message: `No rights: ${name} is an auditor, who only reads.`,
      comment: 'Refusal: giving rights to an auditor; the placeholder is a name',
    }),
  NO_RESET_REQUESTED: ({ name }) =>
    msg({ message: `Nobody has asked for a new PIN or password for ${name} in the last day.`, comment: 'Refusal' }),
  OTHER_PERSON_RESETS: () =>
    msg({
      message: 'It takes two others of administrator, quality and supervisor.',
      comment: 'Refusal: resetting a PIN',
    }),
  NO_BADGE: () => msg({ message: 'This person has no badge.', comment: 'Refusal' }),
  STATION_LOCKED: () =>
    msg({ message: 'The station is locked. Nothing was recorded.', comment: 'Refusal: nobody was there for a while' }),
  BADGE_SCANS_ONLY: () =>
    msg({ message: 'With the badge alone you can only go on scanning.', comment: 'Refusal: no PIN was given yet' }),
  BADGE_NEEDED: () =>
    msg({ message: 'A PIN goes with a badge, not with a name.', comment: 'Refusal: somebody gave name and PIN' }),
  BADGE_UNKNOWN: () =>
    msg({ message: 'This badge is nobody’s here.', comment: 'Refusal: an unknown or withdrawn badge' }),
  BADGE_UNREADABLE: () => msg({ message: 'The badge was not read whole.', comment: 'Refusal: half a badge code' }),
  SECRET_TO_BE_CHANGED: () =>
    msg({
      message: 'Your PIN or password was chosen by others and opens only this.',
      comment: 'Refusal: a one-time secret has to be changed first',
    }),
  SECRET_NOT_POSSIBLE: (details) => secretFaultText(details),
  NOT_ALLOWED: () => msg({ message: 'Your role may not do this.', comment: 'Refusal: missing right' }),
  REASON_NOT_ALLOWED: () => reasonNotAllowedText(),
  CLASS_NOT_ALLOWED: ({ item, productClass }) => classNotAllowedText(item, productClass),
  READS_ONLY: () =>
    msg({
      message: 'An auditor reads and takes exports away, and changes nothing here.',
      comment: 'Refusal: an auditor is signed in and asked for a change',
    }),
  SIGNATURE_REFUSED: ({ waitSeconds }) =>
    waitSeconds > 0
      ? msg({
          message: `Not signed: name and PIN do not belong together. The next try is possible in ${waitSeconds} s.`,
          comment: 'Signing refused; s means seconds',
        })
      : msg({ message: 'Not signed: name and PIN do not belong together.', comment: 'Signing refused' }),
  SIGNING_NEEDS_BOTH_PARTS: () =>
    msg({
      message: 'Not signed: the first signature after signing in takes badge or name as well.',
      comment: 'Signing refused: only the PIN was given',
    }),
  SIGNED_CONTENT_CHANGED: () =>
    msg({
      message: 'Not signed: what was on the screen has changed meanwhile.',
      comment: 'Signing refused: somebody changed what was to be signed',
    }),

  REPRINT_NEEDS_REASON: ({ prints }) =>
    msg({
      message: `A label of this number was printed before (${prints}). Two labels of one number can end up on two things.`,
      comment: 'Refusal: a label is printed again without a reason; the number of labels so far',
    }),
  LABEL_NOT_PRINTED: ({ reason }) =>
    msg({ message: `The PDF of the label was not made (${reason}).`, comment: 'Refusal; the system says why' }),
  PRINTER_NOT_SET_UP: () => msg({ message: 'No label printer is set up at this station.', comment: 'Refusal' }),
  PRINTER_FAILED: ({ printer, address, because }) => printerFailedText(printer, address, because),
  SHEET_NOT_PRINTED: ({ reason }) =>
    msg({
      message: `The PDF of the sheet was not made (${reason}). The codes can be scanned from the screen.`,
      comment: 'Refusal: the sheet that sets scanners up; the system says why',
    }),
  NOT_PRINTED: ({ reason }) =>
    msg({
      message: `The PDF was not made (${reason}). The other files are there.`,
      comment: 'Refusal: an export without its PDF',
    }),
  SCANNER_NAME_TAKEN: ({ name }) =>
    msg({
      message: `Another scanner here has the name “${name}”. The record tells scanners apart by their names. Nothing was changed.`,
      comment: 'Refusal: a scanner is set up under a name that another has',
    }),
  SCANNER_PORT_SHARED: ({ name }) =>
    msg({
      message: `The scanner “${name}” is at this port. Nothing was changed.`,
      comment: 'Refusal: a scanner is set up at the port of another',
    }),
  PORT_LIST_FAILED: ({ reason }) =>
    msg({
      message: `This computer does not say which ports it has: ${reason}`,
      comment: 'Scanner settings: listing serial ports failed',
    }),
  MESSAGE_NOT_FOUND: () => msg({ message: 'This message is not on this station.', comment: 'Refusal' }),
  NETWORK_ACCESS_NOT_TAKEN: ({ flaw }) => accessFlawTexts[flaw],
  NETWORK_ADDRESS_NOT_TAKEN: ({ flaw }) => {
    switch (flaw) {
      case 'noAddress':
        return msg({
          message: 'This is not the address of a network. It begins with https://. Nothing was changed.',
          comment: 'Refusal: the address of the network',
        })
      case 'notEncrypted':
        return msg({
          message:
            'This address is not encrypted. Outside this computer the network is reached with https:// only. Nothing was changed.',
          comment: 'Refusal: the address of the network',
        })
      case 'holdsSecret':
        return msg({
          message:
            'A name or password is in this address. Settings stay on record for years, so no secret may be in them. Nothing was changed.',
          comment: 'Refusal: the address of the network',
        })
      case 'hasMore':
        return msg({
          message: 'Leave out what begins with ? or #: only the address itself is taken. Nothing was changed.',
          comment: 'Refusal: the address of the network',
        })
    }
  },
  SENDING_REASON_MISSING: () =>
    msg({
      message: 'Say why first: whoever looks at the record later needs it. Nothing was changed.',
      comment: 'Refusal: a message is set aside, or sending is paused, without a reason',
    }),
  NOTHING_TO_WRITE: () =>
    msg({
      message:
        'Nothing waits here that can go into files. What is on its way, refused or parked, and what follows it, stays where it is.',
      comment: 'Refusal: unsent messages are to be written to files',
    }),
  UNSENT_EXPORT_NOT_FOUND: () =>
    msg({ message: 'These files are not on record here.', comment: 'Refusal: files of unsent messages' }),
  NOTHING_IN_FILES: ({ folder }) =>
    msg({
      message: `Nothing lies in the files ${folder} any more: it is settled, or taken back. Nothing was changed.`,
      comment: 'Refusal: files of unsent messages; the placeholder is the name of their folder',
    }),
  UPLOAD_RECEIPT_MISSING: () =>
    msg({
      message:
        'Say first what the other side’s receipt says: it is the proof that the messages arrived. Nothing was changed.',
      comment: 'Refusal: messages are settled after an upload by hand, without the receipt',
    }),
  UNSENT_FILE_NOT_TAKEN: ({ file, because }) => {
    switch (because) {
      case 'notOurs':
        return msg({
          message: `The file ${file} is none that this station wrote for upload by hand, or it was changed since. Nothing was changed here.`,
          comment: 'Refusal: the placeholder is the name of a file',
        })
      case 'otherStation':
        return msg({
          message: `The file ${file} was written by another station. Choose it there. Nothing was changed here.`,
          comment: 'Refusal: the placeholder is the name of a file',
        })
      case 'changed':
        return msg({
          message: `The file ${file} is not as this station wrote it: it was changed since, or comes from before a backup was restored. Nothing was changed here.`,
          comment: 'Refusal: the placeholder is the name of a file',
        })
    }
  },
  UNSENT_MESSAGE_DIFFERS: ({ file, message }) =>
    msg({
      message: `Message ${message} is not what it was when ${file} was written. Nothing was changed.`,
      comment: 'Refusal: the placeholders are an identifier and the name of a file',
    }),
  NOTHING_TO_SETTLE: ({ file }) =>
    msg({
      message: `Everything in ${file} is settled already or on its way to the network. Nothing was changed.`,
      comment: 'Refusal: the placeholder is the name of a file',
    }),
  DESTINATION_NOT_OPEN: ({ number }) =>
    msg({
      message: `Shipment ${number} names the place it goes to itself. Nothing was changed.`,
      comment: 'Refusal: the placeholder is the number of a shipment',
    }),
  MESSAGE_NOT_WAITING: () =>
    msg({
      message: 'This message is on its way or done. It needs no second sending.',
      comment: 'Refusal of sending again',
    }),
  RETENTION_TOO_SHORT: ({ least }) =>
    msg({
      message: `Records are kept for at least ${least} years here.`,
      comment: 'Refusal; the placeholder is a number of years',
    }),
  LEGAL_HOLD_NOT_ON: () => msg({ message: 'This legal hold is not on any more.', comment: 'Refusal' }),
  FAILED_SIGNINGS_CHANGED: () =>
    msg({ message: 'Meanwhile another signing went wrong, or somebody looked into it.', comment: 'Refusal' }),
  OTHER_PERSON_LOOKS_INTO_IT: () => msg({ message: 'Nobody looks into their own signings.', comment: 'Refusal' }),
  REVIEWED_ALREADY: ({ to }) =>
    msg({
      message: `Everything up to record ${to} was reviewed already.`,
      comment: 'Refusal; the placeholder is a number',
    }),
  BACKUP_NOT_FOUND: ({ name }) =>
    msg({ message: `The backup ${name} is not there any more.`, comment: 'Refusal; the name of a file' }),
  BACKUP_DOES_NOT_FIT: ({ name }) =>
    msg({
      message: `The backup ${name} cannot be restored: it is damaged, or was made by a newer version.`,
      comment: 'Refusal; the name of a file',
    }),
  FACT_NOT_FOUND: ({ sequence }) =>
    msg({ message: `The ledger has no fact ${sequence}.`, comment: 'Refusal; the placeholder is a number' }),
  SHIPMENT_NOT_FOUND: () => msg({ message: 'This shipment is not on this station.', comment: 'Refusal' }),
  SET_ASIDE_NOT_FOUND: () => msg({ message: 'Nothing was set aside under this number.', comment: 'Refusal' }),
  DOCUMENT_NOT_FOUND: () => msg({ message: 'This document is not on this station.', comment: 'Refusal' }),
  IMPORT_UNREADABLE: ({ because }) => importText(because),
  NOT_A_PHOTO: ({ name }) =>
    msg({
      message: `The file ${name} holds no photo that can be shown here. It was not taken, and nothing was changed.`,
      comment: 'Refusal: a file is no JPEG, PNG or WebP; its name',
    }),
  PHOTO_OF_NOTHING: ({ item }) =>
    msg({
      message: `${itemName(item)} is not in this job any more. The photo was not added to it.`,
      comment: 'Refusal: what a photo is to show was taken back; a serial number or SSCC',
    }),
  TOO_MANY_PHOTOS: ({ most }) =>
    msg({
      message: `There are ${most} photos already, which is the most. This one was not added.`,
      comment: 'Refusal: a number',
    }),
  FILE_NOT_WHOLE: ({ because, file }) =>
    because === 'missing'
      ? msg({
          message: `The attached file ${shortHash(file)} is not on the disk any more. The backups have it.`,
          comment: 'Refusal: an attached file was taken away; the first digits of its hash',
        })
      : msg({
          message: `The attached file ${shortHash(file)} was changed on the disk: it is not what was attached. The backups have it.`,
          comment: 'Refusal: an attached file was changed; the first digits of its hash',
        }),
  IMPORT_RUNNING: ({ file }) =>
    msg({
      message: `The file ${file} is still being taken in. One file comes after the other.`,
      comment: 'Refusal: a second file of a packaging line; the placeholder is the name of the first',
    }),
  BATCH_NOT_HANDED_OVER: ({ lot, because }) => batchNotHandedOver(lot, because),
  EXTERNAL_SYSTEM_NOT_TAKEN: ({ flaw }) => externalSystemFlawTexts[flaw],
  ...closingRefusalTexts,
  IMPORT_OUT_OF_STEP: () =>
    msg({
      message: 'The file did not arrive whole. Nothing was changed.',
      comment: 'Refusal: a file of announced shipments',
    }),
  NOT_IN_TRAINING: () =>
    msg({
      message: 'This exists on a training site only.',
      comment: 'Refusal: practice network asked for on a real site',
    }),

  SERVICE_STOPPED: () =>
    msg({
      message: 'The station stopped before it could answer. What it answered before is safe on this computer.',
      comment: 'Refusal: the service died during a call',
    }),
  SERVICE_UNAVAILABLE: ({ reason }) => msg({ message: `The station does not run: ${reason}`, comment: 'Refusal' }),
  MALFORMED: ({ what }) =>
    msg({
      message: `Two parts of Tallyman did not understand each other (${what}). Nothing was changed.`,
      comment: 'Refusal: a message that does not fit the contract',
    }),
  UNKNOWN_CALL: ({ name }) =>
    msg({ message: `This version of the station cannot do this yet (${name}).`, comment: 'Refusal' }),
  INTERNAL: ({ report }) =>
    msg({
      message: `Tallyman has a fault and wrote it down under ${report}. What was answered with OK is safe.`,
      comment: 'Refusal: a bug; the placeholder names the log entry',
    }),
  DISK_FULL: ({ path }) =>
    msg({
      message: `The disk is full, so nothing more can be recorded: ${path}`,
      comment: 'Refusal; the placeholder is a folder',
    }),
  DISK_READ_ONLY: ({ path }) =>
    msg({ message: `Tallyman may not write to its folder: ${path}`, comment: 'Refusal; the placeholder is a folder' }),
  DATABASE_NEWER: ({ path, found, known }) =>
    msg({
      message: `The records here were made by a newer Tallyman (version ${found} of the file, this one knows ${known}): ${path}. They were not touched.`,
      comment: 'Start refused',
    }),
  DATABASE_CORRUPT: ({ path, setAside }) =>
    msg({
      message: `The file of records is damaged: ${path}. It was set aside unchanged as ${setAside}.`,
      comment: 'Start refused; both placeholders are paths',
    }),
  DATABASE_IN_USE: ({ path }) =>
    msg({ message: `Another Tallyman on this computer works with these records: ${path}`, comment: 'Start refused' }),
  DATABASE_NOT_OURS: ({ path }) =>
    msg({
      message: `This file does not hold records of Tallyman, so it was not touched: ${path}`,
      comment: 'Start refused',
    }),
  SITE_NOT_SET_UP: () =>
    msg({ message: 'This site is not set up yet.', comment: 'Refusal: something was asked of a real site too early' }),
  SITE_SET_UP_ALREADY: () =>
    msg({ message: 'This site is set up already.', comment: 'Refusal: a site can be set up once' }),
  SITE_NAME_NOT_POSSIBLE: () =>
    msg({
      message: 'Site and station need a name each, of at most 64 characters.',
      comment: 'Refusal at the set-up of a site',
    }),
  GLN_NOT_VALID: ({ gln }) =>
    msg({
      message: `${gln} is no GLN: it has 13 digits, and the last one checks the others.`,
      comment: 'Refusal at the set-up of a site; the placeholder is what was typed',
    }),
  COMPANY_PREFIX_NOT_VALID: ({ companyPrefix }) =>
    msg({
      message: `Container numbers need a company prefix of 4 to 12 digits and one extension digit; ${companyPrefix || '…'} is not enough.`,
      comment: 'Refusal at the set-up of a site; the placeholder is what was typed as prefix',
    }),
  PASSWORD_NEEDED: ({ least }) =>
    msg({
      message: `Digits alone are a PIN, and a PIN goes with a badge, which you do not have yet. A password has at least ${least} characters.`,
      comment: 'Refusal at the set-up of a site: an administrator chose a PIN',
    }),
  SAME_SECRET_TWICE: () =>
    msg({
      message: 'Both typed the same password, so each would know the other’s. Neither was taken.',
      comment: 'Refusal at the set-up of a site',
    }),
  SITE_OF_OTHER_KIND: ({ path, mode }) =>
    mode === 'training'
      ? msg({
          message: `The records at ${path} are those of a training site, and stand in the place of the real one. Nothing was changed.`,
          comment: 'Start refused: files were moved; the placeholder is a path',
        })
      : msg({
          message: `The records at ${path} are those of a real site, and stand in the place of the training site. Nothing was changed.`,
          comment: 'Start refused: files were moved; the placeholder is a path',
        }),
  RUNTIME_UNSUITABLE: ({ reason }) =>
    msg({ message: `Tallyman cannot run its station on this computer: ${reason}`, comment: 'Start refused' }),
}

function importText(because: RefusalDetails<'IMPORT_UNREADABLE'>['because']): MessageDescriptor {
  switch (because) {
    case 'NOT_JSON':
      return msg({
        message: 'The file is damaged: it ends or breaks off where it should not. Nothing was changed.',
        comment: 'Refusal: a file of announced shipments is no valid JSON',
      })
    case 'NOT_EPCIS_2':
      return msg({
        message: 'The file is no EPCIS 2.0 document. Nothing was changed.',
        comment: 'Refusal: a file of announced shipments',
      })
    case 'FORMAT_NOT_KNOWN':
      return msg({
        message: 'Tallyman cannot read files of this kind. Nothing was changed.',
        comment: 'Refusal: a file of announced shipments',
      })
    case 'TOO_MANY_EVENTS':
      return msg({
        message: 'The file holds more events than this station takes at once. Nothing was changed.',
        comment: 'Refusal: a file of announced shipments',
      })
  }
}

/** The sentence of a refusal, to be put into the person's language with `i18n._`. */
export function refusalText<Code extends RefusalCode>(refusal: {
  readonly code: Code
  readonly details: RefusalDetails<Code>
}): MessageDescriptor {
  return texts[refusal.code](refusal.details)
}

/** The digits of a hash by which two files are told apart on a screen; the ledger has all of them. */
function shortHash(file: string): string {
  return file.slice(0, 12)
}
