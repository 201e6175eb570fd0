import { ok } from '#shared/kernel/result.ts'
import type { Handlers } from '#service/ipc/handlers.ts'
import { awaitBadge } from './await-badge.ts'
import { changeSecret } from './change-secret.ts'
import { setSignInRules } from './set-up-handlers.ts'
import { lockStation, signIn, signOut } from './sign-in.ts'
import type { Workplace } from './workplace.ts'

/** What the calls about people are answered with. */
export function peopleCalls(workplace: Workplace) {
  return {
    'people.signIn': (input) => signIn(workplace, input),
    'people.signOut': () => ok(signOut(workplace, 'asked')),
    'people.names': () => ok({ names: [...workplace.people.names()] }),
    'people.lock': () => ok(lockStation(workplace, 'asked')),
    'people.stillHere': () => {
      workplace.activity.happened()
      return ok({})
    },
    'people.awaitBadge': ({ awaits }) => ok(awaitBadge(workplace, awaits)),
    'people.changeSecret': (input) => changeSecret(workplace, input),
    'site.setSignInRules': (input) => setSignInRules(workplace, input),
  } satisfies Partial<Handlers>
}
