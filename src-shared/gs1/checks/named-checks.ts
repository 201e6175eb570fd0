import type { Check } from './check.ts'
import * as codes from './codes.ts'
import { couponcode, couponposoffer } from './coupons.ts'
import * as dates from './dates.ts'
import { iban } from './iban.ts'
import { csum, csumalpha, gcppos1, gcppos2 } from './keys.ts'
import * as numbers from './numbers.ts'
import { pcenc } from './percent-sequences.ts'

/** Every check that the Syntax Dictionary names, by that name. */
export const namedChecks: ReadonlyMap<string, Check> = new Map<string, Check>([
  ['couponcode', couponcode],
  ['couponposoffer', couponposoffer],
  ['csum', csum],
  ['csumalpha', csumalpha],
  ['gcppos1', gcppos1],
  ['gcppos2', gcppos2],
  ['hasnondigit', numbers.hasnondigit],
  ['hh', dates.hh],
  ['hhmi', dates.hhmi],
  ['hyphen', codes.hyphen],
  ['iban', iban],
  ['importeridx', codes.importeridx],
  ['iso3166', codes.iso3166],
  ['iso3166999', codes.iso3166999],
  ['iso3166alpha2', codes.iso3166alpha2],
  ['iso4217', codes.iso4217],
  ['iso5218', codes.iso5218],
  ['latitude', numbers.latitude],
  ['longitude', numbers.longitude],
  ['mediatype', codes.mediatype],
  ['mi', dates.sixtieths],
  ['nonzero', numbers.nonzero],
  ['nozeroprefix', numbers.nozeroprefix],
  ['packagetype', codes.packagetype],
  ['pcenc', pcenc],
  ['pieceoftotal', numbers.pieceoftotal],
  ['posinseqslash', numbers.posinseqslash],
  ['ss', dates.sixtieths],
  ['winding', codes.winding],
  ['yesno', codes.yesno],
  ['yymmd0', dates.yymmd0],
  ['yymmdd', dates.yymmdd],
  ['yyyymmdd', dates.yyyymmdd],
  ['zero', numbers.zero],
])
