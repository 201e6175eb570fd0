import { z } from 'zod'
import { refusal, text } from './refusal.ts'

/** Refusals of taking out of a container. */
export const unpackingRefusals = {
  NOTAGGREGATED: refusal(z.object({ item: text }), 'setAside'),
  NOTHING_INSIDE: refusal(z.object({ item: text }), 'setAside'),
} as const
