import type { LocalizedText } from '@yibiao/schemas'
import { sql } from 'drizzle-orm'
import {
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'
import { departmentPolicy } from '../db/policies.ts'
import type { RuleCode } from './rules.ts'

/** 监察记录 (GB/T 39046-2020 表 11): what a rule found, about which case, and what became of it. */
export const supervisionRecords = pgTable(
  'supervision_records',
  {
    departmentId: uuid('department_id').notNull(),
    /** Derived from rule and event: found again, it is the same record. */
    id: uuid('id').notNull(),
    /** 监察编号. */
    number: text('number').notNull(),
    rule: text('rule').$type<RuleCode>().notNull(),
    colour: text('colour').$type<'yellow' | 'red'>().notNull(),
    /** Null for an anonymous rating, which leads to no case. */
    caseId: uuid('case_id'),
    caseNumber: text('case_number'),
    itemId: uuid('item_id').notNull(),
    itemName: jsonb('item_name').$type<LocalizedText>().notNull(),
    stepName: jsonb('step_name').$type<LocalizedText>(),
    /** What the sentence of the rule names, e.g. how often. */
    params: jsonb('params').$type<Readonly<Record<string, string | number>>>().notNull(),
    /** 责任人: who had it when it was found. */
    officers: jsonb('officers').$type<{ id: string; name: string }[]>().notNull(),
    state: text('state').$type<'open' | 'reminded' | 'supervised' | 'explained' | 'cleared'>().notNull(),
    /** 督办, and not cleared since. */
    isSupervised: boolean('is_supervised').notNull(),
    foundAt: timestamp('found_at', { withTimezone: true, precision: 3 }).notNull(),
    clearedAt: timestamp('cleared_at', { withTimezone: true, precision: 3 }),
  },
  table => [
    primaryKey({ columns: [table.departmentId, table.id] }),
    index('supervision_open')
      .on(table.departmentId, table.colour, table.foundAt, table.id)
      .where(sql`state <> 'cleared'`),
    index('supervision_cleared')
      .on(table.departmentId, table.clearedAt, table.id)
      .where(sql`state = 'cleared'`),
    index('supervision_case').on(table.departmentId, table.caseId),
    departmentPolicy(),
  ],
)

/** 处置: 催办 → 督办 → 责任人说明 → 销号, step by step. */
export const supervisionSteps = pgTable(
  'supervision_steps',
  {
    departmentId: uuid('department_id').notNull(),
    recordId: uuid('record_id').notNull(),
    sequence: integer('sequence').notNull(),
    type: text('type').$type<'remind' | 'supervise' | 'explain' | 'clear'>().notNull(),
    text: text('text').notNull(),
    officerId: text('officer_id').notNull(),
    officerName: text('officer_name').notNull(),
    at: timestamp('at', { withTimezone: true, precision: 3 }).notNull(),
  },
  table => [
    primaryKey({ columns: [table.departmentId, table.recordId, table.sequence] }),
    departmentPolicy(),
  ],
)
