import { Trans } from '@lingui/react/macro'
import { useQuery } from '../../state/use-query.ts'
import { NameChoice } from '../identity/NameChoice.tsx'

/** Who signs: the first of the two parts. */
export function Signer({ chosen, onChoose }: { readonly chosen: string; readonly onChoose: (name: string) => void }) {
  const names = useQuery('people.names', {})
  return (
    <div className="signing-signer">
      <h3>
        <Trans comment="Above the names of those who may sign">Who signs? Scan the badge, or choose the name</Trans>
      </h3>
      <NameChoice names={names.kind === 'answered' ? names.value.names : []} chosen={chosen} onChoose={onChoose} />
    </div>
  )
}
