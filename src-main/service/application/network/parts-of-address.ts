import type { AddressParts } from '#shared/domain/network/network-address.ts'

/** The parts of an address by which it is judged. */
export function partsOfAddress({ protocol, hostname, username, password, search, hash }: URL): AddressParts {
  return {
    scheme: protocol.replace(/:$/, ''),
    host: hostname,
    userinfo: username + password,
    query: search,
    fragment: hash,
  }
}
