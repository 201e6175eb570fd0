import { msg } from '@lingui/core/macro'
import type { networkRefusals } from '#shared/contract/refusals/network.ts'
import { accessFlawTexts } from '../access-flaw-texts.ts'
import type { RefusalTexts } from './texts-of.ts'

/** The sentences of refusals of the network and its address. */
export const networkRefusalTexts: RefusalTexts<keyof typeof networkRefusals> = {
  NO_ENDPOINT: () =>
    msg({
      message:
        'There is no network to ask now: it has no address yet, or the practice network is off. Nothing was sent, nothing is lost.',
      comment: 'Refusal: trying a message out',
    }),
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
}
