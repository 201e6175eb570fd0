import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import type { AccessFlaw } from '#shared/domain/network/network-access.ts'

const comment = 'Refusal: how the station signs in at the network'

/** Why what somebody entered about the sign-in at the network is not taken. */
export const accessFlawTexts: Readonly<Record<AccessFlaw, MessageDescriptor>> = {
  headerName: msg({
    message: 'This is not the name of a header that can carry the key, such as X-API-Key. Nothing was changed.',
    comment,
  }),
  secretSigns: msg({
    message:
      'The secret has a sign in it that cannot be sent, perhaps a blank or the end of a line. Nothing was changed.',
    comment,
  }),
  nameSigns: msg({
    message: 'The name has a sign in it that cannot be sent, such as a colon. Nothing was changed.',
    comment,
  }),
  nameMissing: msg({
    message: 'The name under which the network knows this station is missing. Nothing was changed.',
    comment,
  }),
  secretMissing: msg({
    message: 'The secret is missing: this station does not have one for this sign-in. Nothing was changed.',
    comment,
  }),
  tokenAddress: msg({
    message: 'The address for tokens is none that can be used. It begins with https://. Nothing was changed.',
    comment,
  }),
  proxyAddress: msg({
    message:
      'This is not the address of a proxy, such as http://proxy.example:3128, without name and password. Nothing was changed.',
    comment,
  }),
  certificateUnreadable: msg({
    message: 'This is not a certificate as PEM: it begins with -----BEGIN CERTIFICATE-----. Nothing was changed.',
    comment,
  }),
  certificateExpired: msg({ message: 'The time of this certificate is over. Nothing was changed.', comment }),
  keyUnreadable: msg({
    message: 'The private key cannot be read: it is no PEM, or its passphrase is another. Nothing was changed.',
    comment,
  }),
  keyOfAnother: msg({ message: 'The private key belongs to another certificate. Nothing was changed.', comment }),
  authoritiesUnreadable: msg({
    message:
      'The certificates of your company cannot be read: they begin with -----BEGIN CERTIFICATE-----. Nothing was changed.',
    comment,
  }),
}
