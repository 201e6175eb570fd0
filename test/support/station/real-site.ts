import type { AdministratorPlace } from '#shared/domain/site/set-up.ts'
import { startStationProcess } from '#scripts/drive/station-process.ts'
import type { StationProcess } from '#scripts/drive/station-process.ts'
import { floorOf, trainingLabels } from './floor.ts'
import type { Floor } from './floor.ts'

/** The two administrators of a real site in tests; their passwords open nothing else. */
export const administrators = {
  first: { name: 'Nora Nielsen', secret: 'harbour crane 9' },
  second: { name: 'Ole Hansen', secret: 'northern quay 7' },
} as const

/** What is entered of the real site in tests; an invented one. */
export const realSiteEntry = {
  name: 'Nordhafen Lager',
  gln: '9521234900016',
  stationName: 'Dock 2',
  market: 'EU',
  containers: { companyPrefix: '9521234', extensionDigit: '3' },
} as const

/** Starts a station for the real site of this folder. */
export function startRealSite(folder: string): Promise<StationProcess> {
  return startStationProcess(folder, { site: 'production' })
}

/** Enters the site and both administrators, so that only the signatures are missing. */
export async function enterEverything({ ask }: Floor): Promise<void> {
  await ask('setUp.enterSite', realSiteEntry)
  await ask('setUp.enterAdministrator', { place: 'first', ...administrators.first })
  await ask('setUp.enterAdministrator', { place: 'second', ...administrators.second })
}

/** One of the two signs for the other, having read what the station shows. */
export async function signAs(floor: Floor, place: AdministratorPlace): Promise<boolean> {
  const view = await floor.ask('setUp.view', {})
  const shown = (place === 'first' ? view.second : view.first)?.toConfirm
  if (shown === undefined || shown === null) throw new Error('there is nothing to sign yet')
  return (await floor.ask('setUp.sign', { place, secret: administrators[place].secret, shown })).isSetUp
}

/** Sets the real site of this folder up, and starts its station, as the shell does after the last signature. */
export async function setUpRealSite(folder: string): Promise<StationProcess> {
  const station = await startRealSite(folder)
  const floor = floorOf(station.client)
  await enterEverything(floor)
  await signAs(floor, 'first')
  await signAs(floor, 'second')
  await station.ended
  return startRealSite(folder)
}

/** The administrator who is there enrols somebody for the floor, who chooses a secret of their own and records one damaged pack. */
export async function anOperatorRecordsDamage({ ask, signIn, scan, startDamage }: Floor): Promise<void> {
  await ask('site.setUnknownItems', { unknownItems: 'record' })
  const { secret } = await ask('people.enrol', { name: 'Pia Lund', role: 'operator' })
  await signIn('Pia Lund', secret)
  await ask('people.changeSecret', { current: secret, wanted: 'seven grey gulls' })
  await signIn('Pia Lund', 'seven grey gulls')
  const job = await startDamage()
  await scan(trainingLabels(1)[0] ?? '')
  await ask('damage.finish', { job })
}
