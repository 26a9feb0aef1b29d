import type { CaseState } from '@yibiao/core/flow'
import type { Reader } from '../../db/database.ts'
import { readDepartmentNames } from '../../departments/queries.ts'
import { listCaseDocuments } from '../../documents/queries.ts'
import type { MergeExtras } from '../merge-context.ts'
import type { CaseRow } from '../queries.ts'

/** What documents of a case may name besides it. */
export async function loadMergeExtras(
  reader: Reader,
  caseRow: CaseRow,
  state: CaseState,
): Promise<MergeExtras> {
  const asked = state.tasks.filter(({ kind }) => kind === 'consultation')
  const ids = asked.flatMap(({ candidates }) => candidates.map(({ departmentId }) => departmentId))
  const [departmentNames, documents] = await Promise.all([
    readDepartmentNames(reader, [...new Set(ids)]),
    listCaseDocuments(reader, caseRow.departmentId, caseRow.id),
  ])
  return { departmentNames, documents }
}
