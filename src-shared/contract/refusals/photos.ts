import { z } from 'zod'
import { refusal, text } from './refusal.ts'

/** Refusals of photos. */
export const photosRefusals = {
  PHOTO_OF_NOTHING: refusal(z.object({ item: text }), 'scanWhatIsShown'),
  TOO_MANY_PHOTOS: refusal(z.object({ most: z.number() }), 'removeAPhoto'),
  NOT_A_PHOTO: refusal(z.object({ name: text }), 'takeAnotherPicture'),
} as const
