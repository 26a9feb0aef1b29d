import type { CaseMigration } from '@yibiao/schemas'
import { and, desc, eq } from 'drizzle-orm'
import { actorKeyOf } from '../access/actor.ts'
import { departmentOf } from '../access/department-of.ts'
import { officers } from '../access/policy.ts'
import { auditActorOf } from '../audit/record-audit.ts'
import { loadCaseWorld } from '../cases/load-case-world.ts'
import { findCase } from '../cases/queries.ts'
import { commandIdOf } from '../engine/command-id.ts'
import { ok } from '../http/answer.ts'
import { readRevision } from '../http/revision.ts'
import { route, type Route } from '../http/route.ts'
import { readItem } from '../items/queries.ts'
import { readVersion } from '../items/read-version.ts'
import { AppError } from '../problems/app-error.ts'
import { listOpenCases } from './list-open-cases.ts'
import { migrateCase, type MigrationDone } from './migrate-case.ts'
import { tellRefusal } from './name-refusal.ts'
import { planMigration } from './plan-migration.ts'
import { caseMigrations } from './tables.ts'

const mostShown = 200
const designers = officers('designer', 'implementer', 'administrator')
const ofCase = '/api/design/items/:itemId/cases/:caseId/migration'

/** 换用版本: cases stay on the version they were made with until somebody says otherwise, one by one. */
export const caseMigrationRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/design/items/:itemId/open-cases',
    summary: 'Open cases on another version than the one in use',
    policy: designers,
    answer: 'OpenCases',
    rate: 'read',
    handler: async ({ actor, params, read }) => {
      const target = { departmentId: departmentOf(actor), itemId: params.itemId }
      return ok(await read(reader => listOpenCases(reader, target)))
    },
  }),
  route({
    method: 'GET',
    path: ofCase,
    summary: 'What the version in use would do to a case',
    policy: designers,
    answer: 'MigrationPreview',
    rate: 'read',
    handler: async ({ context, actor, params, read }) => {
      const departmentId = departmentOf(actor)
      const { itemId, caseId } = params
      return ok(
        await read(async reader => {
          const caseRow = await findCase(reader, departmentId, caseId)
          const { publishedVersion } = await readItem(reader, departmentId, itemId)
          if (caseRow === undefined || caseRow.itemId !== itemId || publishedVersion === null)
            throw new AppError('request.notFound')
          const world = await loadCaseWorld(context, reader, caseRow)
          const plan = planMigration(caseRow, world, await readVersion(reader, itemId, publishedVersion))
          return {
            caseId,
            caseVersion: caseRow.version,
            toVersion: publishedVersion,
            ...(plan.refusal === undefined ? {} : { refusal: tellRefusal(plan.refusal, world.version) }),
            issues: plan.issues,
            left: plan.left,
          }
        }),
      )
    },
  }),
  route({
    method: 'POST',
    path: ofCase,
    summary: 'Puts a case on the version in use, as it was previewed (If-Match)',
    policy: designers,
    body: 'MigrateCase',
    answer: 'CaseMigration',
    rate: 'write',
    idempotent: true,
    handler: async ({ context, actor, requestId, params, body, header, write }) => {
      if (actor.type !== 'officer') throw new AppError('request.forbidden')
      const { itemId, caseId } = params
      const migration = {
        departmentId: actor.departmentId,
        itemId,
        caseId,
        ...body,
        expectedVersion: readRevision(header('if-match')),
        commandId: commandIdOf(actorKeyOf(actor), header('idempotency-key') ?? '', caseId),
        actor,
        auditActor: auditActorOf({ actor, requestId }),
      }
      return write(async transaction => ok(toView(await migrateCase(context, transaction, migration))))
    },
  }),
  route({
    method: 'GET',
    path: '/api/design/items/:itemId/case-migrations',
    summary: 'Which cases were put on another version, newest first',
    policy: designers,
    answer: 'CaseMigrations',
    rate: 'read',
    handler: async ({ actor, params, read }) => {
      const ofItem = and(
        eq(caseMigrations.departmentId, departmentOf(actor)),
        eq(caseMigrations.itemId, params.itemId),
      )
      const rows = await read(async reader => {
        await readItem(reader, departmentOf(actor), params.itemId)
        return reader
          .select()
          .from(caseMigrations)
          .where(ofItem)
          .orderBy(desc(caseMigrations.at), desc(caseMigrations.id))
          .limit(mostShown)
      })
      return ok({ entries: rows.map(toView) })
    },
  }),
]

function toView(done: MigrationDone): CaseMigration {
  const { caseId, number, fromVersion, toVersion, reason, by, at } = done
  return { caseId, number, fromVersion, toVersion, reason, by, at: at.toISOString() }
}
