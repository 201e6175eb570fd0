import { z } from 'zod'
import type { Json } from '#shared/kernel/canonical-json.ts'
import { isDateTime, isUri } from './formats.ts'
import { bizSteps, bizTransactionTypes, dispositions, errorReasons, sourceAndDestinationTypes } from './vocabulary.ts'

export const uri = z.string().refine(isUri, 'is not a URI')
export const dateTime = z.string().refine(isDateTime, 'is not a date and time with a zone')
export const uriList = z.array(uri)
export const uniqueUriList = uriList.refine((list) => new Set(list).size === list.length, 'names something twice')
export const jsonObject = z.looseObject({})

/** A bare word of a vocabulary, or a URI of somebody else's. GS1's own URIs are refused: in JSON their bare words stand for them. */
export function wordOrUri(
  words: ReadonlySet<string>,
  ownUris = /^(?:urn:epcglobal:cbv|https?:\/\/ns\.gs1\.org\/cbv\/)/,
) {
  return z.string().refine((text) => words.has(text) || (isUri(text) && !ownUris.test(text)), {
    error: (issue) => `is neither a word of the vocabulary nor a URI of another one: ${String(issue.input)}`,
  })
}

/** An object of which every other member must have a prefix (EPCIS 2.0, section 9.2: user extensions are namespaced). */
export function withExtensions<Shape extends z.ZodRawShape>(shape: Shape, alsoAllowed: readonly string[] = []) {
  return z.looseObject(shape).superRefine((value, checked) => {
    for (const member of Object.keys(value)) {
      if (member in shape || alsoAllowed.includes(member) || isUri(member)) continue
      checked.addIssue({ code: 'custom', path: [member], message: 'is not a member of EPCIS, and has no prefix' })
    }
  })
}

export const context = z.union([
  uri,
  jsonObject,
  z
    .array(z.union([uri, jsonObject]))
    .refine((list) => new Set(list.map((part) => JSON.stringify(part))).size === list.length, 'repeats itself'),
])

export const quantityList = z.array(
  z.strictObject({
    epcClass: uri,
    quantity: z.number().optional(),
    uom: z
      .string()
      .regex(/^[A-Z0-9]{2,3}$/)
      .optional(),
  }),
)

export const place = z.looseObject({ id: uri })
export const bizStep = wordOrUri(bizSteps)
export const disposition = wordOrUri(dispositions)

const dispositionSet = z
  .array(disposition)
  .min(1)
  .refine((list) => new Set(list).size === list.length, 'names something twice')
export const persistentDisposition = z
  .strictObject({ set: dispositionSet.optional(), unset: dispositionSet.optional() })
  .refine((value) => value.set !== undefined || value.unset !== undefined, 'sets nothing and unsets nothing')

export const bizTransactionList = z.array(
  z.strictObject({ type: wordOrUri(bizTransactionTypes).optional(), bizTransaction: uri }),
)
export const sourceList = z.array(z.strictObject({ type: wordOrUri(sourceAndDestinationTypes), source: uri }))
export const destinationList = z.array(z.strictObject({ type: wordOrUri(sourceAndDestinationTypes), destination: uri }))

export const errorDeclaration = withExtensions({
  declarationTime: dateTime,
  reason: wordOrUri(errorReasons).optional(),
  correctiveEventIDs: uriList.optional(),
})

export const ilmd = withExtensions({})

export const vocabularyList = z.array(
  z.looseObject({
    type: uri,
    vocabularyElementList: z
      .array(
        z.looseObject({
          id: uri,
          attributes: z
            .array(z.looseObject({ id: uri, attribute: z.union([z.number(), z.string(), jsonObject]).optional() }))
            .optional(),
          children: uriList.optional(),
        }),
      )
      .optional(),
  }),
)

/** The first few reasons in one sentence, each with the way to the member it is about. */
export function reasons(error: z.ZodError, at: string): string {
  const said = error.issues
    .slice(0, 3)
    .map((issue) => `${[at, ...issue.path.map(String)].filter((step) => step !== '').join('.')}: ${issue.message}`)
  const more = error.issues.length - said.length
  return `${said.join('; ')}${more > 0 ? `; and ${more} more` : ''}`
}

/** Whether a parsed JSON value is an object. */
export function isJsonObject(value: Json | undefined): value is { readonly [member: string]: Json | undefined } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
