import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import { unreachable } from '#shared/kernel/unreachable.ts'
import type { HoldAct } from '#shared/domain/holds/act.ts'
import type { HoldReason } from '#shared/domain/holds/reasons.ts'
import type { HoldKind } from '#shared/domain/items/hold-kind.ts'

/** An act with holds: its name, and what it means. */
export type HoldActTexts = { readonly word: MessageDescriptor; readonly means: MessageDescriptor }

const putTexts: Readonly<Record<'exception' | 'suspect', HoldActTexts>> = {
  exception: {
    word: msg({ message: 'Put on exception hold', comment: 'An act with holds' }),
    means: msg({ message: 'Data or quantity does not fit.', comment: 'What an exception hold is for' }),
  },
  suspect: {
    word: msg({ message: 'Put on suspect hold', comment: 'An act with holds' }),
    means: msg({ message: 'It may be falsified, stolen or tampered with.', comment: 'What a suspect hold is for' }),
  },
}

const liftTexts: Readonly<Record<HoldKind, HoldActTexts>> = {
  damaged: {
    word: msg({ message: 'Lift damaged hold', comment: 'An act with holds' }),
    means: msg({ message: 'It is sound after all. Takes a signature.', comment: 'What lifting a damaged hold means' }),
  },
  exception: {
    word: msg({ message: 'Lift exception hold', comment: 'An act with holds' }),
    means: msg({ message: 'The exception is resolved.', comment: 'What lifting an exception hold means' }),
  },
  suspect: {
    word: msg({ message: 'Lift suspect hold', comment: 'An act with holds' }),
    means: msg({ message: 'It is genuine. Takes a signature.', comment: 'What lifting a suspect hold means' }),
  },
}

const moveTexts: Readonly<Record<HoldKind, Readonly<Partial<Record<HoldKind, MessageDescriptor>>>>> = {
  damaged: {
    exception: msg({ message: 'From damaged to exception hold', comment: 'An act with holds' }),
    suspect: msg({ message: 'From damaged to suspect hold', comment: 'An act with holds' }),
  },
  exception: {
    damaged: msg({ message: 'From exception to damaged hold', comment: 'An act with holds' }),
    suspect: msg({ message: 'From exception to suspect hold', comment: 'An act with holds' }),
  },
  suspect: {
    damaged: msg({ message: 'From suspect to damaged hold', comment: 'An act with holds' }),
    exception: msg({ message: 'From suspect to exception hold', comment: 'An act with holds' }),
  },
}

const movesByRight = msg({ message: 'One hold takes the place of the other.', comment: 'What turning a hold means' })
const movesSigned = msg({
  message: 'One hold takes the place of the other. Takes a signature.',
  comment: 'What turning a hold into a less grave one means',
})

/** An act with holds in words; `signed` where it takes a signature. */
export function holdActTexts(act: HoldAct, signed = false): HoldActTexts {
  switch (act.kind) {
    case 'put':
      return putTexts[act.hold]
    case 'lift':
      return liftTexts[act.hold]
    case 'move':
      return { word: moveTexts[act.from][act.to] ?? movedTexts[act.to], means: signed ? movesSigned : movesByRight }
    default:
      return unreachable(act)
  }
}

/** Why a hold is put on, turned or lifted. */
export const holdReasonWords: Readonly<Record<HoldReason, MessageDescriptor>> = {
  dataDiffers: msg({ message: 'Data on label and record differ', comment: 'Reason of an exception hold' }),
  dataMissing: msg({ message: 'Data of the partner is missing', comment: 'Reason of an exception hold' }),
  quantityDiffers: msg({ message: 'Quantity differs', comment: 'Reason of an exception hold' }),
  storage: msg({
    message: 'Storage was not as prescribed',
    comment: 'Reason of an exception hold: too warm, too cold',
  }),
  askedByOwner: msg({ message: 'The owner asked for it', comment: 'Reason of an exception hold: owner of the goods' }),
  sealBroken: msg({ message: 'Seal broken', comment: 'Reason of a suspect hold' }),
  packLooksWrong: msg({ message: 'Pack or print looks wrong', comment: 'Reason of a suspect hold' }),
  serialTwice: msg({ message: 'Serial number seen twice', comment: 'Reason of a suspect hold' }),
  alertByNetwork: msg({ message: 'Alert by the network', comment: 'Reason of a suspect hold' }),
  reportedStolen: msg({ message: 'Reported as stolen', comment: 'Reason of a suspect hold' }),
  originUnclear: msg({ message: 'Origin is unclear', comment: 'Reason of a suspect hold' }),
  recalled: msg({ message: 'Its lot is called back', comment: 'Reason of an exception hold' }),
  missing: msg({ message: 'Missing where it was to be destroyed', comment: 'Reason of a hold' }),
  recallLifted: msg({ message: 'The recall was lifted', comment: 'Reason of lifting a hold' }),
  foundDamaged: msg({ message: 'Found damaged', comment: 'Reason of turning a hold into a damaged hold' }),
  checkedAndSound: msg({ message: 'Checked, and sound', comment: 'Reason of lifting a hold' }),
  dataCorrected: msg({ message: 'Data was corrected', comment: 'Reason of lifting a hold' }),
  partnerConfirmed: msg({ message: 'The partner confirmed it', comment: 'Reason of lifting a hold' }),
  investigationCleared: msg({ message: 'Investigation found nothing', comment: 'Reason of lifting a hold' }),
  putOnByMistake: msg({ message: 'Put on by mistake', comment: 'Reason of lifting a hold' }),
  other: msg({ message: 'Other', comment: 'Reason of an act with holds; words are written beside it' }),
}

/** What became of an item by an act with holds. */
export const putOnHoldTexts: Readonly<Record<HoldKind, MessageDescriptor>> = {
  damaged: msg({ message: 'Put on damaged hold.', comment: 'History of an item; the reason follows' }),
  exception: msg({ message: 'Put on exception hold.', comment: 'History of an item; the reason follows' }),
  suspect: msg({ message: 'Put on suspect hold.', comment: 'History of an item; the reason follows' }),
}
export const liftedTexts: Readonly<Record<HoldKind, MessageDescriptor>> = {
  damaged: msg({ message: 'Damaged hold lifted.', comment: 'History of an item; the reason follows' }),
  exception: msg({ message: 'Exception hold lifted.', comment: 'History of an item; the reason follows' }),
  suspect: msg({ message: 'Suspect hold lifted.', comment: 'History of an item; the reason follows' }),
}
const movedTexts: Readonly<Record<HoldKind, MessageDescriptor>> = {
  damaged: msg({ message: 'Its hold became a damaged hold.', comment: 'History of an item; the reason follows' }),
  exception: msg({ message: 'Its hold became an exception hold.', comment: 'History of an item; the reason follows' }),
  suspect: msg({ message: 'Its hold became a suspect hold.', comment: 'History of an item; the reason follows' }),
}
export function holdMovedText(to: HoldKind): MessageDescriptor {
  return movedTexts[to]
}

/** Stops because of a hold. */
export const onHoldTexts: Readonly<Record<HoldKind, MessageDescriptor>> = {
  damaged: msg({ message: 'This is on hold as damaged.', comment: 'Stop: a hold forbids it' }),
  exception: msg({ message: 'This is on hold because of an exception.', comment: 'Stop: a hold forbids it' }),
  suspect: msg({ message: 'This is on hold as suspect.', comment: 'Stop: a hold forbids it' }),
}
export const holdInsideTexts: Readonly<Record<HoldKind, MessageDescriptor>> = {
  damaged: msg({ message: 'Something inside it is on hold as damaged.', comment: 'Stop: a hold on contents' }),
  exception: msg({
    message: 'Something inside it is on hold because of an exception.',
    comment: 'Stop: a hold on contents',
  }),
  suspect: msg({ message: 'Something inside it is on hold as suspect.', comment: 'Stop: a hold on contents' }),
}
export const notOnHoldTexts: Readonly<Record<HoldKind, MessageDescriptor>> = {
  damaged: msg({ message: 'This is not on damaged hold.', comment: 'Stop: a hold is to be lifted or turned' }),
  exception: msg({ message: 'This is not on exception hold.', comment: 'Stop: a hold is to be lifted or turned' }),
  suspect: msg({ message: 'This is not on suspect hold.', comment: 'Stop: a hold is to be lifted or turned' }),
}
