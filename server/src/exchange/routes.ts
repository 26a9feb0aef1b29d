import { departmentOf } from '../access/department-of.ts'
import { officers } from '../access/policy.ts'
import { auditActorOf, recordAudit } from '../audit/record-audit.ts'
import { ok } from '../http/answer.ts'
import { choiceParameter, textParameter } from '../http/query-parameters.ts'
import { route, type Route } from '../http/route.ts'
import { AppError } from '../problems/app-error.ts'
import { redriveRecords } from './list-records.ts'
import { findTarget, setTarget, testTarget } from './targets.ts'
import { listExchangeRecords, viewExchange } from './view-exchange.ts'

const readers = officers('administrator', 'supervisor', 'head')
const statuses = ['waiting', 'held', 'dead', 'sent'] as const

export const exchangeRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/exchange',
    summary:
      'Where the department’s case records go, how many wait, and what the destination holds day by day',
    policy: readers,
    answer: 'ExchangeOverview',
    rate: 'read',
    handler: async ({ actor, read }) => ok(await read(reader => viewExchange(reader, departmentOf(actor)))),
  }),
  route({
    method: 'GET',
    path: '/api/exchange/records',
    summary: 'Records that stand so, oldest first, without what they say',
    policy: readers,
    query: {
      status: choiceParameter('Where they stand', statuses),
      case: textParameter('Number of a case', 60),
      cursor: textParameter('Of the page before', 400),
    },
    answer: 'ExchangeRecordPage',
    rate: 'read',
    handler: async ({ context, actor, query, read }) => {
      const search = { status: query.status ?? 'held', caseNumber: query.case, cursor: query.cursor }
      return ok(await read(reader => listExchangeRecords(context, reader, departmentOf(actor), search)))
    },
  }),
  route({
    method: 'PUT',
    path: '/api/exchange/target',
    summary: 'Sets where the records go and the secret that signs them',
    policy: officers('administrator'),
    body: 'SaveExchangeTarget',
    answer: 'ExchangeOverview',
    rate: 'write',
    handler: ({ context, actor, requestId, body, write }) =>
      write(async transaction => {
        const departmentId = departmentOf(actor)
        await setTarget(context, transaction, departmentId, body, auditActorOf({ actor, requestId }))
        return ok(await viewExchange(transaction, departmentId))
      }),
  }),
  route({
    method: 'POST',
    path: '/api/exchange/target/test',
    summary: 'Sends the destination a signed message that carries nothing',
    policy: officers('administrator'),
    answer: 'ExchangeTargetTest',
    rate: 'submit',
    handler: async ({ context, actor, requestId, read, write }) => {
      const departmentId = departmentOf(actor)
      const target = await read(reader => findTarget(reader, departmentId))
      if (target === undefined) throw new AppError('exchange.noTarget')
      const outcome = await testTarget(context, target)
      return write(async transaction => {
        recordAudit(context, transaction, {
          departmentId,
          actor: auditActorOf({ actor, requestId }),
          action: 'exchange.testTarget',
          subject: { type: 'department', id: departmentId },
          details: outcome,
        })
        return ok(outcome)
      })
    },
  }),
  route({
    method: 'POST',
    path: '/api/exchange/redrive',
    summary: 'Builds records anew that were held or given up, checks them again and puts them into the queue',
    policy: officers('administrator'),
    body: 'RedriveExchangeRecords',
    answer: 'ExchangeRedriven',
    rate: 'submit',
    handler: ({ context, actor, requestId, body, write }) =>
      write(async transaction => {
        const by = auditActorOf({ actor, requestId })
        return ok(await redriveRecords(context, transaction, departmentOf(actor), by, body.recordIds))
      }),
  }),
]
