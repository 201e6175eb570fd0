import type { CallOutput } from '#shared/contract/calls.ts'
import { ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { Scene } from './scene.ts'

const settings: CallOutput<'messaging.settings'>['settings'] = {
  destroy: {
    isOn: false,
    form: { kind: 'urn', prefixes: { known: ['952123', '9521234'], otherLength: 7 } },
    sender: '9521234000006',
    receiver: null,
  },
}

const tried: CallOutput<'messaging.tryOut'> = {
  exchanges: [
    {
      asked: 'OPTIONS https://epcis.example.org/v2/capture',
      sent: '',
      status: 204,
      said: 'GS1-EPCIS-Version: 2.0.0\nGS1-EPCIS-Capture-Limit: 100\nGS1-EPCIS-Capture-File-Size-Limit: 100000',
    },
    {
      asked: 'POST https://epcis.example.org/v2/capture',
      sent: '{"type":"EPCISDocument","schemaVersion":"2.0","epcisBody":{"eventList":[]}}',
      status: 202,
      said: 'Location: /v2/capture/7f31c0',
    },
    {
      asked: 'GET https://epcis.example.org/v2/capture/7f31c0',
      sent: '',
      status: 200,
      said: '{"captureID":"7f31c0","running":false,"success":true}',
    },
  ],
}

/** What the station of a scene says about its messages. */
export function messagingAnswerOf(
  scene: Scene,
  name: 'messaging.settings' | 'messaging.tryOut',
): Result<unknown, Refusal> {
  return name === 'messaging.tryOut' ? ok(tried) : ok({ settings, endpoint: scene.status.network.url })
}
