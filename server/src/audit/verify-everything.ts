import type { Database } from '../db/database.ts'
import { withReader } from '../db/with-transaction.ts'
import { listDepartments } from '../departments/queries.ts'
import { compareWithHead, headOf, type ChainHead } from './compare-heads.ts'
import { listChains, verifyAudit, type VerifiedChain } from './verify-audit.ts'
import { verifyCases, type CaseFault } from './verify-cases.ts'

export type Verification = {
  /** What an operator reads, one line for each chain or department and one for each fault. */
  lines: string[]
  faults: number
  /** Where the audit chains end now. */
  heads: ChainHead[]
}

const sealer = { service: 'sealer' } as const

/**
 * Follows every chain of the audit log and of the cases' events, department by department.
 * @param kept heads from the last time, which the audit chains must still hold
 */
export async function verifyEverything(
  database: Database,
  kept: readonly ChainHead[] = [],
): Promise<Verification> {
  const verification: Verification = { lines: [], faults: 0, heads: [] }
  const found = await withReader(database, sealer, listChains)
  for (const departmentId of new Set([...found, ...kept.map(head => head.departmentId)])) {
    const head = kept.find(each => each.departmentId === departmentId)
    const chain = await verifyChain(database, departmentId, head)
    verification.heads.push(headOf(chain))
    verification.lines.push(`${departmentId}  ${describeChain(chain)}`)
    if (chain.fault !== undefined) verification.faults += 1
  }
  for (const { id: departmentId } of await withReader(database, {}, reader => listDepartments(reader))) {
    const verified = await withReader(database, { departmentId }, reader => verifyCases(reader, departmentId))
    if (verified.cases + verified.faults.length === 0) continue
    verification.lines.push(`${departmentId}  ${verified.cases} cases, ${verified.events} events`)
    verification.lines.push(...verified.faults.map(fault => `  ${describeFault(fault)}`))
    verification.faults += verified.faults.length
  }
  return verification
}

async function verifyChain(
  database: Database,
  departmentId: string,
  kept: ChainHead | undefined,
): Promise<VerifiedChain> {
  return withReader(database, sealer, async reader => {
    const chain = await verifyAudit(reader, departmentId)
    if (chain.fault !== undefined || kept === undefined) return chain
    const fault = await compareWithHead(reader, chain, kept)
    return fault === undefined ? chain : { ...chain, fault }
  })
}

function describeChain({ verified, head, fault }: VerifiedChain): string {
  if (fault === undefined) return `${verified} rows, head ${head}`
  return `row ${fault.sequence} is ${fault.fault}; ${fault.sequence - 1} rows before it are whole`
}

function describeFault({ caseId, number, sequence, fault }: CaseFault): string {
  const name = number ?? caseId
  if (fault === 'state') return `${name}  the events are whole, but the case stands otherwise than they tell`
  if (fault === 'case') return `${name}  the case is missing; its events are left`
  return `${name}  event ${sequence} is ${fault}; ${sequence - 1} events before it are whole`
}
