import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'

/** Why a camera shows nothing, and what to do then. */
export const cameraTroubleTexts: Readonly<
  Record<'none' | 'refused' | 'busy', { readonly what: MessageDescriptor; readonly next: MessageDescriptor }>
> = {
  none: {
    what: msg({ message: 'This computer has no camera, or it was unplugged.', comment: 'A photo cannot be taken' }),
    next: msg({
      message: 'Nothing is lost. Plug one in and try again, or take the photo from a file.',
      comment: 'What to do without a camera',
    }),
  },
  refused: {
    what: msg({ message: 'This computer does not let Tallyman use the camera.', comment: 'A photo cannot be taken' }),
    next: msg({
      message: 'Nothing is lost. Allow it in the privacy settings of the computer, or take the photo from a file.',
      comment: 'What to do where the use of the camera is not allowed',
    }),
  },
  busy: {
    what: msg({ message: 'Another program uses the camera.', comment: 'A photo cannot be taken' }),
    next: msg({
      message: 'Nothing is lost. Close that and try again, or take the photo from a file.',
      comment: 'What to do where the camera is in use',
    }),
  },
}
