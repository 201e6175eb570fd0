import { Trans } from '@lingui/react/macro'
import { useStation } from '../../state/station-context.tsx'
import { Icon } from '../../ui/icons.tsx'
import { ScreenTitle } from '../../ui/ScreenTitle.tsx'
import { LanguageChoice } from '../sign-in/LanguageChoice.tsx'
import './first-start.css'

/** The first start of all: whether this computer is to practise or to work. Either can be opened later. */
export function ChooseSite() {
  const { connection } = useStation()
  return (
    <main className="first-start">
      <div className="first-start-card">
        <ScreenTitle>
          <Trans comment="Title of the very first screen">What is this computer for?</Trans>
        </ScreenTitle>
        <button type="button" className="site-choice" onClick={() => connection.chooseSite('training')}>
          <Icon name="lookUp" size={48} />
          <span className="site-choice-name">
            <Trans comment="Choice at the first start">Training site: practise</Trans>
          </span>
          <span>
            <Trans comment="What the training site is">
              Made-up medicines, people and PINs, and a practice network on this computer. Nothing leaves it.
            </Trans>
          </span>
        </button>
        <button type="button" className="site-choice" onClick={() => connection.chooseSite('production')}>
          <Icon name="home" size={48} />
          <span className="site-choice-name">
            <Trans comment="Choice at the first start">Real site: work</Trans>
          </span>
          <span>
            <Trans comment="What the real site is and what its set-up takes">
              Your own goods and people. To set it up, two administrators stand here, and you need the GLN of the site.
            </Trans>
          </span>
        </button>
        <p className="soft">
          <Trans comment="Below the two choices of the first start">
            Tallyman opens what you choose at later starts too. The other one can be opened from the sign-in screen at
            any time; the two share nothing.
          </Trans>
        </p>
        <LanguageChoice />
      </div>
    </main>
  )
}
