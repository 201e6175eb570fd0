import { ok } from '#shared/kernel/result.ts'
import type { Handlers } from '#service/ipc/handlers.ts'
import { changePerson, enrolPerson, issueBadge, setOwnRights, withdrawBadge } from './administer-people.ts'
import { awaitBadge } from './await-badge.ts'
import { importPeople, viewPeopleFile } from './carry-people-in.ts'
import { exportPeople, wordsOfStationKey } from './carry-people-out.ts'
import { changeSecret } from './change-secret.ts'
import { keepFinding, viewFailures } from './failed-signings.ts'
import { listPeople, viewPerson } from './people-views.ts'
import { setSignInRules } from '../site/set-up-handlers.ts'
import { lockStation, signIn, signOut } from './sign-in.ts'
import { askForReset, confirmRights, resetSecret } from './two-people.ts'
import type { Workplace } from '../workplace.ts'

/** What the calls about people are answered with. */
export function peopleCalls(workplace: Workplace, dataDirectory: string) {
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
    'people.list': () => ok(listPeople(workplace)),
    'people.view': (input) => viewPerson(workplace, input),
    'people.enrol': (input) => enrolPerson(workplace, input),
    'people.change': (input) => changePerson(workplace, input),
    'people.setRights': (input) => setOwnRights(workplace, input),
    'people.confirmRights': (input) => confirmRights(workplace, input),
    'people.issueBadge': (input) => issueBadge(workplace, input),
    'people.withdrawBadge': (input) => withdrawBadge(workplace, input),
    'people.askForReset': (input) => askForReset(workplace, input),
    'people.reset': (input) => resetSecret(workplace, input),
    'people.export': () => exportPeople(workplace, dataDirectory),
    'people.readFile': (input) => viewPeopleFile(workplace, input),
    'people.import': (input) => importPeople(workplace, input),
    'station.keyWords': () => ok({ words: [...wordsOfStationKey(workplace.stationKey.publicKey)] }),
    'signing.failures': (input) => viewFailures(workplace, input),
    'signing.lookedInto': (input) => keepFinding(workplace, input),
    'site.setSignInRules': (input) => setSignInRules(workplace, input),
  } satisfies Partial<Handlers>
}
