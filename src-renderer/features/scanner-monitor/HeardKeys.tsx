import { Trans, useLingui } from '@lingui/react/macro'
import type { HeardKey } from '#shared/contract/scanner-monitor.ts'
import { useQuery } from '../../state/use-query.ts'
import { Refused } from '../../ui/Refused.tsx'

/** The keys of one scan in the order in which they went down, each with the pause before it. */
export function HeardKeys({ number }: { readonly number: number }) {
  const { i18n } = useLingui()
  const answer = useQuery('scanner.heardKeys', { number })
  if (answer.kind === 'refused') return <Refused refusal={answer.refusal} />
  if (answer.kind === 'asking') return null
  return (
    <>
      <h3>
        <Trans comment="Title of the list of the keys of a scan, each with milliseconds since the one before">
          Keys, with the milliseconds since the one before
        </Trans>
      </h3>
      <ol className="heard-keys">
        {answer.value.keys.map((key, at) => (
          // The keys of one scan never change their order.
          <li key={at}>
            <kbd className="key">{nameOf(key)}</kbd>
            <span className="heard-code">{key.code}</span>
            <span className="heard-after">+{i18n.number(Math.round(key.after))}</span>
          </li>
        ))}
      </ol>
    </>
  )
}

/** The names of keys are those that stand on them, in every language; `•` is one that is not shown. */
const signs = { shift: '⇧', control: 'Ctrl+', alt: 'Alt+', altGraph: 'AltGr+', capsLock: '⇪' } as const

function nameOf({ key, under }: HeardKey): string {
  const before = under.map((name) => signs[name]).join('')
  return `${before}${key === ' ' ? '␣' : (key ?? '•')}`
}
