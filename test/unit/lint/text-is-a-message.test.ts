import { textIsAMessage } from '#scripts/lint/text-is-a-message.ts'
import { fileAt, tester } from './rule-tester.ts'

const filename = fileAt('src-renderer/features/a.tsx')

tester.run('what a person reads is a message', textIsAMessage, {
  valid: [
    { name: 'text in <Trans>', code: 'const a = <p><Trans>Scan the pack</Trans></p>', filename },
    { name: 'text in an element in <Trans>', code: 'const a = <Trans>Scan <b>the pack</b></Trans>', filename },
    { name: 'a label that is a message', code: 'const a = <button aria-label={t`Close`} />', filename },
    { name: 'signs and figures', code: 'const a = <p>· 12 % –</p>', filename },
    { name: 'a name of a standard', code: 'const a = <p>GTIN </p>', filename },
    { name: 'the name of a key', code: 'const a = <kbd>F12</kbd>', filename },
    { name: 'an attribute that nobody reads', code: 'const a = <p className="wide" />', filename },
    { name: 'a text of a test', code: 'const a = <p>Scan</p>', filename: fileAt('test/unit/renderer/a.test.tsx') },
  ],
  invalid: [
    { name: 'bare text', code: 'const a = <p>Scan the pack</p>', filename, errors: 1 },
    { name: 'bare text in braces', code: 'const a = <p>{"Scan the pack"}</p>', filename, errors: 1 },
    { name: 'bare text of another script', code: 'const a = <p>扫描</p>', filename, errors: 1 },
    { name: 'bare text beside a message', code: 'const a = <p><Trans>Scan</Trans> now</p>', filename, errors: 1 },
    { name: 'a bare label', code: 'const a = <button aria-label="Close" />', filename, errors: 1 },
    { name: 'a bare placeholder', code: 'const a = <input placeholder="Serial" />', filename, errors: 1 },
  ],
})
