import { Trans, useLingui } from '@lingui/react/macro'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import { businessTypes, networkRoles } from '#shared/domain/messaging/site-in-network.ts'
import type { BusinessType, NetworkRole } from '#shared/domain/messaging/site-in-network.ts'
import { businessTypeWords, networkRoleWords } from '../../texts/messaging-texts.ts'

type StandingProps = {
  readonly businessType: BusinessType | null
  readonly role: NetworkRole | null
  readonly mayChoose: boolean
  readonly onBusinessType: (chosen: BusinessType) => void
  readonly onRole: (chosen: NetworkRole) => void
}

/** What kind of company the site belongs to, and what it is to the network. */
export function Standing({ businessType, role, mayChoose, onBusinessType, onRole }: StandingProps) {
  const { i18n } = useLingui()
  return (
    <div className="standing-choices">
      <RadioGroup
        className="rule"
        value={businessType}
        isDisabled={!mayChoose}
        onChange={(value) => {
          const chosen = businessTypes.find((each) => each === value)
          if (chosen !== undefined) onBusinessType(chosen)
        }}
      >
        <Label className="rule-label">
          <Trans comment="Title of a choice: the kind of company the site belongs to">Kind of company</Trans>
        </Label>
        {businessTypes.map((each) => (
          <Radio className="rule-choice" value={each} key={each}>
            <span className="rule-mark" />
            <strong>{i18n._(businessTypeWords[each])}</strong>
          </Radio>
        ))}
      </RadioGroup>
      <RadioGroup
        className="rule"
        value={role}
        isDisabled={!mayChoose}
        onChange={(value) => {
          const chosen = networkRoles.find((each) => each === value)
          if (chosen !== undefined) onRole(chosen)
        }}
      >
        <Label className="rule-label">
          <Trans comment="Title of a choice: owner or partner">Role in the network</Trans>
        </Label>
        {networkRoles.map((each) => (
          <Radio className="rule-choice" value={each} key={each}>
            <span className="rule-mark" />
            <span>
              <strong>{i18n._(networkRoleWords[each].word)}</strong> {i18n._(networkRoleWords[each].means)}
            </span>
          </Radio>
        ))}
      </RadioGroup>
    </div>
  )
}
