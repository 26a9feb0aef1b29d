import { sql } from 'drizzle-orm'
import {
  boolean,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { departmentPolicy, platformPolicy, servicePolicy } from '../db/policies.ts'

/** Departments of all five levels; what a guide prints about them is public. */
export const departments = pgTable(
  'departments',
  {
    id: uuid('id').primaryKey(),
    parentId: uuid('parent_id'),
    /** 1 national, 2 province, 3 prefecture, 4 county, 5 township. */
    level: integer('level').notNull(),
    /** Unified social credit code (GB 32100). */
    creditCode: text('credit_code').notNull(),
    name: text('name').notNull(),
    /** 机关代字: how its document numbers begin, e.g. 某城管. */
    documentCode: text('document_code').notNull().default(''),
    /** Administrative division code (GB/T 2260). */
    regionCode: text('region_code').notNull(),
    address: text('address').notNull(),
    /** 咨询 and 投诉 telephones. */
    phones: jsonb('phones').$type<{ enquiry: string; complaint: string }>().notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  },
  table => [
    unique('departments_credit_code').on(table.creditCode),
    foreignKey({ columns: [table.parentId], foreignColumns: [table.id], name: 'departments_parent' }),
    ...platformPolicy('system'),
  ],
)

/** Roles of one department: the built-in ones it uses, and its own. */
export const departmentRoles = pgTable(
  'department_roles',
  {
    departmentId: uuid('department_id').notNull(),
    key: text('key').notNull(),
    name: text('name').notNull(),
  },
  table => [primaryKey({ columns: [table.departmentId, table.key] }), departmentPolicy()],
)

/** Who works where, as what. */
export const memberships = pgTable(
  'memberships',
  {
    departmentId: uuid('department_id').notNull(),
    loginId: uuid('login_id').notNull(),
    /** Name shown to colleagues and on documents. */
    officerName: text('officer_name').notNull(),
    position: text('position').notNull().default(''),
    roles: text('roles')
      .array()
      .notNull()
      .default(sql`'{}'`),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    /** Set when the person leaves; the next request is refused. */
    endedAt: timestamp('ended_at', { withTimezone: true }),
  },
  table => [
    primaryKey({ columns: [table.departmentId, table.loginId] }),
    index('memberships_login').on(table.loginId),
    departmentPolicy(),
    servicePolicy('identity', 'select'),
  ],
)

/** What a department decides about its own way of working; absent is the default of each. */
export const departmentSettings = pgTable(
  'department_settings',
  {
    departmentId: uuid('department_id').primaryKey(),
    /** A second person approves before an item is published. */
    publishNeedsApproval: boolean('publish_needs_approval').notNull().default(false),
    /** Names of certificates that nobody is asked for any more. */
    cancelledCertificates: text('cancelled_certificates')
      .array()
      .notNull()
      .default(sql`'{}'`),
  },
  () => [departmentPolicy()],
)
