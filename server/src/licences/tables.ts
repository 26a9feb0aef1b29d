import { sql } from 'drizzle-orm'
import {
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { bytes } from '../db/bytes.ts'
import { departmentPolicy, holderPolicy, servicePolicy } from '../db/policies.ts'

/**
 * Licences 电子证照 of the local library, by holder. Read by the holder, by the department that issued it, and by a case
 * that names the holder. Statuses are those of GB/T 36906 (valid, cancelled 注销, revoked 撤销) and superseded: a newer
 * version of the same number took its place. Versions are kept.
 */
export const licences = pgTable(
  'licences',
  {
    /** Keyed digest of the holder's document. */
    holderDigest: text('holder_digest').notNull(),
    id: uuid('id').notNull(),
    /** Who issued it, where that is a department of this installation. */
    departmentId: uuid('department_id'),
    /** Name of the type, e.g. 营业执照. */
    typeName: text('type_name').notNull(),
    /** 21-character type code (GB/T 36903); empty when the importer does not know it. */
    typeCode: text('type_code').notNull(),
    number: text('number').notNull(),
    /** Counts what was issued under one number, from 1. */
    version: integer('version').notNull().default(1),
    /** Identifier 1.2.156.3005.2.… (GB/T 36904); empty for licences older than the scheme and types without a code. */
    identifier: text('identifier').notNull(),
    holderName: text('holder_name').notNull(),
    /** Licences of persons are found by strangers only with the holder's name. */
    holderKind: text('holder_kind', { enum: ['person', 'organisation'] }).notNull(),
    issuer: text('issuer').notNull(),
    status: text('status', { enum: ['valid', 'superseded', 'cancelled', 'revoked'] }).notNull(),
    validFrom: date('valid_from'),
    validThrough: date('valid_through'),
    /** 照面信息: what is printed on it, by its printed name. */
    face: jsonb('face').$type<Record<string, string>>().notNull(),
    /** The case that issued it; null for one that was imported. */
    caseId: uuid('case_id'),
    /** The step of the case that issued it. */
    step: text('step'),
    /** When it was superseded, revoked or cancelled, and why of the last two. */
    endedAt: timestamp('ended_at', { withTimezone: true }),
    endReason: text('end_reason'),
    importedAt: timestamp('imported_at', { withTimezone: true }).notNull(),
  },
  table => [
    primaryKey({ columns: [table.holderDigest, table.id] }),
    uniqueIndex('licences_imported')
      .on(table.holderDigest, table.typeName, table.number)
      .where(sql`case_id is null`),
    index('licences_holder').on(table.holderDigest, table.typeName),
    index('licences_number').on(table.number),
    index('licences_identifier').on(table.identifier),
    index('licences_case').on(table.departmentId, table.caseId),
    index('licences_id').on(table.id),
    holderPolicy(),
    departmentPolicy(),
    servicePolicy('licences'),
  ],
)

/** Identifiers a department has given. They name the department, so that none is given twice on the installation. */
export const licenceIdentifiers = pgTable(
  'licence_identifiers',
  {
    departmentId: uuid('department_id').notNull(),
    identifier: text('identifier').notNull(),
    licenceId: uuid('licence_id').notNull(),
  },
  table => [primaryKey({ columns: [table.departmentId, table.identifier] }), departmentPolicy()],
)

/** The sealed PDF of each licence issued here. While there is none the licence waits for its seal (待签章). */
export const licenceFiles = pgTable(
  'licence_files',
  {
    holderDigest: text('holder_digest').notNull(),
    licenceId: uuid('licence_id').notNull(),
    departmentId: uuid('department_id').notNull(),
    pdf: bytes('pdf').notNull(),
    sha256: text('sha256').notNull(),
    sealedAt: timestamp('sealed_at', { withTimezone: true }).notNull(),
  },
  table => [
    primaryKey({ columns: [table.holderDigest, table.licenceId] }),
    index('licence_files_licence').on(table.licenceId),
    holderPolicy(),
    departmentPolicy(),
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
