import type { SecretAnswer } from '#shared/contract/shell-link.ts'

/**
 * The secret store of the operating system, as the shell reaches it: seals a text so that only this person at this computer can read
 * it again. The sealed text is kept by whoever had it sealed.
 */
export type SecretStore = {
  readonly seal: (text: string) => Promise<SecretAnswer>
  readonly unseal: (sealed: string) => Promise<SecretAnswer>
}
