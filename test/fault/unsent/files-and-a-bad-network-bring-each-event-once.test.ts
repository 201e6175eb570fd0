import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import type { UnsentReceipt } from '#shared/contract/calls/unsent-calls.ts'
import type { PersonId } from '#shared/domain/people/person.ts'
import { record } from '#service/application/record.ts'
import { unsentSettler } from '#service/application/network/settle-unsent.ts'
import { takeBackUnsent } from '#service/application/network/take-back-unsent.ts'
import { writeUnsent } from '#service/application/network/write-unsent.ts'
import { enqueue } from '#service/persistence/outbox/outbox.ts'
import { openOutbox } from '#service/persistence/outbox/reader.ts'
import { immediately } from '#service/persistence/database/transaction.ts'
import { valueOf } from '#test/support/ledger/ledger-file.ts'
import { uploadByHand } from '#test/support/network/upload-by-hand.ts'
import { quietWorkplace } from '#test/support/station/quiet-workplace.ts'
import { damageMessage, eventIds } from '#test/support/sync/damage-messages.ts'
import { networkUnderTest } from '#test/support/sync/network-under-test.ts'
import { sendingOf } from '#test/support/sync/outbox-under-test.ts'
import { trainingSite } from '#training/training-items.ts'
import type { Weather } from '#training/practice-network/weather.ts'

const sam = '018f0000-0000-7000-8000-0000000000bb' as PersonId
const runs = 12
const limits = { events: 4, bytes: 100_000 }
const weathers: readonly Weather[] = [{ kind: 'lostReply' }, { kind: 'fine' }, { kind: 'fine' }, { kind: 'fine' }]

const filling = () => ({ limits, followers: 'together' as const })

/** What a person does with the files of one export. */
const dealings = ['uploadAll', 'uploadSome', 'uploadAndTakeBack', 'takeBack'] as const

const run = fc.record({
  /** Of the packs that each message is about: few packs, so that most messages follow others. */
  packs: fc.array(fc.uniqueArray(fc.nat(25), { minLength: 1, maxLength: 2 }), { minLength: 60, maxLength: 60 }),
  dealings: fc.array(fc.constantFrom(...dealings), { minLength: 5, maxLength: 5 }),
  weather: fc.array(fc.nat(weathers.length - 1), { minLength: 13, maxLength: 13 }),
})

test(
  'files are written, uploaded, settled and taken back while a network loses replies: each event is there once, each item in order',
  { timeout: 120_000 },
  async () => {
    let settledByHand = 0
    let sentByStation = 0
    await fc.assert(
      fc.asyncProperty(run, async ({ packs, dealings: plan, weather }) => {
        const network = await networkUnderTest(
          ({ method, nth }) => (method === 'POST' ? weathers[weather[nth % weather.length] ?? 0] : undefined),
          { limits },
        )
        const dataDirectory = await mkdtemp(join(tmpdir(), 'tallyman-unsent-'))
        onTestFinished(() => rm(dataDirectory, { recursive: true, force: true }))
        const workplace = quietWorkplace()
        const { database } = workplace
        immediately(database, () =>
          record(workplace, [
            { body: { kind: 'site.set-up', from: null, to: trainingSite }, person: null, scan: null },
            {
              body: { kind: 'person.enrolled', person: sam, name: 'Sam', role: 'supervisor' },
              person: null,
              scan: null,
            },
            { body: { kind: 'person.signed-in', person: sam }, person: sam, scan: null },
          ]),
        )
        const outbox = openOutbox(database)
        const settler = unsentSettler(workplace)
        const messages = packs.map((serials) => damageMessage(...serials.map((serial) => `S${serial}`)))
        const sending = sendingOf({ database }, network.url)
        const settled = () => outbox.counts().processed + outbox.counts().setAside

        const settleBy = async ({ path }: UnsentReceipt, name: string) => {
          const text = await readFile(join(path, name), 'utf8')
          return settler({ name, part: 0, parts: 1, text, reason: 'line cut', receipt: 'taken' })
        }
        const takeBack = () => {
          for (const { id, open } of outbox.exports(50))
            if (open > 0) valueOf(takeBackUnsent(workplace, { export: id, reason: 'unknown' }))
        }

        for (const [turn, dealing] of plan.entries()) {
          const fresh = messages.slice(turn * 12, (turn + 1) * 12)
          immediately(database, () =>
            enqueue(database, fresh, { at: workplace.readClock().at, createdBy: null, fact: null }),
          )
          if (turn % 2 === 0) sending.wake()
          const written = await writeUnsent({ workplace, dataDirectory, outbox, filling })
          sending.wake()
          if (!written.ok) continue
          const names = (await readdir(written.value.path)).filter((name) => name !== written.value.manifest).toSorted()
          const most = dealing === 'takeBack' ? 0 : dealing === 'uploadSome' ? 1 : names.length
          let uploaded = 0
          for (const name of names.slice(0, most)) {
            const text = await readFile(join(written.value.path, name), 'utf8')
            const receipt = await uploadByHand(network.url, text).catch(() => ({ success: false }))
            if (!receipt.success) break
            uploaded += 1
            if (dealing === 'uploadSome') valueOf(await settleBy(written.value, name))
          }
          if (dealing === 'uploadAll' && uploaded === names.length)
            valueOf(await settleBy(written.value, written.value.manifest))
          else takeBack()
          sending.wake()
        }
        await sending.until(() => settled() === messages.length)

        const held = (await network.held()).map((event) => event.eventID)
        expect(held.toSorted()).toEqual(eventIds(messages).toSorted())
        for (const serial of new Set(packs.flat())) {
          const ofPack = eventIds(messages.filter((_, index) => packs[index]?.includes(serial)))
          expect(held.filter((id) => ofPack.includes(id))).toEqual(ofPack)
        }
        settledByHand += outbox.counts().setAside
        sentByStation += outbox.counts().processed
        await sending.stop()
        await network.stop()
      }),
      { numRuns: runs },
    )
    expect(settledByHand, 'no file settled anything').toBeGreaterThan(runs)
    expect(sentByStation, 'the station sent nothing').toBeGreaterThan(runs)
  },
)
