import { Trans, useLingui } from '@lingui/react/macro'
import type { DigestValueView, FactDigestView } from '#shared/contract/views/audit-views.ts'
import { memberWord } from '../../texts/member-texts.ts'
import { MemberValue } from './MemberValue.tsx'

/** What a fact says: what it changed, old beside new, and its other members by name. */
export function FactSays({ says: { members, changes, cutOff } }: { readonly says: FactDigestView }) {
  const { i18n } = useLingui()
  if (members.length === 0 && changes.length === 0) return null
  return (
    <dl className="fact-says">
      {changes.map(({ name, from, to }) => (
        <div key={name} className="fact-change">
          <dt>{memberWord(name, i18n)}</dt>
          <dd>
            <del>
              <ValueOrNothing name={name} value={from} />
            </del>{' '}
            <span aria-hidden="true">→</span>{' '}
            <ins>
              <ValueOrNothing name={name} value={to} />
            </ins>
          </dd>
        </div>
      ))}
      {members.map(({ name, value }) => (
        <div key={name}>
          <dt>{memberWord(name, i18n)}</dt>
          <dd>
            <MemberValue name={name} value={value} />
          </dd>
        </div>
      ))}
      {cutOff && (
        <div>
          <dt />
          <dd className="soft">
            <Trans comment="At the end of a record that is shown shortened">There is more in this record.</Trans>
          </dd>
        </div>
      )}
    </dl>
  )
}

function ValueOrNothing({ name, value }: { readonly name: string; readonly value: DigestValueView | null }) {
  if (value === null || (value.kind === 'value' && value.value === null)) {
    return <Trans comment="Instead of a value: there was none">nothing</Trans>
  }
  return <MemberValue name={name} value={value} />
}
