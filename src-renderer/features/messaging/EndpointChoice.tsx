import { Trans } from '@lingui/react/macro'
import { useScreen } from '../../state/station-context.tsx'
import { Button } from '../../ui/Button.tsx'
import { FormField } from './FormField.tsx'
import { FormChoice } from './FormChoice.tsx'
import type { FormFault, MessageForm } from './message-form.ts'

type EndpointChoiceProps = {
  readonly form: MessageForm
  readonly faults: readonly FormFault[]
  readonly maySet: boolean
  /** The address that is kept; null where the message goes to the site's own endpoint. */
  readonly kept: string | null
  readonly onChange: (change: Partial<MessageForm>) => void
}

/** Where one message goes: to the network of the site, or to another address with a sign-in of its own. */
export function EndpointChoice({ form, faults, maySet, kept, onChange }: EndpointChoiceProps) {
  const { open } = useScreen()
  return (
    <div className="standing-choices">
      <FormChoice
        label={<Trans comment="Title of a choice: which address a message is sent to">Goes to</Trans>}
        value={form.goesTo}
        maySet={maySet}
        onChoose={(value) => onChange({ goesTo: value === 'address' ? 'address' : 'site' })}
        options={[
          {
            value: 'site',
            words: <Trans comment="A choice: the message goes where all others go">The network of this site</Trans>,
          },
          {
            value: 'address',
            words: <Trans comment="A choice: the message goes to an address of its own">Another address</Trans>,
          },
        ]}
      />
      {form.goesTo === 'address' && (
        <div>
          <FormField
            label={<Trans comment="Label of a field: the address (URL) that a message is sent to">Its address</Trans>}
            value={form.address}
            looks="address"
            disabled={!maySet}
            onType={(address) => onChange({ address })}
            fault={
              faults.includes('address') ? (
                <Trans comment="Below an empty field for an address">Enter an address, such as https://…</Trans>
              ) : null
            }
          />
          <p className="soft">
            <Trans comment="Below the field for the address of a message">
              What went to an address before is asked for there. A password or key is entered for each address.
            </Trans>
          </p>
          {kept !== null && maySet && (
            <Button place="desk" onPress={() => open({ name: 'networkAccess', address: kept })}>
              <Trans comment="Button that opens the screen for the sign-in at the network">
                Sign-in, proxy and certificates
              </Trans>
            </Button>
          )}
        </div>
      )}
    </div>
  )
}
