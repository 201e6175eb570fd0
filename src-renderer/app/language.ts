import { i18n } from '@lingui/core'
import type { Messages } from '@lingui/core'

/** The languages of this version, each by its own name. */
export const languages = [
  { code: 'en', name: 'English' },
  { code: 'de', name: 'Deutsch' },
] as const

export type LanguageCode = (typeof languages)[number]['code']

const storageKey = 'tallyman.language'

/** For tests only: shows every text that is no message, and texts that do not fit when they grow. Chosen by storage alone. */
const pseudoLocale = 'pseudo'

type Catalog = { readonly messages: Messages }

const catalogs = import.meta.glob<Catalog>('../locales/*.po')
// Most stations speak English: its texts come with the page and cost no further way to the shell at the start.
const [english] = Object.values(import.meta.glob<Catalog>('../locales/en.po', { eager: true }))

/** The language this station chose last, else the first of the system's that Tallyman speaks, else English. */
export function chosenLanguage(storage: Storage, preferred: readonly string[]): string {
  const stored = storage.getItem(storageKey)
  if (stored === pseudoLocale) return stored
  const wished = [...(stored === null ? [] : [stored]), ...preferred].map((tag) => tag.split('-')[0])
  return wished.find((code) => languages.some((language) => language.code === code)) ?? 'en'
}

/** Loads the catalog of a language and shows it everywhere at once. */
export async function speak(code: string): Promise<void> {
  const { messages } = await catalogOf(code)
  i18n.loadAndActivate({ locale: code, messages })
  document.documentElement.lang = code
}

async function catalogOf(code: string): Promise<Catalog> {
  if (code === 'en' && english !== undefined) return english
  const load = catalogs[`../locales/${code}.po`]
  if (load === undefined) throw new Error(`no catalog for ${code}`)
  return load()
}

/** Keeps the choice for this station and shows it. */
export async function chooseLanguage(code: LanguageCode, storage: Storage): Promise<void> {
  storage.setItem(storageKey, code)
  await speak(code)
}
