import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Json } from '#shared/kernel/canonical-json.ts'
import { readCaptureDocument } from '#training/practice-network/schema/documents.ts'
import { network } from '../../integration/practice-network/network-under-test.ts'
import { officialSchema, vectorDocuments, vectorsAreThere } from './vectors.ts'

describe.skipIf(!vectorsAreThere)('the network judges documents as the EPCIS 2.0.1 schema does', () => {
  test.each(vectorDocuments('valid'))('%s is captured', async (_name, document) => {
    const net = await network()
    const reply = await net.post('/capture', document)
    expect(reply.status).toBe(202)
    expect((await net.ended(reply.headers.get('location') ?? '')).errors).toEqual([])
    expect((await net.events()).length).toBeGreaterThan(0)
  })

  test.each(vectorDocuments('invalid'))('%s is refused', async (_name, document) => {
    const net = await network()
    const reply = await net.post('/capture', document)
    expect(reply.status).toBe(400)
    expect(await reply.json()).toMatchObject({ type: 'epcisException:ValidationException' })
    expect(await net.events()).toEqual([])
  })

  test('on documents changed in one place, both give the same verdict', () => {
    const schema = officialSchema()
    const documents = [...vectorDocuments('valid'), ...vectorDocuments('invalid')].map(
      ([, document]) => document as Json,
    )
    let accepted = 0
    fc.assert(
      fc.property(fc.constantFrom(...documents), fc.nat(), fc.constantFrom(...changes), (document, where, change) => {
        const changed = structuredClone(document)
        change(changed, where)
        const official = schema(changed)
        const ours = readCaptureDocument(changed)
        if (official) accepted += 1
        expect({ changed, taken: ours.ok }).toEqual({ changed, taken: official })
      }),
      { numRuns: 4000 },
    )
    expect(accepted).toBeGreaterThan(400)
  })
})

type Container = Record<string, unknown> | unknown[]
type Spot = { readonly container: Container; readonly key: string }

/** Every member of every object and list in a document. */
function spotsOf(value: unknown): Spot[] {
  if (typeof value !== 'object' || value === null) return []
  const container = value as Container
  return Object.entries(container).flatMap(([key, member]) => [{ container, key }, ...spotsOf(member)])
}

function put({ container, key }: Spot, value: unknown): void {
  if (Array.isArray(container)) container[Number(key)] = value
  else container[key] = value
}

function remove({ container, key }: Spot): void {
  if (Array.isArray(container)) container.splice(Number(key), 1)
  else Reflect.deleteProperty(container, key)
}

const oddValues: readonly unknown[] = [
  null,
  0,
  1.5,
  -1,
  true,
  '',
  'word',
  'ADD',
  'OBSERVE',
  'receiving',
  'damaged',
  'urn:epcglobal:cbv:bizstep:receiving',
  'https://ns.gs1.org/cbv/BizStep-receiving',
  'example:word',
  'urn:epc:id:sgtin:0614141.107346.2017',
  'https://id.gs1.org/01/09521141012345/21/2017',
  'not a uri',
  'https://gs1.org/voc/x',
  'a:',
  '://x',
  'A-1:x',
  '2026-11-22T12:00:00Z',
  '2026-11-22T12:00:00',
  '2026-13-22T12:00:00Z',
  '2026-02-29T12:00:00Z',
  '2024-02-29T12:00:00.123456-14:00',
  '+02:00',
  '+14:00',
  '+14:01',
  '2.0',
  'v2',
  'KGM',
  'kgm',
  'did_not_occur',
  'po',
  'Temperature',
  'ObjectEvent',
  'AggregationEvent',
  'TransformationEvent',
  'TransactionEvent',
  'AssociationEvent',
  'EPCISDocument',
  [],
  {},
  [null],
  ['https://a.example/1', 'https://a.example/1'],
  { id: 'urn:x:1' },
  [{}],
]
const oddMembers = [
  'extra',
  'example:extra',
  'ilmd',
  'epcList',
  'quantityList',
  'parentID',
  'persistentDisposition',
  'errorDeclaration',
  'sensorElementList',
  'eventID',
  'recordTime',
  'certificationInfo',
  'childEPCs',
  'transformationID',
  '@context',
  'id',
]

const at = <Entry>(list: readonly Entry[], index: number): Entry | undefined => list[index % Math.max(list.length, 1)]

/** Ways to change a document in one place. `where` picks the place and, where there is one, the value. */
const changes: readonly ((document: Json, where: number) => void)[] = [
  (document, where) => {
    const spot = at(spotsOf(document), where)
    if (spot !== undefined) remove(spot)
  },
  (document, where) => {
    const spots = spotsOf(document)
    const spot = at(spots, where)
    if (spot !== undefined) put(spot, at(oddValues, Math.floor(where / spots.length)))
  },
  (document, where) => {
    const objects = spotsOf(document).filter(({ container }) => !Array.isArray(container))
    const spot = at(objects, where)
    if (spot !== undefined)
      put({ ...spot, key: at(oddMembers, Math.floor(where / objects.length)) ?? '' }, at(oddValues, where))
  },
  (document, where) => {
    const lists = spotsOf(document).filter(({ container }) => Array.isArray(container))
    const spot = at(lists, where)
    if (spot !== undefined && Array.isArray(spot.container))
      spot.container.push(structuredClone(spot.container[Number(spot.key)]))
  },
]
