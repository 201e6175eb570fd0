import { pureShared } from '#scripts/lint/pure-shared.ts'
import { fileAt, tester } from './rule-tester.ts'

const filename = fileAt('src-shared/domain/a.ts')

tester.run('src-shared has neither clock nor chance', pureShared, {
  valid: [
    { name: 'a date made of a number', code: 'const d = new Date(at)', filename },
    { name: 'a date read from a text', code: 'const d = Date.parse(text)', filename },
    { name: 'the clock in the service', code: 'const d = Date.now()', filename: fileAt('src-main/service/clock.ts') },
    { name: 'arithmetic', code: 'const n = Math.floor(1.5)', filename },
  ],
  invalid: [
    { name: 'the clock', code: 'const d = Date.now()', filename, errors: 1 },
    { name: 'the clock, handed on', code: 'const clock = Date.now', filename, errors: 1 },
    { name: 'the clock as a date', code: 'const d = new Date()', filename, errors: 1 },
    { name: 'the clock as a text', code: 'const d = Date()', filename, errors: 1 },
    { name: 'chance', code: 'const n = Math.random()', filename, errors: 1 },
    { name: 'a random id', code: 'const id = crypto.randomUUID()', filename, errors: 1 },
  ],
})
