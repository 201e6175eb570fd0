/** What a test may exchange in an app that is not packaged: the service, its host, the pages, and the camera. */
export type TestSettings = {
  readonly serviceEntry: string | undefined
  readonly serviceHost: 'utilityProcess' | 'nodeChild' | undefined
  readonly pageRoot: string | undefined
  /** A moving picture made by the browser engine in place of a camera, or none at all. */
  readonly camera: 'made' | undefined
}

/** Reads the settings of a test from the environment. A packaged app has none, whatever its environment says. */
export function testSettings(isPackaged: boolean, env: Readonly<Record<string, string | undefined>>): TestSettings {
  if (isPackaged) return { serviceEntry: undefined, serviceHost: undefined, pageRoot: undefined, camera: undefined }
  const host = env['TALLYMAN_SERVICE_HOST']
  return {
    serviceEntry: env['TALLYMAN_SERVICE_ENTRY'],
    serviceHost: host === 'utilityProcess' || host === 'nodeChild' ? host : undefined,
    pageRoot: env['TALLYMAN_PAGE_ROOT'],
    camera: env['TALLYMAN_CAMERA'] === 'made' ? 'made' : undefined,
  }
}
