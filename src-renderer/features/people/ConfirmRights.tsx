import { Trans, useLingui } from '@lingui/react/macro'
import type { PersonView } from '#shared/contract/views/people-views.ts'
import type { ShownHash } from '#shared/domain/signatures/signature.ts'
import { useStation } from '../../state/station-context.tsx'
import { rightWords } from '../../texts/people-texts.ts'
import { roleWords } from '../../texts/word-texts.ts'
import { SignaturePanel } from '../signing/SignaturePanel.tsx'
import { LimitsInWords } from './RightLimits.tsx'

type ConfirmRightsProps = { readonly view: PersonView; readonly shown: ShownHash; readonly onDone: () => void }

/** A second person confirms what waits for it; the rights stand there with their limits. */
export function ConfirmRights({ view, shown, onDone }: ConfirmRightsProps) {
  const { i18n } = useLingui()
  const { client } = useStation()
  const waiting = view.grants.filter(({ counts }) => !counts)
  return (
    <SignaturePanel
      meaning="confirmsRights"
      shown={shown}
      onCancel={onDone}
      onSign={async (signature) => {
        const answer = await client.call('people.confirmRights', { person: view.person, signature })
        if (answer.ok) onDone()
        return answer
      }}
    >
      <p>
        <Trans comment="Above the rights that are confirmed; the placeholders are a name, a role and a count">
          {view.name}, {i18n._(roleWords[view.role])}: {waiting.length} rights
        </Trans>
      </p>
      <ul>
        {waiting.map((grant) => (
          <li key={grant.right}>
            {i18n._(rightWords[grant.right])} · <LimitsInWords grant={grant} />
          </li>
        ))}
      </ul>
    </SignaturePanel>
  )
}
