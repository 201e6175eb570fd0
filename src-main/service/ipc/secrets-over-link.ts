import type { SecretAnswer, SecretAsk, ServiceMessage } from '#shared/contract/shell-link.ts'
import type { SecretStore } from '../secret-store.ts'

/** The secret store behind the link to the shell, and what hears its answers. */
export type SecretsOverLink = {
  readonly store: SecretStore
  readonly answered: (id: number, answer: SecretAnswer) => void
}

/** Asks over the link; each question waits for its own answer. A shell that is gone takes this process with it. */
export function secretsOverLink(send: (message: ServiceMessage) => void): SecretsOverLink {
  const waiting = new Map<number, (answer: SecretAnswer) => void>()
  let last = 0
  const ask = (question: SecretAsk) =>
    new Promise<SecretAnswer>((resolve) => {
      last += 1
      waiting.set(last, resolve)
      send({ kind: 'secretAsked', id: last, ask: question })
    })
  return {
    store: {
      seal: (text) => ask({ do: 'seal', text }),
      unseal: (sealed) => ask({ do: 'unseal', sealed }),
    },
    answered: (id, answer) => {
      waiting.get(id)?.(answer)
      waiting.delete(id)
    },
  }
}
