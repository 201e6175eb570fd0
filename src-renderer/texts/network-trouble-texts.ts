import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import type { TroubleKind } from '#shared/sync/link.ts'

/** What kind of trouble with the network it is, what the station does about it, and what a person can do. */
export const networkTroubleTexts: Readonly<Record<TroubleKind, MessageDescriptor>> = {
  nameUnknown: msg({
    message:
      'The name of the network cannot be found. Check the cable or the wireless line; the station goes on trying.',
    comment: 'Trouble with the network: no answer from DNS',
  }),
  nobodyThere: msg({
    message: 'Nobody answers at the address of the network. The station goes on trying.',
    comment: 'Trouble with the network: no connection',
  }),
  notSecure: msg({
    message:
      'The network cannot prove who it is, so nothing is sent to it. Tell your administrator what it says below; this is never passed over.',
    comment: 'Trouble with the network: a certificate that is not to be trusted',
  }),
  certificateWanted: msg({
    message:
      'The network wants a certificate of this station, or does not take the one it has. Tell your administrator what it says below.',
    comment: 'Trouble with the network: a client certificate is missing or refused',
  }),
  proxy: msg({
    message: 'The proxy of your company does not let the station through. Tell your administrator what it says below.',
    comment: 'Trouble with the network: a proxy refuses the connection',
  }),
  noAnswer: msg({
    message: 'The network took the call and says nothing. The station asks it again before it sends anything twice.',
    comment: 'Trouble with the network: no reply in time',
  }),
  brokeOff: msg({
    message: 'The line broke in mid-answer. The station asks what arrived before it sends anything twice.',
    comment: 'Trouble with the network: the connection broke',
  }),
  portal: msg({
    message:
      'A page answers instead of the network: this line wants a sign-in of its own. Open a browser and sign in; then the station goes on by itself.',
    comment: 'Trouble with the network: a captive portal',
  }),
  notEpcis: msg({
    message: 'What answers is not the network that was set up. Tell your administrator.',
    comment: 'Trouble with the network: another server',
  }),
  tooMany: msg({
    message: 'The network asks for a pause. The station waits as long as it asks, at most a quarter of an hour.',
    comment: 'Trouble with the network: too many requests',
  }),
  unwell: msg({
    message: 'The network has troubles of its own. The station waits, and asks what arrived before it sends again.',
    comment: 'Trouble with the network: its server fails',
  }),
  signInWanted: msg({
    message:
      'The network does not know this station any more. Sending stops until your administrator has signed it in.',
    comment: 'Trouble with the network: credentials are refused',
  }),
  forbidden: msg({
    message:
      'The network knows this station and does not allow it to send. Tell your administrator; it is tried by itself.',
    comment: 'Trouble with the network: access is denied',
  }),
  strangeAnswer: msg({
    message: 'The network gives an answer that says nothing about the messages. The station waits and tries again.',
    comment: 'Trouble with the network: any other answer',
  }),
  notWrittenDown: msg({
    message: 'This computer could not write down what was said. Nothing is lost; the station asks again.',
    comment: 'Trouble: the own disk',
  }),
}
