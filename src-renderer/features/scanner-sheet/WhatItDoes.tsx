import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { ScannerProfile } from '#shared/domain/scanners/profile.ts'
import { signName } from '#shared/scan/keyboard/signs.ts'
import type { Sign } from '#shared/scan/keyboard/signs.ts'
import { capsLockText, layoutTexts } from '../../texts/scanner-sheet-texts.ts'
import { Icon } from '../../ui/icons.tsx'

/** What the sheet showed of a scanner, line by line, and what is to be done where it loses separators. */
export function WhatItDoes({ profile }: { readonly profile: ScannerProfile }) {
  const { i18n, t } = useLingui()
  const nothing = t({ message: 'nothing', comment: 'What a scanner sends before or behind a scan' })
  return (
    <section className="panel what-it-does" data-separator={profile.separator.kind}>
      <h2>
        <Trans comment="Title: what the sheet showed of the scanner">What this scanner does</Trans>
      </h2>
      {profile.separator.kind === 'lost' && (
        <p className="separator-remedy">
          <Trans comment="Where a scanner loses GS; Alt+029 and F8 are settings of scanners">
            Without separators nobody can see where a serial or a lot ends. Until that is mended, Tallyman takes from
            this scanner only serials and lots that it knows, and refuses the rest. Switch the separator on with the
            codes in the scanner&apos;s manual (GS or FNC1, as Alt+029, Ctrl+] or F8; better: USB serial), then scan the
            sheet again.
          </Trans>
        </p>
      )}
      <dl className="what-lines">
        <Line name={t({ message: 'Separator', comment: 'Label: whether GS arrives' })}>
          {profile.separator.kind === 'lost' ? (
            <strong className="separator-lost">
              <Icon name="hold" size={24} />
              {t({ message: 'Lost', comment: 'The separator GS does not arrive' })}
            </strong>
          ) : (
            t({ message: 'Arrives', comment: 'The separator GS arrives' })
          )}
        </Line>
        {profile.kind === 'keyboard' ? (
          <>
            <Line name={t({ message: 'Types for the keyboard', comment: 'Label: layout that a scanner is set to' })}>
              {i18n._(layoutTexts[profile.decodeBy.layout])}
            </Line>
            <Line name={t({ message: 'Caps Lock', comment: 'Label: the key' })}>{i18n._(capsLockText(profile))}</Line>
            <Line name={t({ message: 'Before a scan', comment: 'Label: prefix of a scanner' })}>
              {signsOr(profile.prefix, nothing)}
            </Line>
            <Line name={t({ message: 'Behind a scan', comment: 'Label: suffix of a scanner' })}>
              {signsOr(profile.suffix, nothing)}
            </Line>
            <Line name={t({ message: 'Longest pause', comment: 'Label: between two keys of a scan' })}>
              {t({ message: `${profile.longestPause} ms between two keys`, comment: 'Milliseconds' })}
            </Line>
          </>
        ) : (
          <Line name={t({ message: 'Before a scan', comment: 'Label: prefix of a scanner' })}>
            {profile.prefix === '' ? nothing : <span className="code">{profile.prefix}</span>}
          </Line>
        )}
        <Line name={t({ message: 'Says what it read', comment: 'Label: AIM identifiers' })}>
          {profile.identifies === true
            ? t({ message: 'Yes, by AIM identifiers', comment: 'Whether a scanner says what symbol it read' })
            : t({ message: 'No. Switch AIM identifiers on if it can.', comment: 'Whether a scanner says so' })}
        </Line>
      </dl>
    </section>
  )
}

function Line({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="what-line">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function signsOr(signs: readonly Sign[], nothing: string): ReactNode {
  if (signs.length === 0) return nothing
  // The signs of a profile never change their order.
  return signs.map((sign, index) => (
    <kbd className="key" key={index}>
      {signName(sign)}
    </kbd>
  ))
}
