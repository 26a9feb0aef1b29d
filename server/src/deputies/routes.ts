import { officerOf } from '../access/officer-of.ts'
import { officers } from '../access/policy.ts'
import { auditActorOf } from '../audit/record-audit.ts'
import { listColleagues } from '../cases/list-colleagues.ts'
import { todayOf } from '../engine/advance-case.ts'
import { created, noContent, ok } from '../http/answer.ts'
import { route, type Route } from '../http/route.ts'
import { listDeputies } from './list-deputies.ts'
import { endDeputy, recordDeputy } from './record-deputy.ts'

export const deputyRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/deputies',
    summary:
      'Who stands in for whom, today and later: the own arrangements, or the department’s for administrators',
    policy: officers(),
    answer: 'Deputies',
    rate: 'read',
    handler: async ({ context, actor, read }) =>
      ok(await read(reader => listDeputies(reader, officerOf(actor), todayOf(context)))),
  }),
  route({
    method: 'GET',
    path: '/api/deputies/colleagues',
    summary: 'Whom an officer can name as deputy',
    policy: officers(),
    answer: 'Colleagues',
    rate: 'read',
    handler: async ({ actor, read }) => {
      const { departmentId, loginId } = officerOf(actor)
      return ok(await read(reader => listColleagues(reader, departmentId, loginId)))
    },
  }),
  route({
    method: 'POST',
    path: '/api/deputies',
    summary: 'Names who stands in for an absent officer, by dates',
    policy: officers(),
    body: 'NewDeputy',
    answer: 'Deputies',
    rate: 'write',
    idempotent: true,
    handler: ({ context, actor, requestId, body, write }) =>
      write(async transaction => {
        const officer = officerOf(actor)
        const today = todayOf(context)
        const audit = auditActorOf({ actor, requestId })
        await recordDeputy(context, transaction, { actor: officer, today, given: body }, audit)
        return created(await listDeputies(transaction, officer, today), '/api/deputies')
      }),
  }),
  route({
    method: 'DELETE',
    path: '/api/deputies/:id',
    summary: 'Takes an arrangement back',
    policy: officers(),
    answer: null,
    rate: 'write',
    handler: ({ context, actor, requestId, params: { id }, write }) =>
      write(async transaction => {
        const audit = auditActorOf({ actor, requestId })
        await endDeputy(context, transaction, { actor: officerOf(actor), id }, audit)
        return noContent()
      }),
  }),
]
