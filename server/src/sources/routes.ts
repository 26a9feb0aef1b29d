import { validateDocument } from '@yibiao/schemas'
import { departmentOf } from '../access/department-of.ts'
import { actorKeyOf } from '../access/actor.ts'
import { officers } from '../access/policy.ts'
import { ok } from '../http/answer.ts'
import { route, type Route } from '../http/route.ts'
import { readItem } from '../items/queries.ts'
import { AppError } from '../problems/app-error.ts'
import { askSource } from './ask-source.ts'
import { readVerifiedParty } from './verified-party.ts'

export const sourceRoutes: readonly Route[] = [
  route({
    method: 'POST',
    path: '/api/design/items/:itemId/test-source',
    summary: "Asks a source of the draft about the designer's own person, to see what it answers",
    policy: officers('designer', 'implementer'),
    body: 'TestSource',
    answer: 'SourceTested',
    rate: 'write',
    handler: async request => {
      const departmentId = departmentOf(request.actor)
      const item = await request.read(reader => readItem(reader, departmentId, request.params.itemId))
      const prefill = validateDocument('PrefillDefinition', item.definition['prefill'])
      const source =
        'document' in prefill
          ? prefill.document.sources.find(candidate => candidate.key === request.body.source)
          : undefined
      if (source === undefined) throw new AppError('request.notFound')
      const { actor } = request
      // Personal sources answer about the designer only; a register is the department's own, so any key may be tried.
      const self = actor.type === 'officer' ? actor.actingPartyId : null
      if (self === null) throw new AppError('request.forbidden')
      const party = await readVerifiedParty(request.context, self, self)
      const begun = performance.now()
      const answer = await askSource(request.context, source, {
        departmentId,
        party,
        actorKey: actorKeyOf(actor),
        purpose: `test of item ${item.id}`,
        key: request.body.partyDocumentNumber ?? null,
      })
      return ok({
        state: answer.state,
        milliseconds: Math.round(performance.now() - begun),
        ...(answer.state === 'filled' ? { response: answer.response } : {}),
        ...(answer.state === 'failed' ? { message: answer.reason } : {}),
      })
    },
  }),
]
