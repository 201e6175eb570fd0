import type { ReactNode } from 'react'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import { permissions } from '#shared/domain/site/site.ts'
import type { Permission } from '#shared/domain/site/site.ts'

type PermissionRuleProps = {
  readonly title: ReactNode
  readonly value: Permission
  readonly words: Readonly<Record<Permission, { readonly word: ReactNode; readonly means: ReactNode }>>
  readonly disabled: boolean
  readonly onChoose: (permission: Permission) => void
}

/** A rule of the site that allows something or refuses it. It takes effect at once. */
export function PermissionRule({ title, value, words, disabled, onChoose }: PermissionRuleProps) {
  return (
    <RadioGroup
      className="rule"
      value={value}
      isDisabled={disabled}
      onChange={(chosen) => onChoose(chosen === 'allow' ? 'allow' : 'refuse')}
    >
      <Label className="rule-label">{title}</Label>
      {permissions.map((permission) => (
        <Radio className="rule-choice" value={permission} key={permission}>
          <span className="rule-mark" />
          <span>
            <strong>{words[permission].word}</strong> {words[permission].means}
          </span>
        </Radio>
      ))}
    </RadioGroup>
  )
}
