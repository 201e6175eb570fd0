import { Trans, useLingui } from '@lingui/react/macro'
import { jobId, messageId } from '#shared/contract/identifiers.ts'
import type { DigestValueView } from '#shared/contract/views/audit-views.ts'
import { parseItemId } from '#shared/gs1/item-identity.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import type { Screen } from '../../state/screen-store.ts'
import { useScreen } from '../../state/station-context.tsx'
import { itemName } from '../../texts/item-name.ts'
import { memberWord } from '../../texts/member-texts.ts'
import { valueWord } from '../../texts/value-texts.ts'
import { dayAndTime } from '../../ui/moments.ts'

/** A value of a fact, in words where there are some. Items, jobs and messages lead to their screens; a time is written as one. */
export function MemberValue({ name, value }: { readonly name: string; readonly value: DigestValueView }) {
  if (value.kind === 'person') return <span title={value.id}>{value.name}</span>
  if (value.kind === 'value') return <Leaf name={name} value={value.value} />
  const { length, first } = value
  return (
    <>
      <LengthOf list={value} />
      {first.length > 0 && ': '}
      {first.map((entry, index) => (
        // Entries of a list have no name of their own and never change their order.
        <span key={index}>
          {index > 0 && ', '}
          <Entry name={name} entry={entry} />
        </span>
      ))}
      {length > first.length && ' …'}
    </>
  )
}

type EntryProps = {
  readonly name: string
  readonly entry: Extract<DigestValueView, { kind: 'list' }>['first'][number]
}

/** One entry of a list: a value, or what it has, each by its name. */
function Entry({ name, entry }: EntryProps) {
  const { i18n } = useLingui()
  if (entry === null || typeof entry !== 'object') return <Leaf name={name} value={entry} />
  return (
    <>
      {'('}
      {entry.members.map((member, index) => (
        <span key={member.name}>
          {index > 0 && '; '}
          {member.name !== '' && `${memberWord(member.name, i18n)} `}
          {'length' in member ? (
            <LengthOf list={member} />
          ) : (
            <Leaf name={`${name}.${member.name}`} value={member.value} />
          )}
        </span>
      ))}
      {')'}
    </>
  )
}

function LengthOf({ list: { length } }: { readonly list: { readonly length: number } }) {
  return <Trans comment="How long a list is; the placeholder is a number">{length} in all</Trans>
}

type LeafValue = Extract<DigestValueView, { kind: 'value' }>['value']

function Leaf({ name, value }: { readonly name: string; readonly value: LeafValue }) {
  const { i18n } = useLingui()
  const { open } = useScreen()
  if (value === null) return <Trans comment="Instead of a value: there is none">none</Trans>
  if (typeof value === 'boolean') {
    return value ? <Trans comment="A value">yes</Trans> : <Trans comment="A value">no</Trans>
  }
  if (typeof value === 'number') return isTime(name, value) ? dayAndTime(value, i18n.locale) : value
  const screen = screenOf(name, value)
  if (screen === null)
    return <span className={isCode(value) ? 'fact-code code' : undefined}>{valueWord(name, value, i18n)}</span>
  return (
    <button type="button" className="link fact-code" onClick={() => open(screen)}>
      {screen.name === 'lookedUpItem' ? itemName(screen.item) : value}
    </button>
  )
}

/** Where a value leads to, if it names something that has a screen. */
function screenOf(name: string, value: string): Screen | null {
  if (/^0[01]\//.test(value) && parseItemId(value).ok)
    return { name: 'lookedUpItem', item: value as ItemId, searched: '' }
  if (/(?:^|\.)job$/.test(name) && jobId.safeParse(value).success) return { name: 'job', job: jobId.parse(value) }
  if (/(?:^|\.)message$/.test(name) && messageId.safeParse(value).success)
    return { name: 'message', message: messageId.parse(value) }
  return null
}

/** Milliseconds since 1970 of this century, in a member that is called a time. */
function isTime(name: string, value: number): boolean {
  return /(?:At|Time|(?:^|\.)at)$/.test(name) && value > 946_684_800_000
}

/** Identifiers, hashes and lines of checkpoints: no words. */
function isCode(value: string): boolean {
  return /^[\w:.+/%-]{16,}$/.test(value)
}
