import { msg } from '@lingui/core/macro'
import type { photosRefusals } from '#shared/contract/refusals/photos.ts'
import { itemName } from '../item-name.ts'
import type { RefusalTexts } from './texts-of.ts'

/** The sentences of refusals of photos. */
export const photosRefusalTexts: RefusalTexts<keyof typeof photosRefusals> = {
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
  NOT_A_PHOTO: ({ name }) =>
    msg({
      message: `The file ${name} holds no photo that can be shown here. It was not taken, and nothing was changed.`,
      comment: 'Refusal: a file is no JPEG, PNG or WebP; its name',
    }),
}
