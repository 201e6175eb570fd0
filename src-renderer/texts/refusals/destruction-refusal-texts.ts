import { msg } from '@lingui/core/macro'
import type { destructionRefusals } from '#shared/contract/refusals/destruction.ts'
import { anotherPersonText, standsOtherwiseText } from '../destruction-texts.ts'
import type { RefusalTexts } from './texts-of.ts'

/** The sentences of refusals of a destruction order and what it lists. */
export const destructionRefusalTexts: RefusalTexts<keyof typeof destructionRefusals> = {
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
  CARRYING_OUT_ASKED: ({ number }) =>
    msg({
      message: `All of order ${number} is confirmed. Nothing was done yet: say first what became of the goods.`,
      comment:
        'Refusal: a scanned code would say that goods are destroyed or have left, which the screen asks; the number of a destruction order',
    }),
  CONTRACTOR_CERTIFICATE_MISSING: ({ number }) =>
    msg({
      message: `The contractor's certificate for order ${number} is not here yet.`,
      comment: 'Refusal; the number of a destruction order',
    }),
}
