import { parseArgs } from 'node:util'
import { withReader, withTransaction } from '../db/with-transaction.ts'
import { findDepartmentByCreditCode } from '../departments/queries.ts'
import { listRecords, redriveRecords } from '../exchange/list-records.ts'
import { operator, withContext } from './with-context.ts'

const usage = `Usage: yibiao exchange list --department CREDIT_CODE [--case NUMBER]
       yibiao exchange redrive --department CREDIT_CODE`

/** `yibiao exchange list|redrive`: what waits for the exchange, what was held back and why. Never the content. */
export async function exchangeCommand([act, ...rest]: string[]): Promise<number> {
  const { values } = parseArgs({
    args: rest,
    options: { department: { type: 'string' }, case: { type: 'string' } },
  })
  const { department: creditCode, case: caseNumber } = values
  if (creditCode === undefined || (act !== 'list' && act !== 'redrive')) {
    console.error(usage)
    return 2
  }
  return withContext(async context => {
    const department = await withReader(context.database, {}, reader =>
      findDepartmentByCreditCode(reader, creditCode),
    )
    if (department === undefined) {
      console.error(`The department "${creditCode}" was not found.`)
      return 1
    }
    const { id: departmentId } = department
    if (act === 'redrive') {
      const { waiting, held } = await withTransaction(context.database, { departmentId }, transaction =>
        redriveRecords(context, transaction, departmentId, operator),
      )
      console.log(`${waiting} records wait again, ${held} are still held.`)
      return 0
    }
    const rows = await withReader(context.database, { departmentId }, reader =>
      listRecords(reader, departmentId, caseNumber),
    )
    for (const { caseNumber: number, sequence, record, status, issues, createdAt } of rows)
      console.log(
        `${createdAt.toISOString()}  ${number}  ${sequence}  ${record}  ${status}  ${issues.join(',')}`,
      )
    return 0
  })
}
