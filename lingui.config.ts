import { defineConfig } from '@lingui/cli'
import { formatter } from '@lingui/format-po'

// The check of the texts works on a copy, and leaves the catalogs as they are.
const folder = process.env['TALLYMAN_CATALOGS'] ?? '<rootDir>/src-renderer/locales'

export default defineConfig({
  sourceLocale: 'en',
  locales: ['en', 'de', 'pseudo'],
  pseudoLocale: 'pseudo',
  fallbackLocales: { pseudo: 'en' },
  catalogs: [{ path: `${folder}/{locale}`, include: ['<rootDir>/src-renderer'] }],
  // Without line numbers a catalog changes only when a text does.
  format: formatter({ lineNumbers: false }),
  orderBy: 'message',
})
