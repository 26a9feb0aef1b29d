import { anyOf, applicants, everyone, officers } from '../access/policy.ts'
import { ok } from '../http/answer.ts'
import { route, type Route } from '../http/route.ts'
import { AppError } from '../problems/app-error.ts'
import { documentFile } from './document-file.ts'
import { findVerification, readDocument } from './queries.ts'

export const documentRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/documents/:documentId',
    summary: 'The PDF of an issued document',
    policy: anyOf(applicants(), officers()),
    answer: null,
    rate: 'read',
    handler: async request => {
      const found = await request.read(reader => readDocument(reader, request.params.documentId))
      if (found === undefined) throw new AppError('request.notFound')
      return documentFile(found)
    },
  }),
  route({
    method: 'GET',
    path: '/api/documents/:documentId/verification',
    summary: 'Whether a document is genuine: its number, date, issuer and digest',
    policy: everyone(),
    answer: 'DocumentVerification',
    rate: 'read',
    handler: async ({ params, read }) => {
      const row = await read(reader => findVerification(reader, params.documentId))
      if (row === undefined) throw new AppError('request.notFound')
      return ok({
        name: row.name,
        departmentName: row.departmentName,
        issuedAt: row.issuedAt.toISOString(),
        sha256: row.sha256,
        isSuperseded: row.isSuperseded,
        ...(row.isVoid ? { isVoid: true } : {}),
        ...(row.number === null ? {} : { number: row.number }),
      })
    },
  }),
]
