import { z } from 'zod'
import { none, refusal, text } from './refusal.ts'

/** Refusals of setting a site up. */
export const siteRefusals = {
  SET_UP_UNREADABLE: refusal(z.object({ where: text }), 'askAdministrator'),
  SITE_NOT_SET_UP: refusal(none, 'setUpSite'),
  SITE_SET_UP_ALREADY: refusal(none, 'signIn'),
  SITE_NAME_NOT_POSSIBLE: refusal(none, 'enterAnew'),
  GLN_NOT_VALID: refusal(z.object({ gln: text }), 'enterAnew'),
  COMPANY_PREFIX_NOT_VALID: refusal(z.object({ companyPrefix: text }), 'enterAnew'),
  PASSWORD_NEEDED: refusal(z.object({ least: z.number() }), 'choosePassword'),
  SAME_SECRET_TWICE: refusal(none, 'bothChooseAnew'),
  NOT_IN_TRAINING: refusal(none, 'nothing'),
} as const
