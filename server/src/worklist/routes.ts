import type { OfficerActor } from '../access/actor.ts'
import { officers } from '../access/policy.ts'
import type { Actor } from '../access/actor.ts'
import { auditActorOf } from '../audit/record-audit.ts'
import { handlesCases } from '../cases/case-access.ts'
import { findReadableCase } from '../cases/find-readable-case.ts'
import { noContent, ok } from '../http/answer.ts'
import { choiceParameter, dateParameter, idParameter, textParameter } from '../http/query-parameters.ts'
import { route, type Route } from '../http/route.ts'
import { AppError } from '../problems/app-error.ts'
import { countWorklist } from './count-worklist.ts'
import { listChoices } from './list-choices.ts'
import { listWorklist } from './list-worklist.ts'
import { listFilters, removeFilter, saveFilter } from './saved-filters.ts'
import { watchCase } from './watch-case.ts'

const parts = ['mine', 'pool', 'all', 'watched', 'supervised'] as const
const lights = ['red', 'yellow', 'green'] as const
const sorts = ['due', 'arrived'] as const
const phases = ['preReview', 'accept', 'review', 'decide', 'certify', 'deliver'] as const

export const worklistRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/worklist',
    summary: 'Open tasks by due date or arrival, narrowed by item, step, light, dates and officer',
    policy: officers(),
    query: {
      filter: choiceParameter(
        'Taken by me, waiting for somebody like me, all of the department, watched by me, or supervised',
        parts,
      ),
      itemId: idParameter('Only this item.'),
      phase: choiceParameter('Only this phase.', phases),
      light: choiceParameter('Only this light.', lights),
      dueFrom: dateParameter('First due date.'),
      dueThrough: dateParameter('Last due date.'),
      holderId: textParameter('Login of the officer who has it.', 64),
      query: textParameter(
        'Beginning of the number, part of the name of the applicant, or a whole document number',
        100,
      ),
      sort: choiceParameter('By due date when absent; `arrived`: the newest first.', sorts),
      cursor: textParameter('Of the page before', 400),
    },
    answer: 'WorklistPage',
    rate: 'search',
    handler: async ({ context, actor, query, read }) => {
      const officer = handlerOf(actor)
      const { filter: part = 'mine', cursor, ...narrowed } = query
      const filter = { part, ...given(narrowed) }
      return ok(await read(reader => listWorklist(context, reader, officer, filter, cursor)))
    },
  }),
  route({
    method: 'GET',
    path: '/api/worklist/counts',
    summary: 'How many open tasks each part of the worklist has, up to 999',
    policy: officers(),
    answer: 'WorklistCounts',
    rate: 'search',
    handler: async ({ actor, read }) => {
      const officer = handlerOf(actor)
      return ok(await read(reader => countWorklist(reader, officer)))
    },
  }),
  route({
    method: 'GET',
    path: '/api/worklist/choices',
    summary: 'Items and officers the worklist can be narrowed to',
    policy: officers(),
    answer: 'WorklistChoices',
    rate: 'read',
    handler: async ({ actor, read }) => {
      const { departmentId } = handlerOf(actor)
      return ok(await read(reader => listChoices(reader, departmentId)))
    },
  }),
  route({
    method: 'GET',
    path: '/api/worklist/filters',
    summary: 'The filters the officer has saved',
    policy: officers(),
    answer: 'SavedFilters',
    rate: 'read',
    handler: async ({ actor, read }) => {
      const officer = handlerOf(actor)
      return ok({ filters: await read(reader => listFilters(reader, officer)) })
    },
  }),
  route({
    method: 'POST',
    path: '/api/worklist/filters',
    summary: 'Saves a filter under a name; the same name again replaces it',
    policy: officers(),
    body: 'SaveFilter',
    answer: 'SavedFilters',
    rate: 'write',
    idempotent: true,
    handler: async ({ context, actor, requestId, body, write }) => {
      const officer = handlerOf(actor)
      return write(async transaction => {
        await saveFilter(context, transaction, officer, body, auditActorOf({ actor, requestId }))
        return ok({ filters: await listFilters(transaction, officer) })
      })
    },
  }),
  route({
    method: 'DELETE',
    path: '/api/worklist/filters/:filterId',
    summary: 'Removes a saved filter',
    policy: officers(),
    answer: 'SavedFilters',
    rate: 'write',
    handler: async ({ context, actor, requestId, params, write }) => {
      const officer = handlerOf(actor)
      return write(async transaction => {
        const auditActor = auditActorOf({ actor, requestId })
        await removeFilter(context, transaction, officer, params.filterId, auditActor)
        return ok({ filters: await listFilters(transaction, officer) })
      })
    },
  }),
  route({
    method: 'PUT',
    path: '/api/cases/:caseId/watch',
    summary: 'Watches a case of the department, or no longer',
    policy: officers(),
    body: 'WatchCase',
    answer: null,
    rate: 'write',
    handler: async ({ context, actor, requestId, params, body, write }) => {
      const officer = handlerOf(actor)
      const { role } = await findReadableCase(context, actor, params.caseId)
      if (role !== 'officer') throw new AppError('request.forbidden')
      return write(async transaction => {
        const auditActor = auditActorOf({ actor, requestId })
        await watchCase(context, transaction, officer, params.caseId, body.isWatched, auditActor)
        return noContent()
      })
    },
  }),
]

/** @throws AppError `request.forbidden` for officers who have no business with cases */
function handlerOf(actor: Actor): OfficerActor {
  if (actor.type !== 'officer' || !handlesCases(actor)) throw new AppError('request.forbidden')
  return actor
}

/** Parameters that were given; the others are absent, not undefined. */
function given<Values extends object>(
  values: Values,
): { [Name in keyof Values]?: Exclude<Values[Name], undefined> } {
  const entries = Object.entries(values).filter(([, value]) => value !== undefined)
  return Object.fromEntries(entries) as { [Name in keyof Values]?: Exclude<Values[Name], undefined> }
}
