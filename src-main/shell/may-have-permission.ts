import { isOurPage } from './page-address.ts'

/** What a page asks for, as Electron tells it; what is not there was not said. */
export type PermissionAsked = {
  readonly permission: string
  readonly isMainFrame?: boolean
  readonly requestingUrl?: string
  readonly mediaTypes?: readonly string[]
}

/** Whether a page gets what it asks for: our own page the picture of a camera, and nobody anything else; no sound ever. */
export function mayHavePermission({ permission, isMainFrame, requestingUrl, mediaTypes }: PermissionAsked): boolean {
  if (permission !== 'media' || isMainFrame !== true || requestingUrl === undefined) return false
  return isOurPage(requestingUrl) && mediaTypes?.length === 1 && mediaTypes[0] === 'video'
}
