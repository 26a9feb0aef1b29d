import { date, index, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { holderPolicy, servicePolicy } from '../db/policies.ts'

/**
 * Licences 电子证照 of the local library, by holder. Read only by the holder, or by a case that names the holder.
 * Statuses are those of GB/T 36906: valid, cancelled 注销, revoked 撤销.
 */
export const licences = pgTable(
  'licences',
  {
    /** Keyed digest of the holder's document. */
    holderDigest: text('holder_digest').notNull(),
    id: uuid('id').notNull(),
    /** Name of the type, e.g. 营业执照. */
    typeName: text('type_name').notNull(),
    /** 21-character type code (GB/T 36903); empty when the importer does not know it. */
    typeCode: text('type_code').notNull(),
    number: text('number').notNull(),
    /** Identifier 1.2.156.3005.2.… (GB/T 36904); empty for licences older than the scheme. */
    identifier: text('identifier').notNull(),
    holderName: text('holder_name').notNull(),
    /** Licences of persons are found by strangers only with the holder's name. */
    holderKind: text('holder_kind', { enum: ['person', 'organisation'] }).notNull(),
    issuer: text('issuer').notNull(),
    status: text('status', { enum: ['valid', 'cancelled', 'revoked'] }).notNull(),
    validFrom: date('valid_from'),
    validThrough: date('valid_through'),
    /** 照面信息: what is printed on it, by its printed name. */
    face: jsonb('face').$type<Record<string, string>>().notNull(),
    /** The case that issued it; null for one that was imported. */
    caseId: uuid('case_id'),
    /** When and why it was revoked or cancelled. */
    endedAt: timestamp('ended_at', { withTimezone: true }),
    endReason: text('end_reason'),
    importedAt: timestamp('imported_at', { withTimezone: true }).notNull(),
  },
  table => [
    primaryKey({ columns: [table.holderDigest, table.typeName, table.number] }),
    index('licences_holder').on(table.holderDigest, table.typeName),
    index('licences_number').on(table.number),
    index('licences_case').on(table.caseId),
    index('licences_id').on(table.id),
    holderPolicy(),
    servicePolicy('licences'),
  ],
)

/** 用证日志: who read which licence for what. */
export const licenceReads = pgTable(
  'licence_reads',
  {
    holderDigest: text('holder_digest').notNull(),
    id: uuid('id').notNull(),
    licenceId: uuid('licence_id').notNull(),
    at: timestamp('at', { withTimezone: true }).notNull(),
    actorKey: text('actor_key').notNull(),
    /** Item or case the reading served. */
    purpose: text('purpose').notNull(),
  },
  table => [
    primaryKey({ columns: [table.holderDigest, table.id] }),
    holderPolicy(),
    servicePolicy('licences'),
  ],
)
