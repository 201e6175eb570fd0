import { protocol } from 'electron'
import type { Session } from 'electron'
import { readFile } from 'node:fs/promises'
import type { Logger } from 'pino'
import { findAppFile } from './app-file.ts'
import { appScheme } from './page-address.ts'

/**
 * What a page of ours may do: run and show what came with the app, and nothing else. No connections at all, so that
 * what a barcode smuggled in has nowhere to go; no inline script or style; no frames, no plugins, no forms.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  // Photos are shown from the memory of the page: no address of theirs leads anywhere else.
  "img-src 'self' blob:",
  "font-src 'self'",
  "media-src 'self'",
  "connect-src 'none'",
  "worker-src 'none'",
  "frame-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const headersOfAll = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store',
}

/** Makes our scheme one with an origin, like https. To be called before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, codeCache: true } },
  ])
}

/** Serves the files under the root at our scheme, read-only. What is refused is logged and answered like a missing file. */
export function serveAppFiles(session: Session, root: string, log: Logger): void {
  session.protocol.handle(appScheme, async ({ method, url }) => {
    if (method !== 'GET') return refused(url, `method ${method}`, log)
    const file = await findAppFile(root, url)
    if (!file.ok) return refused(url, file.error, log)
    try {
      const headers = { ...headersOfAll, 'Content-Type': file.value.contentType }
      return new Response(new Uint8Array(await readFile(file.value.path)), { headers })
    } catch (error) {
      return refused(url, String(error), log)
    }
  })
}

function refused(address: string, because: string, log: Logger): Response {
  log.warn({ address: address.slice(0, 256), because }, 'refused an address')
  return new Response('Not found', { status: 404, headers: { ...headersOfAll, 'Content-Type': 'text/plain' } })
}
