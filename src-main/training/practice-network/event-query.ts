import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { Instant } from '#shared/kernel/time.ts'
import { itemKey } from './item-key.ts'
import { isDateTime } from './schema/formats.ts'

/** A question about events, in the terms of the EPCIS query language (EPCIS 2.0, section 8.2.7.1). */
export type EventQuery = {
  readonly eventIds: ReadonlySet<string> | null
  /** Item keys; the event names one of them anywhere. */
  readonly anyEpc: ReadonlySet<string> | null
  /** Item keys; the event lists one of them in `epcList` or `childEPCs`. */
  readonly epc: ReadonlySet<string> | null
  readonly eventTypes: ReadonlySet<string> | null
  readonly actions: ReadonlySet<string> | null
  readonly bizSteps: ReadonlySet<string> | null
  readonly dispositions: ReadonlySet<string> | null
  readonly recordedFrom: Instant | null
  readonly recordedBefore: Instant | null
  readonly happenedFrom: Instant | null
  readonly happenedBefore: Instant | null
  readonly orderBy: 'recordTime' | 'eventTime' | null
  readonly descending: boolean
  /** The first so many are the whole answer. */
  readonly eventCountLimit: number | null
  /** More than so many are an error. */
  readonly maxEventCount: number | null
}

/** The parameters of one request, each given once. */
export type Parameters = ReadonlyMap<string, string>

const listParameters = [
  'EQ_eventID',
  'MATCH_anyEPC',
  'MATCH_epc',
  'eventType',
  'EQ_action',
  'EQ_bizStep',
  'EQ_disposition',
] as const
const timeParameters = ['GE_recordTime', 'LT_recordTime', 'GE_eventTime', 'LT_eventTime'] as const
const countParameters = ['eventCountLimit', 'maxEventCount'] as const
const otherParameters = ['orderBy', 'orderDirection'] as const
const known: ReadonlySet<string> = new Set([
  ...listParameters,
  ...timeParameters,
  ...countParameters,
  ...otherParameters,
])

/**
 * Reads the parameters of a query. The error is a sentence: a parameter that this repository does not know is refused, never
 * ignored, because an ignored filter would answer with events that nobody asked for.
 */
export function parseEventQuery(parameters: Parameters): Result<EventQuery, string> {
  const wrong = firstWrong(parameters)
  if (wrong !== null) return err(wrong)

  const list = (name: (typeof listParameters)[number]) => {
    const value = parameters.get(name)
    return value === undefined ? null : new Set(value.split('|'))
  }
  const keys = (names: ReadonlySet<string> | null) => (names === null ? null : new Set([...names].map(itemKey)))
  const time = (name: (typeof timeParameters)[number]) => {
    const value = parameters.get(name)
    return value === undefined ? null : (Date.parse(value) as Instant)
  }
  const count = (name: (typeof countParameters)[number]) => {
    const value = parameters.get(name)
    return value === undefined ? null : Number(value)
  }
  const orderBy = parameters.get('orderBy')
  return ok({
    eventIds: list('EQ_eventID'),
    anyEpc: keys(list('MATCH_anyEPC')),
    epc: keys(list('MATCH_epc')),
    eventTypes: list('eventType'),
    actions: list('EQ_action'),
    bizSteps: list('EQ_bizStep'),
    dispositions: list('EQ_disposition'),
    recordedFrom: time('GE_recordTime'),
    recordedBefore: time('LT_recordTime'),
    happenedFrom: time('GE_eventTime'),
    happenedBefore: time('LT_eventTime'),
    orderBy: orderBy === 'recordTime' || orderBy === 'eventTime' ? orderBy : null,
    descending: orderBy !== undefined && parameters.get('orderDirection') !== 'ASC',
    eventCountLimit: count('eventCountLimit'),
    maxEventCount: count('maxEventCount'),
  })
}

function firstWrong(parameters: Parameters): string | null {
  for (const [name, value] of parameters) {
    if (!known.has(name)) return `The parameter ${name} is not known here.`
    if (isOneOf(listParameters, name) && value.split('|').includes('')) return `${name} names nothing.`
    if (name.startsWith('MATCH_') && value.includes('*')) return `${name} takes no patterns here, only whole EPCs.`
    if (isOneOf(timeParameters, name) && !isDateTime(value)) return `${name} is not a date and time with a zone.`
    if (isOneOf(countParameters, name) && !/^[1-9]\d{0,8}$/.test(value)) return `${name} is not a count.`
  }
  const orderBy = parameters.get('orderBy')
  if (orderBy !== undefined && orderBy !== 'recordTime' && orderBy !== 'eventTime')
    return 'orderBy is recordTime or eventTime here.'
  if (!['ASC', 'DESC', undefined].includes(parameters.get('orderDirection'))) return 'orderDirection is ASC or DESC.'
  if (
    parameters
      .get('EQ_action')
      ?.split('|')
      .some((action) => !['ADD', 'OBSERVE', 'DELETE'].includes(action)) === true
  ) {
    return 'EQ_action is ADD, OBSERVE or DELETE.'
  }
  if (parameters.has('eventCountLimit') && orderBy === undefined) return 'eventCountLimit needs orderBy.'
  if (parameters.has('eventCountLimit') && parameters.has('maxEventCount'))
    return 'eventCountLimit and maxEventCount exclude each other.'
  return null
}

function isOneOf(names: readonly string[], name: string): boolean {
  return names.includes(name)
}
