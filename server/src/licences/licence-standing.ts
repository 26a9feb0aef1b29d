import type { LicenceStanding } from '@yibiao/schemas'
import type { Licence } from './find-licence.ts'

/** How a licence stands on a day: as it ended, or by its validity. */
export function standingOf(
  { status, validFrom, validThrough }: Pick<Licence, 'status' | 'validFrom' | 'validThrough'>,
  today: string,
): LicenceStanding {
  if (status !== 'valid') return status
  if (validFrom !== null && validFrom > today) return 'notYetValid'
  return validThrough !== null && validThrough < today ? 'expired' : 'valid'
}
