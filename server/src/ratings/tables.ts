import type { LocalizedText, RatableService, RatingLevel, RectificationState } from '@yibiao/schemas'
import { sql } from 'drizzle-orm'
import {
  boolean,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'
import { bytes } from '../db/bytes.ts'
import { departmentPolicy, publishedPolicies } from '../db/policies.ts'

/** 好差评: one row for each rating of a service of a case; never changed, so the first stays beside the second. */
export const ratings = pgTable(
  'ratings',
  {
    departmentId: uuid('department_id').notNull(),
    caseId: uuid('case_id').notNull(),
    /** serviceNumber, 1–99. */
    service: integer('service').notNull(),
    /** 1, or 2 after the rectification. */
    round: integer('round').notNull(),
    id: uuid('id').notNull(),
    serviceKind: text('service_kind').$type<RatableService['kind']>().notNull(),
    itemId: uuid('item_id').notNull(),
    level: text('level').$type<RatingLevel>().notNull(),
    /** Codes of the level's tags. */
    tags: text('tags').array().notNull(),
    indicators: jsonb('indicators').$type<Readonly<Record<string, RatingLevel>>>().notNull(),
    /** Edition of the indicators that were asked. */
    indicatorsVersion: text('indicators_version').notNull(),
    text: text('text'),
    channel: text('channel').$type<RatingChannel>().notNull(),
    isAnonymous: boolean('is_anonymous').notNull(),
    /** Sealed: who rated by the code and gave a name. The applicant's own name stands in the case. */
    rater: bytes('rater'),
    ratedAt: timestamp('rated_at', { withTimezone: true, precision: 3 }).notNull(),
  },
  table => [
    primaryKey({ columns: [table.departmentId, table.caseId, table.service, table.round] }),
    index('ratings_rated').on(table.departmentId, table.ratedAt),
    departmentPolicy(),
  ],
)

/** 渠道: how the rating came in. */
export type RatingChannel = 'pc' | 'mobile' | 'qrCode'

/** 整改单: what is done about a bad rating, within 15 working days. */
export const rectifications = pgTable(
  'rectifications',
  {
    departmentId: uuid('department_id').notNull(),
    /** Of the rating. */
    id: uuid('id').notNull(),
    caseId: uuid('case_id').notNull(),
    service: integer('service').notNull(),
    itemName: jsonb('item_name').$type<LocalizedText>().notNull(),
    state: text('state').$type<RectificationState>().notNull(),
    isSubstantiated: boolean('is_substantiated'),
    /** What the rater is told. */
    answer: text('answer'),
    startedOn: date('started_on').notNull(),
    /** Last day of the 15 working days. */
    dueOn: date('due_on').notNull(),
    /** Past its day without an end. */
    overdueAt: timestamp('overdue_at', { withTimezone: true, precision: 3 }),
    closedAt: timestamp('closed_at', { withTimezone: true, precision: 3 }),
  },
  table => [
    primaryKey({ columns: [table.departmentId, table.id] }),
    index('rectifications_open')
      .on(table.departmentId, table.dueOn, table.id)
      .where(sql`state <> 'closed'`),
    index('rectifications_closed')
      .on(table.departmentId, table.closedAt, table.id)
      .where(sql`state = 'closed'`),
    departmentPolicy(),
  ],
)

/** What was done about a bad rating, step by step. */
export const rectificationSteps = pgTable(
  'rectification_steps',
  {
    departmentId: uuid('department_id').notNull(),
    rectificationId: uuid('rectification_id').notNull(),
    sequence: integer('sequence').notNull(),
    type: text('type').$type<'verify' | 'rectify' | 'followUp' | 'state'>().notNull(),
    isSubstantiated: boolean('is_substantiated'),
    outcome: text('outcome').$type<'satisfied' | 'unsatisfied' | 'unreachable'>(),
    text: text('text').notNull(),
    officerId: text('officer_id').notNull(),
    officerName: text('officer_name').notNull(),
    at: timestamp('at', { withTimezone: true, precision: 3 }).notNull(),
  },
  table => [
    primaryKey({ columns: [table.departmentId, table.rectificationId, table.sequence] }),
    departmentPolicy(),
  ],
)

/** 评价结果公开: how many first ratings of each level an item has. Everybody reads it; it names no case. */
export const ratingFigures = pgTable(
  'rating_figures',
  {
    departmentId: uuid('department_id').notNull(),
    itemId: uuid('item_id').notNull(),
    departmentName: text('department_name').notNull(),
    itemName: jsonb('item_name').$type<LocalizedText>().notNull(),
    verySatisfied: integer('very_satisfied').notNull().default(0),
    satisfied: integer('satisfied').notNull().default(0),
    fairlySatisfied: integer('fairly_satisfied').notNull().default(0),
    dissatisfied: integer('dissatisfied').notNull().default(0),
    veryDissatisfied: integer('very_dissatisfied').notNull().default(0),
    /** Bad ratings that were looked into and answered. */
    answered: integer('answered').notNull().default(0),
  },
  table => [primaryKey({ columns: [table.departmentId, table.itemId] }), ...publishedPolicies()],
)
