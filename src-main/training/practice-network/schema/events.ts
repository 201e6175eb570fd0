import { z } from 'zod'
import type { Json } from '#shared/kernel/canonical-json.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { EventBody } from '../event-record.ts'
import {
  bizStep,
  bizTransactionList,
  context,
  dateTime,
  destinationList,
  disposition,
  errorDeclaration,
  ilmd,
  isJsonObject,
  persistentDisposition,
  place,
  quantityList,
  reasons,
  sourceList,
  uniqueUriList,
  uri,
  uriList,
  withExtensions,
} from './members.ts'
import { sensorElementList } from './sensor-elements.ts'

const everyEvent = {
  '@context': context.optional(),
  type: z.string(),
  eventID: uri.optional(),
  eventTime: dateTime,
  recordTime: dateTime.optional(),
  eventTimeZoneOffset: z
    .string()
    .regex(/^[+-](?:(?:0[0-9]|1[0-3]):[0-5][0-9]|14:00)$/, 'is not an offset such as +02:00'),
  certificationInfo: z.union([uri, uriList]).optional(),
  errorDeclaration: errorDeclaration.optional(),
}

const standardEvent = {
  ...everyEvent,
  bizStep: bizStep.optional(),
  disposition: disposition.optional(),
  readPoint: place.optional(),
  bizLocation: place.optional(),
  bizTransactionList: bizTransactionList.optional(),
  sourceList: sourceList.optional(),
  destinationList: destinationList.optional(),
  sensorElementList: sensorElementList.optional(),
}

const action = z.enum(['ADD', 'OBSERVE', 'DELETE'])

function filled(list: readonly unknown[] | undefined): boolean {
  return list !== undefined && list.length > 0
}

const objectEvent = withExtensions({
  ...standardEvent,
  action,
  epcList: uniqueUriList.optional(),
  quantityList: quantityList.optional(),
  persistentDisposition: persistentDisposition.optional(),
  ilmd: ilmd.optional(),
})
  .refine(
    (event) =>
      event.epcList !== undefined ||
      filled(event.quantityList) ||
      (filled(event.sensorElementList) && event.readPoint !== undefined),
    'names no item and no class of items',
  )
  .refine(
    (event) => event.ilmd === undefined || event.action === 'ADD',
    'has master data (ilmd), which only ADD may have',
  )

const aggregation = {
  ...standardEvent,
  action,
  parentID: uri.optional(),
  childEPCs: uriList.optional(),
  childQuantityList: quantityList.optional(),
}

const namesChildren = (event: {
  action: string
  childEPCs?: unknown[] | undefined
  childQuantityList?: unknown[] | undefined
}) => event.action === 'DELETE' || filled(event.childEPCs) || filled(event.childQuantityList)

const aggregationEvent = withExtensions(aggregation, ['persistentDisposition']).refine(
  namesChildren,
  'names no children',
)

const associationEvent = withExtensions({ ...aggregation, parentID: uri }, ['persistentDisposition']).refine(
  namesChildren,
  'names no children',
)

const transactionEvent = withExtensions(
  {
    ...standardEvent,
    action,
    bizTransactionList: bizTransactionList.min(1),
    parentID: uri.optional(),
    epcList: uriList.optional(),
    quantityList: quantityList.optional(),
  },
  ['persistentDisposition'],
).refine(
  (event) => event.action === 'DELETE' || event.epcList !== undefined || filled(event.quantityList),
  'names no item and no class of items',
)

const transformationEvent = withExtensions({
  ...standardEvent,
  inputEPCList: uniqueUriList.optional(),
  inputQuantityList: quantityList.optional(),
  outputEPCList: uniqueUriList.optional(),
  outputQuantityList: quantityList.optional(),
  transformationID: uri.optional(),
  persistentDisposition: persistentDisposition.optional(),
  ilmd: ilmd.optional(),
}).refine((event) => {
  const inputs = filled(event.inputEPCList) || filled(event.inputQuantityList)
  const outputs = filled(event.outputEPCList) || filled(event.outputQuantityList)
  return event.transformationID === undefined ? inputs && outputs : inputs || outputs
}, 'does not say what became what')

/** An event type of somebody's own: its type is a URI, its other members are theirs. */
const extendedEvent = z.looseObject({ ...everyEvent, type: uri })

const schemas: ReadonlyMap<string, z.ZodType> = new Map<string, z.ZodType>([
  ['ObjectEvent', objectEvent],
  ['AggregationEvent', aggregationEvent],
  ['AssociationEvent', associationEvent],
  ['TransactionEvent', transactionEvent],
  ['TransformationEvent', transformationEvent],
])

/**
 * Holds one event against what the EPCIS 2.0.1 JSON Schema states. The error names the members at fault, with `at` before them.
 * What the schema leaves open (check digits, empty lists, times) is judged when the event is captured.
 */
export function readEvent(value: Json | undefined, at: string): Result<EventBody, string> {
  if (!isJsonObject(value) || typeof value.type !== 'string') return err(`${at}: is not an event with a type`)
  const read = (schemas.get(value.type) ?? extendedEvent).safeParse(value)
  return read.success ? ok(value as EventBody) : err(reasons(read.error, at))
}
