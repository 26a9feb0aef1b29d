import { renderSVG } from 'uqr'
import { actorKeyOf, type Actor, type ApplicantActor } from '../access/actor.ts'
import { anyOf, applicants, everyone, officers } from '../access/policy.ts'
import { auditActorOf } from '../audit/record-audit.ts'
import { findReadableCase } from '../cases/find-readable-case.ts'
import { withTransaction } from '../db/with-transaction.ts'
import { todayOf } from '../engine/advance-case.ts'
import { noContent, ok } from '../http/answer.ts'
import { route, type Route } from '../http/route.ts'
import { AppError } from '../problems/app-error.ts'
import { findHeldLicence, holderScopeOf, listHeldLicences } from './held-licences.ts'
import { verificationAddress } from './licence-addresses.ts'
import { listLicenceReads } from './list-licence-reads.ts'
import { queryLicences } from './query-licences.ts'
import { readLicenceFile } from './read-licence-file.ts'
import { sealLicence } from './seal-licence.ts'
import { verifyLicence } from './verify-licence.ts'

export const licenceRoutes: readonly Route[] = [
  route({
    // What is asked is personal, so it stands in the body and not in the address.
    method: 'POST',
    path: '/api/licence-queries',
    summary: 'Whether a licence is in force, by its number or by the organisation that holds it',
    policy: everyone(),
    body: 'LicenceQuery',
    answer: 'LicenceAnswer',
    rate: 'licenceQuery',
    handler: async ({ context, actor, body }) => {
      const reading = { actorKey: actorKeyOf(actor), today: todayOf(context) }
      const licences = await withTransaction(context.database, { service: 'licences' }, transaction =>
        queryLicences(context, transaction, body, reading),
      )
      return ok({ licences })
    },
  }),
  route({
    method: 'GET',
    path: '/api/licences/:code/verification',
    summary: 'Whether a licence is genuine and in force, by its identifier or the code printed on it',
    policy: everyone(),
    answer: 'LicenceVerification',
    rate: 'licenceQuery',
    handler: async ({ context, actor, params }) => {
      const reading = { actorKey: actorKeyOf(actor), today: todayOf(context) }
      return ok(
        await withTransaction(context.database, { service: 'licences' }, transaction =>
          verifyLicence(context, transaction, params.code, reading),
        ),
      )
    },
  }),
  route({
    method: 'GET',
    path: '/api/my/licences',
    summary: 'Licences of the applicant, ended ones included',
    policy: applicants(),
    answer: 'HeldLicenceList',
    rate: 'read',
    handler: async ({ context, actor, read }) => {
      const scope = await holderScopeOf(context, applicantOf(actor))
      const { holderDigest } = scope
      return ok({
        licences: await read(
          reader => listHeldLicences(context, reader, holderDigest, todayOf(context)),
          scope,
        ),
      })
    },
  }),
  route({
    method: 'GET',
    path: '/api/my/licences/:licenceId/reads',
    summary: 'Who read a licence of the applicant, when and for what',
    policy: applicants(),
    answer: 'LicenceReadList',
    rate: 'read',
    handler: async ({ context, actor, params, read }) => {
      const applicant = applicantOf(actor)
      const scope = await holderScopeOf(context, applicant)
      const { licenceId } = params
      return ok({
        reads: await read(async reader => {
          await findHeldLicence(reader, scope.holderDigest, licenceId)
          return listLicenceReads(reader, { ...scope, licenceId, partyId: applicant.partyId })
        }, scope),
      })
    },
  }),
  route({
    method: 'GET',
    path: '/api/my/licences/:licenceId/code',
    summary: 'The QR code that leads to the verification of a licence, as a picture to show',
    policy: applicants(),
    answer: null,
    rate: 'read',
    handler: async ({ context, actor, params, read }) => {
      const scope = await holderScopeOf(context, applicantOf(actor))
      const licence = await read(
        reader => findHeldLicence(reader, scope.holderDigest, params.licenceId),
        scope,
      )
      return {
        status: 200,
        file: {
          bytes: new TextEncoder().encode(renderSVG(verificationAddress(context, licence), { ecc: 'M' })),
          mediaType: 'image/svg+xml',
          name: 'licence-code.svg',
          inline: true,
        },
      }
    },
  }),
  route({
    method: 'GET',
    path: '/api/licences/:licenceId/document',
    summary: 'The sealed PDF of a licence, for its holder and for officers of the case',
    policy: anyOf(applicants(), officers()),
    answer: null,
    rate: 'read',
    handler: async ({ context, actor, params }) => {
      const { licence, pdf } = await readLicenceFile(context, actor, params.licenceId)
      return {
        status: 200,
        file: {
          bytes: new Uint8Array(pdf),
          mediaType: 'application/pdf',
          name: `${licence.typeName}${licence.number}.pdf`,
          inline: true,
        },
      }
    },
  }),
  route({
    method: 'POST',
    path: '/api/cases/:caseId/licences/:licenceId/seal',
    summary: 'Seals a licence that waits for its seal, without waiting for the next try',
    policy: officers(),
    answer: null,
    rate: 'write',
    handler: async ({ context, actor, requestId, params }) => {
      const { caseRow, role } = await findReadableCase(context, actor, params.caseId)
      if (role !== 'officer') throw new AppError('request.forbidden')
      const { departmentId } = caseRow
      try {
        await sealLicence(
          context,
          { departmentId, caseId: caseRow.id, licenceId: params.licenceId },
          auditActorOf({ actor, requestId }),
        )
      } catch (cause) {
        if (cause instanceof AppError) throw cause
        throw new AppError('licence.sealUnavailable', {}, { cause })
      }
      return noContent()
    },
  }),
]

function applicantOf(actor: Actor): ApplicantActor {
  if (actor.type !== 'applicant') throw new AppError('request.forbidden')
  return actor
}
