import type { DeliveryField, FileKind, IdentityDocumentType } from '@yibiao/schemas'
import type { RegionLevel } from '../../fields/region-value.ts'

/** English words for keywords in parameters and answers. */
export const documentTypes = {
  '111': 'Resident identity card',
  '112': 'Temporary resident identity card',
  '113': 'Household register',
  '114': 'PLA officer certificate',
  '414': 'Passport',
  '511': 'Mainland travel permit for Taiwan residents',
  '516': 'Mainland travel permit for Hong Kong and Macao residents',
  '553': 'Permanent resident identity card of a foreigner',
  HMT: 'Residence permit of Hong Kong, Macao and Taiwan residents',
} as const satisfies Record<IdentityDocumentType, string>

export const deliveryWays = {
  counter: 'Collect at the counter',
  post: 'By post',
  electronic: 'Electronically',
  otherPerson: 'Collected by another person',
} as const satisfies Record<DeliveryField['ways'][number], string>

export const regionLevels = {
  province: 'province',
  city: 'city or prefecture',
  county: 'county or district',
  township: 'township or street',
  village: 'village or community',
} as const satisfies Record<RegionLevel, string>

export const fileKinds = {
  pdf: 'PDF',
  png: 'PNG',
  jpeg: 'JPG',
  ofd: 'OFD',
  docx: 'Word (docx)',
  xlsx: 'Excel (xlsx)',
  zip: 'ZIP',
  cad: 'CAD drawing',
} as const satisfies Record<FileKind, string>
