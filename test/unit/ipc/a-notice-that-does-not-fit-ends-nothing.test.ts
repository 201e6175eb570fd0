import { expect, test } from 'vitest'
import type { NoticeBody } from '#shared/contract/notices.ts'
import { refuse } from '#shared/contract/refusals.ts'
import { createRouter } from '#service/ipc/router.ts'

test('a notice that does not fit the contract is a logged bug; pages hear the others, and nobody is thrown at', () => {
  const bugs: string[] = []
  const log = {
    info: () => undefined,
    warn: () => undefined,
    bug: (_: unknown, where: string) => {
      bugs.push(where)
      return 'report'
    },
  }
  const router = createRouter({}, log, () => refuse('INTERNAL', { report: 'report' }))
  const heard: string[] = []
  router.connect({
    id: 1,
    send: (frame) => {
      heard.push(frame)
    },
    onFrame: () => undefined,
    onClose: () => undefined,
  })
  router.tell('job.changed', { job: 'no job' } as unknown as NoticeBody<'job.changed'>)
  router.tell('outbox.changed', {})
  expect(bugs).toEqual(['notice job.changed'])
  expect(heard).toEqual([JSON.stringify({ kind: 'notice', name: 'outbox.changed', body: {} })])
})
