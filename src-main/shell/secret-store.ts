import { app, safeStorage } from 'electron'
import type { SecretAnswer, SecretAsk } from '#shared/contract/shell-link.ts'
import { err, ok } from '#shared/kernel/result.ts'

/**
 * Seals and unseals with the secret store of the operating system: Keychain, DPAPI, or a keyring of Linux. A Linux without a
 * keyring has none: Chromium's own fallback hides a text under a password that everybody can read in its source.
 * Waits until the app is ready: before that no system says whether it has a store.
 */
export async function askSecretStore(ask: SecretAsk): Promise<SecretAnswer> {
  await app.whenReady()
  if (!safeStorage.isEncryptionAvailable() || isFallback()) return err('noStore')
  try {
    return ok(
      ask.do === 'seal'
        ? safeStorage.encryptString(ask.text).toString('base64')
        : safeStorage.decryptString(Buffer.from(ask.sealed, 'base64')),
    )
  } catch {
    // Sealed by another person or computer, or the keyring stayed locked.
    return err('notReadable')
  }
}

function isFallback(): boolean {
  return process.platform === 'linux' && ['basic_text', 'unknown'].includes(safeStorage.getSelectedStorageBackend())
}
