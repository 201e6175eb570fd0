import type { EndpointId } from '#shared/domain/network/message.ts'
import type { Site } from '#shared/domain/site/site.ts'

/** The one endpoint of a site: the practice network where it is for training, else the one that an administrator enters. */
export function endpointOf({ mode }: Pick<Site, 'mode'>): EndpointId {
  return (mode === 'training' ? 'practice' : 'network') as EndpointId
}
