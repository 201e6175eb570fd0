import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import type { CallOutput } from '#shared/contract/calls.ts'
import { networkMessages } from '#shared/domain/messaging/network-message.ts'
import { networkMessageWords } from '../../texts/messaging-texts.ts'
import { memberWord } from '../../texts/member-texts.ts'

type SetUpChangesProps = { readonly changes: CallOutput<'messaging.readSetUp'>['changes'] }

/** Each setting that a file would change, with what it is and what it would be. */
export function SetUpChanges({ changes }: SetUpChangesProps) {
  const { i18n } = useLingui()
  const wordOf = (part: string, name: string) => {
    if (part === 'network' && name.includes('://'))
      return i18n._(msg({ message: `Sign-in at ${name}`, comment: 'A setting; the placeholder is an address' }))
    const message = networkMessages.find((each) => each === name)
    return message === undefined ? memberWord(name, i18n) : i18n._(networkMessageWords[message])
  }
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">
            <Trans comment="Column: a setting of the site">Setting</Trans>
          </th>
          <th scope="col">
            <Trans comment="Column: what a setting is now">Now</Trans>
          </th>
          <th scope="col">
            <Trans comment="Column: what a setting would be">From the file</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ part, name, from, to }) => (
          <tr key={`${part} ${name}`} data-change={name}>
            <td>
              <strong>{wordOf(part, name)}</strong>
            </td>
            <td className="code set-up-value">{from}</td>
            <td className="code set-up-value">{to}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
