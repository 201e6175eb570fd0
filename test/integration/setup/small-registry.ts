import { once } from 'node:events'
import { createServer } from 'node:http'
import { integrityOf } from './carried-runtime.ts'

/** A registry on loopback with one package, for npm to download from. */
export type SmallRegistry = { readonly url: string; close(): Promise<void> }

/** Starts a registry that offers this version of this package. */
export async function startRegistry(
  { name, version }: { readonly name: string; readonly version: string },
  archive: Buffer,
): Promise<SmallRegistry> {
  const server = createServer((request, response) => {
    if (request.url?.endsWith('.tgz')) return response.end(archive)
    const dist = { tarball: `${url}/package.tgz`, integrity: integrityOf(archive) }
    const document = { name, 'dist-tags': { latest: version }, versions: { [version]: { name, version, dist } } }
    return response.setHeader('content-type', 'application/json').end(JSON.stringify(document))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the registry has no port')
  const url = `http://127.0.0.1:${address.port}`
  return {
    url,
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
