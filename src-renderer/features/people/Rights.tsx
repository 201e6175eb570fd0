import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { PersonView } from '#shared/contract/views/people-views.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import { rights } from '#shared/domain/people/rights.ts'
import type { Right } from '#shared/domain/people/rights.ts'
import { useStation, useStationState } from '../../state/station-context.tsx'
import { rightWords } from '../../texts/people-texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { canBeLimited, LimitsInWords, RightLimits } from './RightLimits.tsx'

type Own = PersonView['own'][number]

/** What a person may do: every right, given or not, with its limits. A change is kept at once, and is a fact. */
export function Rights({ view }: { readonly view: PersonView }) {
  const { client } = useStation()
  const mayAdminister = useStationState((state) => state.status?.session?.rights.includes('administerPeople') ?? false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const set = async (right: Right, to: Own) => {
    const own = [...view.own.filter((one) => one.right !== right), to]
    const answer = await client.call('people.setRights', { person: view.person, own })
    setRefusal(answer.ok ? null : answer.error)
  }
  return (
    <section className="panel">
      <h2>
        <Trans comment="Title of the list of what a person may do">Rights</Trans>
      </h2>
      {refusal !== null && <Refused refusal={refusal} />}
      <div className="rights">
        {rights.map((right) => (
          <RightRow
            key={right}
            right={right}
            grant={view.grants.find((one) => one.right === right) ?? null}
            disabled={!mayAdminister || !view.isActive}
            onChange={(to) => void set(right, to)}
          />
        ))}
      </div>
    </section>
  )
}

type RightRowProps = {
  readonly right: Right
  readonly grant: PersonView['grants'][number] | null
  readonly disabled: boolean
  readonly onChange: (to: Own) => void
}

function RightRow({ right, grant, disabled, onChange }: RightRowProps) {
  const { i18n } = useLingui()
  const [isOpen, setOpen] = useState(false)
  const toggle = () =>
    onChange(grant === null ? { right, has: true, reasons: 'any', productClasses: 'any' } : { right, has: false })
  return (
    <div className="right-row" data-right={right} data-has={grant !== null} data-counts={grant?.counts ?? false}>
      <span>{i18n._(rightWords[right])}</span>
      <Button pressed={grant !== null} disabled={disabled} onPress={toggle}>
        <RightState grant={grant} />
      </Button>
      {grant !== null && canBeLimited(right) && (
        <Button look="plain" expanded={isOpen} onPress={() => setOpen(!isOpen)}>
          <LimitsInWords grant={grant} />
        </Button>
      )}
      {grant !== null && isOpen && (
        <RightLimits
          grant={grant}
          disabled={disabled}
          onChange={(limits) => onChange({ right, has: true, ...limits })}
        />
      )}
    </div>
  )
}

function RightState({ grant }: Pick<RightRowProps, 'grant'>) {
  if (grant === null) return <Trans comment="State of a right: the person has it not">No</Trans>
  return grant.counts ? (
    <Trans comment="State of a right: the person has it">Yes</Trans>
  ) : (
    <Trans comment="State of a right: given, but a second person has to confirm it">Waits for a second person</Trans>
  )
}
