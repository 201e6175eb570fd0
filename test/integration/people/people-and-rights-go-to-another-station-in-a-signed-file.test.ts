import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { PersonId } from '#shared/domain/people/person.ts'
import { keyOfNoStation } from '#test/support/station/key-of-no-station.ts'
import { administrators } from '#test/support/station/real-site.ts'
import { atTwoStations, exportedPeople, signedAnew, takePeopleIn } from '#test/support/station/two-stations.ts'
import type { StationOfSite } from '#test/support/station/two-stations.ts'
import { verifyLedgerFile } from '#test/support/station/verify-ledger-file.ts'

const { first, second } = administrators
const pin = '739164'
const wetOnly = { right: 'reportDamage' as const, has: true as const, reasons: ['wet'], productClasses: 'any' as const }

/** Enrols an operator who chose a PIN, has a badge, and records damage by water only. */
async function enrolPia({ ask, signIn }: StationOfSite): Promise<{ readonly pia: PersonId; readonly badge: string }> {
  const { person: pia, secret } = await ask('people.enrol', { name: 'Pia Berg', role: 'operator' })
  await ask('people.setRights', { person: pia, own: [wetOnly] })
  const { code: badge } = await ask('people.issueBadge', { person: pia })
  await signIn('Pia Berg', secret)
  await ask('people.changeSecret', { current: secret, wanted: pin })
  await signIn(first.name, first.secret)
  return { pia, badge }
}

const kindsOf = async ({ ask }: StationOfSite, kinds: readonly string[]) => {
  const filter = { person: null, item: null, from: null, until: null, kinds: [...kinds] }
  return (await ask('ledger.page', { filter, below: null, limit: 50 })).facts
}

test(
  'who works at one station works at the other with their own badge, PIN and rights; what takes two waits for two there',
  { timeout: 120_000 },
  () =>
    atTwoStations(async (one, other) => {
      const { pia, badge } = await enrolPia(one)
      const { person: sven } = await one.ask('people.enrol', { name: 'Sven Supervisor', role: 'supervisor' })
      const { text, mode } = await exportedPeople(one)
      if (process.platform !== 'win32') expect(mode).toBe(0o600)
      expect(text).not.toContain(pin)
      expect(text).not.toContain(badge.split(':')[1])

      const view = await other.ask('people.readFile', { text })
      expect(view).toMatchObject({ stationName: 'Dock 2', exportedBy: first.name, key: 'new' })
      expect(view.words).toEqual((await one.ask('station.keyWords', {})).words)
      expect(view.words).not.toEqual((await other.ask('station.keyWords', {})).words)
      expect(
        view.people.map(({ name, outcome, withSecret, badge: goes }) => [name, outcome, withSecret, goes]),
      ).toEqual([
        [first.name, { kind: 'left', because: 'nameTaken' }, false, 'stays'],
        [second.name, { kind: 'left', because: 'nameTaken' }, false, 'stays'],
        ['Pia Berg', { kind: 'enrolled' }, true, 'comes'],
        ['Sven Supervisor', { kind: 'enrolled' }, true, 'stays'],
      ])
      expect(view.people[2]?.own).toEqual([wetOnly])
      expect(view.people[3]?.waiting.map(({ right }) => right)).toContain('approveDestruction')
      expect((await other.ask('people.list', {})).people).toHaveLength(2)

      expect(await takePeopleIn(other, text)).toEqual({ taken: 2, left: 2, waiting: 1 })
      const facts = await kindsOf(other, ['people.imported', 'person.rights-changed', 'person.badge-issued'])
      expect(facts.map(({ kind }) => kind).toSorted()).toEqual([
        'people.imported',
        'person.badge-issued',
        'person.rights-changed',
      ])
      expect(await kindsOf(other, ['person.enrolled'])).toHaveLength(4)

      await other.signIn(badge, pin)
      expect((await other.ask('station.status', {})).session).toMatchObject({ person: pia })
      expect(await other.call('damage.start', { reason: 'crushed' })).toMatchObject({
        error: { code: 'REASON_NOT_ALLOWED' },
      })
      expect(await other.call('damage.start', { reason: 'wet' })).toMatchObject({ ok: true })
      await other.signIn(second.name, second.secret)
      expect(await other.ask('people.view', { person: sven })).toMatchObject({ waiting: 3 })

      expect(await verifyLedgerFile(join(other.folder, 'site', 'station.db'))).toBe('whole')
    }),
)

test(
  'a second file changes who is here and doubles nobody; the PIN here stays, a lost badge opens nothing any more',
  { timeout: 120_000 },
  () =>
    atTwoStations(async (one, other) => {
      const { pia, badge } = await enrolPia(one)
      const early = (await exportedPeople(one)).text
      await takePeopleIn(other, early)
      const again = await other.ask('people.readFile', { text: early })
      expect(again.key).toBe('known')
      expect(again.people.find(({ person }) => person === pia)).toMatchObject({
        outcome: { kind: 'same' },
        withSecret: false,
        badge: 'stays',
      })

      await one.ask('people.withdrawBadge', { person: pia })
      await one.ask('people.change', { person: pia, name: 'Pia Berg-Lund', role: 'operator', isActive: true })
      await one.ask('people.setRights', { person: pia, own: [] })
      const late = (await exportedPeople(one)).text
      const view = await other.ask('people.readFile', { text: late })
      expect(view.people.find(({ person }) => person === pia)).toMatchObject({
        name: 'Pia Berg-Lund',
        outcome: { kind: 'changed' },
        withSecret: false,
        badge: 'goes',
      })
      await takePeopleIn(other, late)
      const { people } = await other.ask('people.list', {})
      expect(people.map(({ name }) => name)).toEqual([first.name, second.name, 'Pia Berg-Lund'])
      expect(await other.call('people.signIn', { identification: badge, secret: pin })).toMatchObject({ ok: false })
      expect(await other.call('people.readFile', { text: early })).toMatchObject({
        error: { code: 'PEOPLE_FILE_NOT_TAKEN', details: { because: 'older' } },
      })

      const { code } = await other.ask('people.issueBadge', { person: pia })
      await other.signIn(code, pin)
      expect((await other.ask('station.status', {})).session).toMatchObject({ name: 'Pia Berg-Lund' })
    }),
)

test(
  'a file that was changed, is of another site, of this station or no such file is refused, and nothing of it is kept',
  { timeout: 120_000 },
  () =>
    atTwoStations(async (one, other) => {
      await enrolPia(one)
      const { text } = await exportedPeople(one)
      const stranger = keyOfNoStation()
      const site = { name: 'Elsewhere', gln: '9521234000013', mode: 'production' }
      const refusals = [
        ['changed', text.replace('"role":"operator"', '"role":"administrator"')],
        ['changed', text.replace(/"hash":"[0-9a-f]{64}"/, `"hash":"${'0'.repeat(64)}"`)],
        ['changed', text.replace(/"publicKey":"[\w-]{43}"/, `"publicKey":"${stranger.publicKey}"`)],
        ['otherSite', signedAnew(text, stranger, { site })],
        ['otherSite', signedAnew(text, stranger, { site: { ...site, gln: '9521234900016', mode: 'training' } })],
        ['ownStation', (await exportedPeople(other)).text],
        ['unreadable', 'people'],
        ['unreadable', text.replace('tallyman-people:1', 'tallyman-people:2')],
      ] as const
      for (const [because, refused] of refusals)
        expect(await other.call('people.readFile', { text: refused })).toMatchObject({
          error: { code: 'PEOPLE_FILE_NOT_TAKEN', details: { because } },
        })
      expect((await other.ask('people.list', {})).people).toHaveLength(2)

      await takePeopleIn(other, text)
      const forged = await other.ask('people.readFile', { text: signedAnew(text, stranger) })
      expect(forged.key).toBe('changed')
      expect(forged.words).not.toEqual((await one.ask('station.keyWords', {})).words)
    }),
)

test(
  'only who administers people takes them out or in, and what was signed for one file is good for no other',
  { timeout: 120_000 },
  () =>
    atTwoStations(async (one, other) => {
      const { badge } = await enrolPia(one)
      const { text } = await exportedPeople(one)
      const { toSign } = await other.ask('people.readFile', { text })
      await one.ask('people.enrol', { name: 'Sven Supervisor', role: 'supervisor' })
      const later = (await exportedPeople(one)).text
      const signature = { identification: first.name, secret: first.secret, shown: toSign }
      expect(await other.call('people.import', { name: 'people.json', text: later, signature })).toMatchObject({
        error: { code: 'SIGNED_CONTENT_CHANGED' },
      })
      const wrong = { ...signature, secret: 'southern quay 7' }
      expect(await other.call('people.import', { name: 'people.json', text, signature: wrong })).toMatchObject({
        error: { code: 'SIGNATURE_REFUSED' },
      })
      expect((await other.ask('people.list', {})).people).toHaveLength(2)

      await one.signIn(badge, pin)
      const notAllowed = { error: { code: 'NOT_ALLOWED' } }
      expect(await one.call('people.export', {})).toMatchObject(notAllowed)
      expect(await one.call('people.readFile', { text })).toMatchObject(notAllowed)
      expect(await one.call('people.import', { name: 'people.json', text, signature })).toMatchObject(notAllowed)
    }),
)
