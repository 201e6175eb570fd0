import { generateKeyPairSync, sign } from 'node:crypto'
import { expect, test } from 'vitest'
import { approvalText, flawOfApproval } from '#shared/domain/destruction/approval.ts'
import type { Approval, ApprovalCrypto } from '#shared/domain/destruction/approval.ts'
import type { StationPublicKey, StationSignature } from '#shared/domain/ledger/station-key.ts'
import type { Instant } from '#shared/kernel/time.ts'
import { isSignedBy } from '#service/station-key.ts'
import { draft, hashOfText, listOf, quinn, sam, statementOf } from '#test/support/destruction/orders.ts'

const crypto: ApprovalCrypto = {
  hashOfText,
  isSignedBy: (key, text, signature) => isSignedBy(key, Buffer.from(text), signature),
}

function aStation() {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const key = String(publicKey.export({ format: 'jwk' })['x']) as StationPublicKey
  const seal = (statement: Parameters<typeof approvalText>[0]): Approval => {
    const stationSignature = sign(null, Buffer.from(approvalText(statement)), privateKey).toString('base64url')
    return { ...statement, stationSignature: stationSignature as StationSignature }
  }
  return { key, seal }
}

const here = aStation()
const statement = { ...statementOf(draft(), listOf('three packs'), quinn), publicKey: here.key }
const approval = here.seal(statement)
/** What a file carries from one station to the next. */
const carried = (changed: Approval): Approval => JSON.parse(JSON.stringify(changed)) as Approval

test('an approval from another station is checked from itself and the key that the station is known by', () => {
  expect(flawOfApproval(carried(approval), crypto, [here.key])).toBeNull()
  expect(flawOfApproval(carried(approval), crypto, [])).toBe('keyNotTrusted')
})

test('another list, owner, reason or number is not what was signed', () => {
  const { content } = approval
  const contents = [
    { ...content, list: { ...content.list, hash: listOf('four packs').summary.hash } },
    { ...content, data: { ...content.data, reason: 'Expired' as const } },
    { ...content, number: 'D-2' },
  ]
  for (const changed of contents)
    expect(flawOfApproval(carried({ ...approval, content: changed }), crypto, [here.key])).toBe('contentNotSigned')
})

test('another person, time or station under the same content breaks the seal of the station', () => {
  const changed: readonly Approval[] = [
    { ...approval, signature: { ...approval.signature, person: sam, printedName: 'Sam' } },
    { ...approval, lapsesAt: (approval.lapsesAt + 1) as Instant },
  ]
  for (const one of changed) expect(flawOfApproval(carried(one), crypto, [here.key])).toBe('stationSignatureWrong')
  const other = aStation()
  const sealedElsewhere = other.seal({ ...statement, publicKey: other.key })
  expect(flawOfApproval(carried(sealedElsewhere), crypto, [here.key])).toBe('keyNotTrusted')
})

test('a signature that says something else is no approval', () => {
  const witnessed = here.seal({ ...statement, signature: { ...statement.signature, meaning: 'witnessedDestruction' } })
  expect(flawOfApproval(witnessed, crypto, [here.key])).toBe('wrongMeaning')
})
