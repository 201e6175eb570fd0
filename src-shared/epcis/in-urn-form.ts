import { glnOfPlace, itemOfEpc } from './names.ts'
import type { EpcisEvent } from './event.ts'
import type { CompanyPrefixes } from '../gs1/company-prefixes.ts'
import { parseItemId } from '../gs1/item-identity.ts'
import { urnOfItem, urnOfPlace } from '../gs1/to-epc-urn.ts'

/** The same event with items and places named by EPC URNs instead of GS1 Digital Links. What is a URN already stays as it is. */
export function inUrnForm(event: EpcisEvent, prefixes: CompanyPrefixes): EpcisEvent {
  const item = (epc: string) => itemUrn(epc, prefixes)
  const where = {
    readPoint: { id: placeUrn(event.readPoint.id, prefixes) },
    bizLocation: { id: placeUrn(event.bizLocation.id, prefixes) },
  }
  switch (event.type) {
    case 'ObjectEvent':
      // A class of items stays a Digital Link: whoever reads closing events, which are ours, reads no other form.
      if ('quantityList' in event) return { ...event, ...where }
      return { ...event, epcList: event.epcList.map(item), ...where }
    case 'AggregationEvent':
      return { ...event, parentID: item(event.parentID), childEPCs: event.childEPCs.map(item), ...where }
  }
}

function itemUrn(epc: string, prefixes: CompanyPrefixes): string {
  const id = epc.startsWith('urn:') ? null : itemOfEpc(epc)
  const item = id === null ? null : parseItemId(id)
  return item?.ok === true ? urnOfItem(item.value, prefixes) : epc
}

function placeUrn(uri: string, prefixes: CompanyPrefixes): string {
  const gln = uri.startsWith('urn:') ? null : glnOfPlace(uri)
  return gln === null ? uri : urnOfPlace(gln, prefixes)
}
