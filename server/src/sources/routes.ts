import type { PartyFacts } from '@yibiao/core/form'
import { validateDocument } from '@yibiao/schemas'
import { actorKeyOf } from '../access/actor.ts'
import { departmentOf } from '../access/department-of.ts'
import { officerOf } from '../access/officer-of.ts'
import { officers } from '../access/policy.ts'
import { buildFormContext } from '../cases/form-context.ts'
import { findDepartment } from '../departments/queries.ts'
import { readCalendar } from '../engine/read-calendar.ts'
import { ok } from '../http/answer.ts'
import { route, type Route } from '../http/route.ts'
import { readItem } from '../items/queries.ts'
import { AppError } from '../problems/app-error.ts'
import type { VerifiedParty } from './source-answer.ts'
import { listTestPersons, readTestPerson } from './test-persons.ts'
import { testSource } from './test-source.ts'

export const sourceRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/design/test-persons',
    summary: 'Whom sources may be tried with: the designer, and the test accounts of a demonstration',
    policy: officers('designer', 'implementer'),
    answer: 'TestPersonPage',
    rate: 'read',
    handler: async ({ context, actor }) => ok({ entries: await listTestPersons(context, officerOf(actor)) }),
  }),
  route({
    method: 'POST',
    path: '/api/design/items/:itemId/test-source',
    summary: 'Asks a source of the draft about a test person, to see what it answers',
    policy: officers('designer', 'implementer'),
    body: 'TestSource',
    answer: 'SourceTested',
    rate: 'write',
    handler: async ({ context, actor, params, body, read }) => {
      const departmentId = departmentOf(actor)
      const { item, department, calendar } = await read(async reader => ({
        item: await readItem(reader, departmentId, params.itemId),
        department: await findDepartment(reader, departmentId),
        calendar: await readCalendar(context, reader),
      }))
      const prefill = validateDocument('PrefillDefinition', item.definition['prefill'])
      const form = validateDocument('FormDefinition', item.definition['form'])
      const source =
        'document' in prefill
          ? prefill.document.sources.find(candidate => candidate.key === body.source)
          : undefined
      if (source === undefined || department === undefined) throw new AppError('request.notFound')
      const party = await readTestPerson(context, officerOf(actor), body.person)
      const { partyId: _partyId, representative: agent, ...applicant } = party
      const formContext = buildFormContext({
        now: context.clock.now(),
        applicant: {
          applicant: factsOf(applicant),
          ...(agent === undefined ? {} : { agent: factsOf({ kind: 'person', ...agent }) }),
        },
        department,
        situation: {},
        codeTables: [],
        calendar,
        attachments: [],
      })
      return ok(
        await testSource(context, {
          departmentId,
          source,
          mappings: 'document' in prefill ? prefill.document.mappings : [],
          form: 'document' in form ? form.document : undefined,
          party,
          formContext,
          actorKey: actorKeyOf(actor),
          purpose: `test of item ${item.id}`,
          answers: body.answers,
        }),
      )
    },
  }),
]

type Facts = Omit<VerifiedParty, 'partyId' | 'representative'>

/** The person as rules see an applicant. */
function factsOf({ mobilePhone, ...facts }: Facts): PartyFacts {
  return {
    ...facts,
    ...(mobilePhone === undefined ? {} : { mobilePhone }),
    ...(facts.kind === 'organisation'
      ? { organisation: { name: facts.name, creditCode: facts.documentNumber } }
      : {}),
  }
}
