import { Trans, useLingui } from '@lingui/react/macro'
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components'
import type { UsbIdentity } from '#shared/domain/site/scanner-settings.ts'
import { useQuery } from '../../state/use-query.ts'
import { Refused } from '../../ui/Refused.tsx'

type PortFieldProps = {
  readonly path: string
  readonly disabled: boolean
  readonly onChange: (path: string, usb: UsbIdentity | null) => void
}

/** The ports that this computer names, and any other that a person enters: not every port is named. */
export function PortField({ path, disabled, onChange }: PortFieldProps) {
  const { t } = useLingui()
  const ports = useQuery('scanner.ports', {})
  const known = ports.kind === 'answered' ? ports.value.ports : []
  return (
    <>
      <ComboBox
        className="settings-field"
        allowsCustomValue
        allowsEmptyCollection
        menuTrigger="focus"
        inputValue={path}
        onInputChange={(text) => onChange(text, known.find((port) => port.path === text)?.usb ?? null)}
        isDisabled={disabled}
        defaultFilter={() => true}
      >
        <Label>
          <Trans comment="Label: port of the scanner">Port</Trans>
        </Label>
        <div className="field-pair">
          <Input
            className="field code"
            maxLength={256}
            placeholder={t({ message: 'Choose or enter', comment: 'Placeholder of the port field' })}
          />
          <Button
            className="field field-arrow"
            aria-label={t({ message: 'Show the ports', comment: 'Button that opens the list of ports' })}
          >
            <span aria-hidden="true">▾</span>
          </Button>
        </div>
        <Text slot="description" className="soft">
          <Trans comment="Below the port field; COM3 and /dev/ttyACM0 are examples">
            Such as COM3 or /dev/ttyACM0. A scanner that shows up as a keyboard has no port.
          </Trans>
        </Text>
        <Popover className="floating-choices">
          <ListBox
            className="choice-list"
            renderEmptyState={() => (
              <p className="choice-none">
                <Trans comment="In the list of ports">
                  This computer names no ports. Plug the scanner in, or enter its port.
                </Trans>
              </p>
            )}
          >
            {known.map((port) => (
              <ListBoxItem className="choice" id={port.path} key={port.path} textValue={port.path}>
                <span className="code">{port.path}</span> <span className="soft">{port.label}</span>
              </ListBoxItem>
            ))}
          </ListBox>
        </Popover>
      </ComboBox>
      {ports.kind === 'refused' && <Refused refusal={ports.refusal} />}
    </>
  )
}
