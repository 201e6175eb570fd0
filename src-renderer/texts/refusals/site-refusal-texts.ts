import { msg } from '@lingui/core/macro'
import type { siteRefusals } from '#shared/contract/refusals/site.ts'
import type { RefusalTexts } from './texts-of.ts'

/** The sentences of refusals of setting a site up. */
export const siteRefusalTexts: RefusalTexts<keyof typeof siteRefusals> = {
  SITE_NOT_SET_UP: () =>
    msg({ message: 'This site is not set up yet.', comment: 'Refusal: something was asked of a real site too early' }),
  SITE_SET_UP_ALREADY: () =>
    msg({ message: 'This site is set up already.', comment: 'Refusal: a site can be set up once' }),
  SITE_NAME_NOT_POSSIBLE: () =>
    msg({
      message: 'Site and station need a name each, of at most 64 characters.',
      comment: 'Refusal at the set-up of a site',
    }),
  GLN_NOT_VALID: ({ gln }) =>
    msg({
      message: `${gln} is no GLN: it has 13 digits, and the last one checks the others.`,
      comment: 'Refusal at the set-up of a site; the placeholder is what was typed',
    }),
  COMPANY_PREFIX_NOT_VALID: ({ companyPrefix }) =>
    msg({
      message: `Container numbers need a company prefix of 4 to 12 digits and one extension digit; ${companyPrefix || '…'} is not enough.`,
      comment: 'Refusal at the set-up of a site; the placeholder is what was typed as prefix',
    }),
  PASSWORD_NEEDED: ({ least }) =>
    msg({
      message: `Digits alone are a PIN, and a PIN goes with a badge, which you do not have yet. A password has at least ${least} characters.`,
      comment: 'Refusal at the set-up of a site: an administrator chose a PIN',
    }),
  SAME_SECRET_TWICE: () =>
    msg({
      message: 'Both typed the same password, so each would know the other’s. Neither was taken.',
      comment: 'Refusal at the set-up of a site',
    }),
  SET_UP_UNREADABLE: ({ where }) =>
    where === ''
      ? msg({
          message: 'This file is no set-up of a site. Nothing was changed. Choose a file that Tallyman exported.',
          comment: 'Refusal: taking a set-up over from a file',
        })
      : msg({
          message: `The file is not right at ${where}. Nothing was changed. Have the file made again, or put that place right.`,
          comment: 'Refusal: taking a set-up over from a file; the placeholder is a place in the file',
        }),
  NOT_IN_TRAINING: () =>
    msg({
      message: 'This exists on a training site only.',
      comment: 'Refusal: practice network asked for on a real site',
    }),
}
