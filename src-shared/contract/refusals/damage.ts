import { z } from 'zod'
import { none, refusal, text } from './refusal.ts'

/** Refusals of recording damage. */
export const damageRefusals = {
  // No longer refused; records of earlier versions have it.
  CONTAINER_NOT_YET: refusal(z.object({ item: text }), 'openFirst', 'setAside'),
  ALREADY_DAMAGED: refusal(z.object({ item: text }), 'setAside'),
  CONTENTS_UNDECIDED: refusal(z.object({ item: text }), 'sayWhatOfContents'),
  CONTENTS_NOT_ASKED: refusal(none, 'scanSomething'),
  ALREADY_TO_INSPECT: refusal(z.object({ item: text }), 'lookAtContents'),
} as const
