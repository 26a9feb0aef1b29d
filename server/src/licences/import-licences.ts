import { checkUnifiedSocialCreditCode, identityDocuments, checkIdentityDocument } from '@yibiao/core/codes'
import { civilDateOfInstant, isDate } from '@yibiao/core/clock'
import type { IdentityDocumentType } from '@yibiao/schemas'
import { recordAudit, type AuditActor } from '../audit/record-audit.ts'
import type { Context } from '../context/context.ts'
import { withTransaction } from '../db/with-transaction.ts'
import { keepImported } from './keep-imported.ts'

/** One licence as an operator's file gives it. */
export type ImportedLicence = {
  holder: { name: string; documentType: string; documentNumber: string }
  typeName: string
  typeCode?: string
  number: string
  identifier?: string
  issuer: string
  status?: 'valid' | 'cancelled' | 'revoked'
  validFrom?: string
  validThrough?: string
  face: Record<string, string>
}

export type LicenceImport = { imported: number; rejected: { entry: number; reason: string }[] }

/**
 * Imports licences into the local library; a licence that is there already is brought up to date. Good entries are
 * kept, the others are named with their place (from 1) and the reason.
 */
export async function importLicences(
  context: Context,
  entries: readonly unknown[],
  actor: AuditActor,
): Promise<LicenceImport> {
  const rejected: LicenceImport['rejected'] = []
  const today = civilDateOfInstant(context.clock.now().getTime())
  const rows = entries.flatMap((entry, index) => {
    const read = readLicence(entry, today)
    if (typeof read !== 'string') return [read]
    rejected.push({ entry: index + 1, reason: read })
    return []
  })
  await withTransaction(
    context.database,
    { service: 'licences', platformRole: 'system' },
    async transaction => {
      for (const row of rows) await keepImported(context, transaction, row)
      recordAudit(context, transaction, {
        actor,
        action: 'licence.import',
        subject: { type: 'licenceLibrary', id: 'local' },
        details: { imported: rows.length, rejected: rejected.length },
      })
    },
  )
  return { imported: rows.length, rejected }
}

/** The licence, or why it cannot be taken. */
function readLicence(entry: unknown, today: string): ImportedLicence | string {
  if (!isRecord(entry)) return 'The entry is not an object.'
  const { holder, typeName, number, issuer, face } = entry
  if (!isRecord(holder) || !isText(holder['name'])) return '"holder" needs a name.'
  const { documentType, documentNumber } = holder
  if (!isText(documentType) || !isText(documentNumber))
    return '"holder" needs documentType and documentNumber.'
  if (!isDocument(documentType, documentNumber, today)) return "The holder's document number is not valid."
  if (!isText(typeName) || !isText(number) || !isText(issuer))
    return '"typeName", "number" and "issuer" are needed.'
  if (!isRecord(face) || !Object.values(face).every(value => typeof value === 'string')) {
    return '"face" must hold texts by name.'
  }
  for (const name of ['validFrom', 'validThrough']) {
    const day = entry[name]
    if (day !== undefined && !(typeof day === 'string' && isDate(day)))
      return `"${name}" must be a date (YYYY-MM-DD).`
  }
  const statuses: readonly unknown[] = [undefined, 'valid', 'cancelled', 'revoked']
  if (!statuses.includes(entry['status'])) {
    return '"status" must be valid, cancelled or revoked.'
  }
  return entry as ImportedLicence
}

function isDocument(type: string, number: string, today: string): boolean {
  const issue =
    type === 'creditCode'
      ? checkUnifiedSocialCreditCode(number)
      : Object.hasOwn(identityDocuments, type)
        ? checkIdentityDocument(type as IdentityDocumentType, number, { today })
        : undefined
  return issue === undefined || issue.severity === 'warning'
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '' && value.length <= 400
}
