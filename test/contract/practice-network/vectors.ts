import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { Ajv } from 'ajv'
import type { ValidateFunction } from 'ajv'
import addFormats from 'ajv-formats'
import type { JsonObject } from '../../integration/practice-network/network-under-test.ts'

const folder = resolve(import.meta.dirname, '../../../../shared/vectors/epcis')

/** Whether GS1's files are there; they are read in place and never copied into the project. */
export const vectorsAreThere = existsSync(folder)

function readJson(path: string): JsonObject {
  return JSON.parse(readFileSync(resolve(folder, path), 'utf8')) as JsonObject
}

/** The capture documents of one kind, each with the name of its file. */
export function vectorDocuments(kind: 'valid' | 'invalid'): readonly (readonly [name: string, document: JsonObject])[] {
  if (!vectorsAreThere) return []
  return readdirSync(resolve(folder, kind)).map((name) => [name, readJson(`${kind}/${name}`)])
}

/** The EPCIS 2.0.1 JSON Schema as a judge of documents and single events. */
export function officialSchema(): ValidateFunction {
  return newJudge().compile(readJson('epcis-json-schema-2.0.1.json'))
}

/**
 * GS1's OpenAPI document of the REST bindings, and a judge for any schema in it. Its CaptureJob wants exactly one of two
 * forms of which neither requires anything, so that even its own example fails: at least one is what it means.
 */
export function officialOpenApi(): {
  readonly document: JsonObject
  readonly judge: (pointer: string) => ValidateFunction
} {
  const document = JSON.parse(JSON.stringify(readJson('openapi-2.0.0-patched.json')), (_member, value: unknown) =>
    isErrorsOrErrorFile(value) ? { anyOf: value.oneOf } : value,
  ) as JsonObject
  const ajv = newJudge().addSchema(document, 'openapi')
  return { document, judge: (pointer) => ajv.compile({ $ref: `openapi#${pointer}` }) }
}

function isErrorsOrErrorFile(value: unknown): value is { readonly oneOf: unknown } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'oneOf' in value &&
    JSON.stringify(value.oneOf).includes('"errorFile"')
  )
}

function newJudge(): Ajv {
  const ajv = new Ajv({ strict: false, allErrors: false, validateSchema: false })
  addFormats.default(ajv)
  return ajv
}
