import type { CaseRow } from '../cases/queries.ts'
import type { Reader } from '../db/database.ts'
import type { RatedService } from '../exchange/rating-rows.ts'
import { listRatings, listServices } from './queries.ts'

/** A rating with the service it is about, as the exchange is told of it. Needs the scope of the department. */
export async function findRatedService(
  reader: Reader,
  { departmentId, id: caseId }: Pick<CaseRow, 'departmentId' | 'id'>,
  ratingId: string,
): Promise<RatedService | undefined> {
  const services = await listServices(reader, departmentId, caseId)
  const found = (await listRatings(reader, departmentId, caseId)).find(({ rating }) => rating.id === ratingId)
  const service = services.find(({ number }) => number === found?.rating.service)
  return found === undefined || service === undefined ? undefined : { ...found, service }
}
