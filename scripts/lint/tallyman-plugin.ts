import { importsStayHome } from './imports-stay-home.ts'
import type { LintRule } from './lint-rule.ts'
import { pureShared } from './pure-shared.ts'
import { rawMessaging } from './raw-messaging.ts'
import { sqlInPersistence } from './sql-in-persistence.ts'
import { textIsAMessage } from './text-is-a-message.ts'

/** This project's own rules. */
const plugin: { readonly meta: { readonly name: string }; readonly rules: Readonly<Record<string, LintRule>> } = {
  meta: { name: 'tallyman' },
  rules: {
    'imports-stay-home': importsStayHome,
    'pure-shared': pureShared,
    'raw-messaging': rawMessaging,
    'sql-in-persistence': sqlInPersistence,
    'text-is-a-message': textIsAMessage,
  },
}

export default plugin
