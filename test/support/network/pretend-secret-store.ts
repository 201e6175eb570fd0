import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { SecretAnswer, SecretAsk } from '#shared/contract/shell-link.ts'

/** What stands in for the operating system's store in a process without a shell: seals under a key that it keeps for the test. */
export function pretendSecretStore(): (ask: SecretAsk) => SecretAnswer {
  const key = randomBytes(32)
  return (ask) => {
    if (ask.do === 'seal') {
      const nonce = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', key, nonce)
      const sealed = Buffer.concat([cipher.update(ask.text, 'utf8'), cipher.final()])
      return { ok: true, value: Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64') }
    }
    try {
      const whole = Buffer.from(ask.sealed, 'base64')
      const decipher = createDecipheriv('aes-256-gcm', key, whole.subarray(0, 12)).setAuthTag(whole.subarray(12, 28))
      return { ok: true, value: decipher.update(whole.subarray(28), undefined, 'utf8') + decipher.final('utf8') }
    } catch {
      return { ok: false, error: 'notReadable' }
    }
  }
}
