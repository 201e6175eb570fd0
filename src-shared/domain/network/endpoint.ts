import type { MessageSettings } from '../messaging/message-settings.ts'
import type { Site } from '../site/site.ts'
import type { EndpointId } from './message.ts'

/** A site's own endpoint: the practice network where it is for training, else the one that an administrator enters. */
export function endpointOf({ mode }: Pick<Site, 'mode'>): EndpointId {
  return (mode === 'training' ? 'practice' : 'network') as EndpointId
}

/** The endpoint at this address, which is no site's own: it is known by its address. */
export function endpointAt(address: string): EndpointId {
  return address as EndpointId
}

/** The address that an endpoint is known by; null for a site's own, which is known by a name and can move. */
export function addressOf(endpoint: EndpointId): string | null {
  return endpoint.includes('://') ? endpoint : null
}

/**
 * The endpoint that a message goes to, as it is set up. A training site has its practice network and no other, whatever is set up;
 * a real site has no practice network.
 */
export function endpointOfMessage(
  site: Pick<Site, 'mode'>,
  { endpoint }: Pick<MessageSettings, 'endpoint'>,
): EndpointId {
  return site.mode === 'training' || endpoint === null ? endpointOf(site) : endpointAt(endpoint)
}

/** The endpoints besides its own that a site may send to, of those that its outbox names: a training site has none. */
export function endpointsBesides(site: Pick<Site, 'mode'>, named: readonly EndpointId[]): readonly EndpointId[] {
  return site.mode === 'training' ? [] : named.filter((endpoint) => addressOf(endpoint) !== null)
}
