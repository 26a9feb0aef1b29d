import { parseArgs } from 'node:util'
import { withReader, withTransaction } from '../db/with-transaction.ts'
import { findDepartment, findDepartmentByCreditCode } from '../departments/queries.ts'
import { allowDestination, listDestinations, withdrawDestination } from '../egress/destinations.ts'
import { refusalSentence } from './command-problem.ts'
import { operator, withContext } from './with-context.ts'

const usage = `Usage: yibiao egress allow --department CREDIT_CODE --network 10.1.2.3/32 --port 8080 --purpose TEXT
       yibiao egress withdraw --id ID
       yibiao egress list

Departments may call the public internet by https. What is in the government network must be allowed here.`

/** `yibiao egress allow|withdraw|list`: what departments may call beyond the public internet. */
export async function egressCommand([act, ...rest]: string[]): Promise<number> {
  const { values } = parseArgs({
    args: rest,
    options: {
      department: { type: 'string' },
      network: { type: 'string' },
      port: { type: 'string' },
      purpose: { type: 'string' },
      id: { type: 'string' },
    },
  })
  const { department, network, purpose, id } = values
  const port = Number(values.port)
  if (act === 'list') return list()
  if (act === 'withdraw' && id !== undefined) return withdraw(id)
  const isPort = Number.isInteger(port) && port > 0 && port < 65_536
  if (act === 'allow' && department && network && purpose && isPort)
    return allow(department, { network, port, purpose })
  console.error(usage)
  return 2
}

function allow(
  creditCode: string,
  destination: { network: string; port: number; purpose: string },
): Promise<number> {
  return withContext(async context => {
    const department = await withReader(context.database, {}, reader =>
      findDepartmentByCreditCode(reader, creditCode),
    )
    if (department === undefined) {
      console.error(`The department "${creditCode}" was not found.`)
      return 1
    }
    try {
      await withTransaction(context.database, { platformRole: 'system' }, transaction =>
        allowDestination(context, transaction, { ...destination, departmentId: department.id }, operator),
      )
    } catch (error) {
      console.error(refusalSentence(error))
      return 1
    }
    console.log(`${department.name} may call ${destination.network} port ${destination.port}.`)
    return 0
  })
}

function withdraw(id: string): Promise<number> {
  return withContext(async context => {
    const isGone = await withTransaction(context.database, { platformRole: 'system' }, transaction =>
      withdrawDestination(context, transaction, id, operator),
    )
    console.log(isGone ? 'It may not be called any more.' : `There is no "${id}".`)
    return isGone ? 0 : 1
  })
}

function list(): Promise<number> {
  return withContext(async context => {
    await withReader(context.database, {}, async reader => {
      for (const { id, departmentId, network, port, purpose } of await listDestinations(reader)) {
        const department = await findDepartment(reader, departmentId)
        console.log(`${id}  ${department?.creditCode ?? departmentId}  ${network}  ${port}  ${purpose}`)
      }
    })
    return 0
  })
}
