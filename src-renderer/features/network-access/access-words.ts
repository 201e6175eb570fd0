import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import type { SecretPlace } from '#shared/contract/calls/network-access-calls.ts'
import type { NetworkSignIn } from '#shared/domain/network/network-access.ts'

/** The ways in which a network can know a station. */
export const signInWords: Readonly<Record<NetworkSignIn['kind'], MessageDescriptor>> = {
  none: msg({ message: 'It does not ask', comment: 'How the network knows this station' }),
  apiKey: msg({ message: 'API key', comment: 'How the network knows this station' }),
  basic: msg({ message: 'Name and password', comment: 'How the network knows this station' }),
  clientCredentials: msg({
    message: 'OAuth 2.0 token (client credentials)',
    comment: 'How the network knows this station',
  }),
  certificate: msg({ message: 'Certificate of this station', comment: 'How the network knows this station' }),
}

/** Where the secret is. */
export const secretPlaceWords: Readonly<Record<SecretPlace, MessageDescriptor | null>> = {
  none: null,
  inStore: msg({
    message: 'The secret is kept by the operating system’s secret store.',
    comment: 'Where a password or key is',
  }),
  untilStopped: msg({
    message:
      'This computer has no secret store that can be trusted. The secret is kept until Tallyman is closed, and has to be entered again after it.',
    comment: 'Where a password or key is',
  }),
  missing: msg({
    message:
      'This station has no secret for this address. Sending there waits until it is entered. One that was entered for another address is never sent here.',
    comment: 'Where a password or key is: it was entered for another address, or is gone',
  }),
}
