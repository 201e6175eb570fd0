import { z } from 'zod'
import { dateTime, uri, withExtensions, wordOrUri } from './members.ts'
import { measurementTypes, sensorAlerts, sensorComponents } from './vocabulary.ts'

const gs1WebVocabulary = /^https?:\/\/(?:www\.)?gs1\.org\/voc\//

const sensorMetadata = withExtensions({
  time: dateTime.optional(),
  deviceID: uri.optional(),
  deviceMetadata: uri.optional(),
  rawData: uri.optional(),
  startTime: dateTime.optional(),
  endTime: dateTime.optional(),
  dataProcessingMethod: uri.optional(),
  bizRules: uri.optional(),
})

const sensorReport = withExtensions({
  type: wordOrUri(measurementTypes, gs1WebVocabulary),
  exception: wordOrUri(sensorAlerts, gs1WebVocabulary).optional(),
  deviceID: uri.optional(),
  deviceMetadata: uri.optional(),
  rawData: uri.optional(),
  dataProcessingMethod: uri.optional(),
  bizRules: uri.optional(),
  time: dateTime.optional(),
  microorganism: uri.optional(),
  chemicalSubstance: uri.optional(),
  coordinateReferenceSystem: uri.optional(),
  value: z.number().optional(),
  component: wordOrUri(sensorComponents).optional(),
  stringValue: z.string().optional(),
  booleanValue: z.boolean().optional(),
  hexBinaryValue: z
    .string()
    .regex(/^[A-Fa-f0-9]+$/)
    .optional(),
  uriValue: uri.optional(),
  minValue: z.number().optional(),
  maxValue: z.number().optional(),
  meanValue: z.number().optional(),
  sDev: z.number().optional(),
  percRank: z.number().optional(),
  percValue: z.number().optional(),
  uom: z.string().optional(),
})

/** What sensors reported, as an event carries it (EPCIS 2.0, section 7.3.7). */
export const sensorElementList = z.array(
  withExtensions({ sensorMetadata: sensorMetadata.optional(), sensorReport: z.array(sensorReport).min(1) }),
)
