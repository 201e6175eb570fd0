import { useLingui } from '@lingui/react/macro'
import { chooseLanguage, languages } from '../../app/language.ts'

/** The language of the station, each by its own name. */
export function LanguageChoice() {
  const { i18n } = useLingui()
  return (
    <div className="languages">
      {languages.map(({ code, name }) => (
        <button
          type="button"
          className="language"
          key={code}
          lang={code}
          aria-pressed={i18n.locale === code}
          onClick={() => void chooseLanguage(code, localStorage)}
        >
          {name}
        </button>
      ))}
    </div>
  )
}
