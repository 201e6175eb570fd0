import type { CallOutput } from '#shared/contract/calls.ts'
import { ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { Scene } from './scene.ts'

const settings: CallOutput<'messaging.settings'>['settings'] = {
  destroy: {
    isOn: false,
    endpoint: 'https://destroy.network.example/epcis',
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

const changes: CallOutput<'messaging.readSetUp'>['changes'] = [
  { part: 'rule', name: 'market', from: '"EU"', to: '"US"' },
  {
    part: 'role',
    name: 'role',
    from: '{"businessType":"logisticsProvider","role":"owner"}',
    to: '{"businessType":"logisticsProvider","role":"partner"}',
  },
  { part: 'message', name: 'destroy', from: '{"isOn":false}', to: '{"isOn":true}' },
]

type MessagingCall =
  | 'messaging.settings'
  | 'messaging.tryOut'
  | 'messaging.exportSetUp'
  | 'messaging.readSetUp'
  | 'messaging.importSetUp'

/** What the station of a scene says about its messages. */
export function messagingAnswerOf(scene: Scene, name: MessagingCall): Result<unknown, Refusal> {
  switch (name) {
    case 'messaging.settings':
      return ok({ settings, endpoint: scene.status.network.url })
    case 'messaging.tryOut':
      return ok(tried)
    case 'messaging.exportSetUp':
      return ok({ folder: '/var/lib/tallyman/exports', file: 'set-up-20260618-074211.json' })
    case 'messaging.readSetUp':
      return ok({ changes })
    case 'messaging.importSetUp':
      return ok({ changed: changes.length })
  }
}
