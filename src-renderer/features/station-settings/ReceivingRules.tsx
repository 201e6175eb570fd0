import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { ReactNode } from 'react'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { StationStatus } from '#shared/contract/views/station-views.ts'
import { useStation } from '../../state/station-context.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { PermissionRule } from './PermissionRule.tsx'
import { SavedField } from './SavedField.tsx'

type Rules = StationStatus['receiving']
type ReceivingRulesProps = { readonly rules: Rules; readonly maySetUp: boolean }

/** The site's rules for what comes in. Each takes effect at once, for open receipts too. */
export function ReceivingRules({ rules, maySetUp }: ReceivingRulesProps) {
  const { client } = useStation()
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const change = async (part: Partial<Rules>) => {
    const answer = await client.call('site.setReceivingRules', { ...rules, ...part })
    setRefusal(answer.ok ? null : answer.error)
  }
  return (
    <section className="panel">
      <h2>
        <Trans comment="Title of the site's rules for receiving">Receiving</Trans>
      </h2>
      <div className="settings-columns">
        <PermissionRule
          title={<Trans comment="Title of a rule of the site">Receipts with something missing</Trans>}
          value={rules.shortReceipts}
          disabled={!maySetUp}
          onChoose={(shortReceipts) => void change({ shortReceipts })}
          words={{
            allow: choice(
              <Trans comment="A choice of the rule">Allow</Trans>,
              <Trans comment="What the choice does">
                They are completed with a reason. What turns up comes later.
              </Trans>,
            ),
            refuse: choice(
              <Trans comment="A choice of the rule">Refuse</Trans>,
              <Trans comment="What the choice does">They stay open until everything is here.</Trans>,
            ),
          }}
        />
        <PermissionRule
          title={<Trans comment="Title of a rule of the site">Goods without an announced shipment</Trans>}
          value={rules.unannouncedGoods}
          disabled={!maySetUp}
          onChoose={(unannouncedGoods) => void change({ unannouncedGoods })}
          words={{
            allow: choice(
              <Trans comment="A choice of the rule">Allow</Trans>,
              <Trans comment="What the choice does">
                They are received on exception hold, with a document number.
              </Trans>,
            ),
            refuse: choice(
              <Trans comment="A choice of the rule">Refuse</Trans>,
              <Trans comment="What the choice does">They are set aside until they are announced.</Trans>,
            ),
          }}
        />
        <SavedField
          label={<Trans comment="Label of a number of days">Point out goods with fewer days left than</Trans>}
          saved={String(rules.shortDatedDays)}
          pattern={/^\d{1,4}$/}
          numeric
          disabled={!maySetUp}
          onSave={(days) => void change({ shortDatedDays: Number(days) })}
        />
        <SavedField
          label={
            <Trans comment="Label of an e-mail address: partners answer there to reported discrepancies">
              E-mail for answers about receipts
            </Trans>
          }
          saved={rules.contactEmail ?? ''}
          pattern={/^$|^\S+@\S+\.\S+$/}
          disabled={!maySetUp}
          onSave={(email) => void change({ contactEmail: email === '' ? null : email })}
        />
      </div>
      {refusal !== null && <Refused refusal={refusal} />}
    </section>
  )
}

function choice(word: ReactNode, means: ReactNode) {
  return { word, means }
}
