import { parseArgs } from 'node:util'
import { withReader, withTransaction } from '../db/with-transaction.ts'
import { openDepartment } from '../departments/open-department.ts'
import { listDepartments } from '../departments/queries.ts'
import { refusalSentence } from './command-problem.ts'
import { operator, withContext } from './with-context.ts'

const usage = `Usage: yibiao department create --name NAME --credit-code CODE --level 1|2|3|4|5 --region CODE
         [--parent CREDIT_CODE] [--document-code 某城管] [--address ADDRESS] [--enquiry TELEPHONE] [--complaint TELEPHONE]
       yibiao department list`

/** `yibiao department create|list`: departments of a production installation, which begins with none. */
export async function departmentCommand([act, ...rest]: string[]): Promise<number> {
  if (act === 'list') return list()
  if (act !== 'create') return explain()
  const { values } = parseArgs({
    args: rest,
    options: {
      name: { type: 'string' },
      'credit-code': { type: 'string' },
      level: { type: 'string' },
      region: { type: 'string' },
      parent: { type: 'string' },
      'document-code': { type: 'string', default: '' },
      address: { type: 'string', default: '' },
      enquiry: { type: 'string', default: '' },
      complaint: { type: 'string', default: '' },
    },
  })
  const level = ([1, 2, 3, 4, 5] as const).find(each => String(each) === values.level)
  const { name, 'credit-code': creditCode, region: regionCode } = values
  if (name === undefined || creditCode === undefined || regionCode === undefined || level === undefined)
    return explain()
  return withContext(async context => {
    const id = context.newId()
    const department = {
      id,
      name,
      creditCode,
      regionCode,
      level,
      parentCreditCode: values.parent,
      documentCode: values['document-code'],
      address: values.address,
      phones: { enquiry: values.enquiry, complaint: values.complaint },
    }
    try {
      await withTransaction(context.database, { platformRole: 'system', departmentId: id }, transaction =>
        openDepartment(context, transaction, department, operator),
      )
    } catch (error) {
      console.error(refusalSentence(error))
      return 1
    }
    console.log(`${name} (${creditCode}) was made.`)
    return 0
  })
}

function list(): Promise<number> {
  return withContext(async context => {
    const departments = await withReader(context.database, {}, listDepartments)
    for (const { creditCode, level, regionCode, name } of departments)
      console.log(`${creditCode}  ${level}  ${regionCode.padEnd(12)}  ${name}`)
    return 0
  })
}

function explain(): number {
  console.error(usage)
  return 2
}
