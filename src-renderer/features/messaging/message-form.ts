import { isGln } from '#shared/gs1/gln.ts'
import { prefixLengths } from '#shared/gs1/company-prefixes.ts'
import type { MessageSettings } from '#shared/domain/messaging/message-settings.ts'

/** The settings of a message as they are typed. */
export type MessageForm = {
  readonly isOn: boolean
  readonly goesTo: 'site' | 'address'
  readonly address: string
  readonly form: MessageSettings['form']['kind']
  readonly known: string
  readonly otherLength: string
  readonly sender: string
  readonly receiver: string
}

/** The length of a company prefix that is proposed: the one of most members of GS1. */
const proposedLength = '7'

/** Settings as they stand in the form. */
export function formOf({ isOn, endpoint, form, sender, receiver }: MessageSettings): MessageForm {
  return {
    isOn,
    goesTo: endpoint === null ? 'site' : 'address',
    address: endpoint ?? '',
    form: form.kind,
    known: form.kind === 'urn' ? form.prefixes.known.join(', ') : '',
    otherLength: form.kind === 'urn' ? String(form.prefixes.otherLength) : proposedLength,
    sender: sender ?? '',
    receiver: receiver ?? '',
  }
}

/** What can be wrong in the form. */
export type FormFault = 'address' | 'sender' | 'receiver' | 'known' | 'otherLength'

/** The settings that a form means, and what of it cannot be kept. */
export function settingsIn(form: MessageForm): {
  readonly settings: MessageSettings
  readonly faults: readonly FormFault[]
} {
  const known = form.known.split(/[\s,;]+/).filter((prefix) => prefix !== '')
  const otherLength = Number(form.otherLength)
  const isUrn = form.form === 'urn'
  const goesElsewhere = form.goesTo === 'address'
  const faults: FormFault[] = [
    ...(goesElsewhere && form.address.trim() === '' ? (['address'] as const) : []),
    ...partyFault('sender', form.sender),
    ...partyFault('receiver', form.receiver),
    ...(isUrn && known.some((prefix) => !/^\d{6,12}$/.test(prefix)) ? (['known'] as const) : []),
    ...(isUrn && !isPrefixLength(otherLength) ? (['otherLength'] as const) : []),
  ]
  return {
    settings: {
      isOn: form.isOn,
      endpoint: goesElsewhere ? form.address.trim() : null,
      form: isUrn ? { kind: 'urn', prefixes: { known, otherLength } } : { kind: 'digitalLink' },
      sender: form.sender.trim() === '' ? null : form.sender.trim(),
      receiver: form.receiver.trim() === '' ? null : form.receiver.trim(),
    },
    faults,
  }
}

function partyFault(party: 'sender' | 'receiver', text: string): readonly FormFault[] {
  return text.trim() === '' || isGln(text.trim()) ? [] : [party]
}

function isPrefixLength(length: number): boolean {
  return Number.isInteger(length) && length >= prefixLengths.shortest && length <= prefixLengths.longest
}
