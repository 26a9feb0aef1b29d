import type { UploadView } from '@yibiao/schemas'
import type { Actor } from '../access/actor.ts'
import type { Policy } from '../access/policy.ts'
import type { FileLimits } from '../attachments/find-target.ts'
import type { Context } from '../context/context.ts'
import type { Transaction } from '../db/database.ts'
import { created, noContent, ok, type Answer } from '../http/answer.ts'
import { route, type PathParams, type Route } from '../http/route.ts'
import { createUpload } from './create-upload.ts'
import { readUpload, viewUpload } from './queries.ts'
import { receivePart } from './receive-part.ts'
import { removeUpload } from './remove-upload.ts'
import type { UploadKey } from './upload-place.ts'

/** More than a sender should put into a part: a request is cut off after 15 seconds. */
const mostPartBytes = 16 * 1024 * 1024

type Asked<Path extends string> = {
  context: Context
  actor: Actor
  requestId: string
  params: PathParams<Path>
}

/**
 * How a file comes in parts, after the IETF draft “Resumable Uploads for HTTP”: ask how far it is, go on from there,
 * cancel. It begins with a `PUT` of its own, which says what the file is for.
 * @param keyOf finds the place the path names; refuses whoever may not upload there
 */
export function uploadRoutesAt<const Path extends string, Target extends FileLimits>(
  path: Path,
  facts: { policy: Policy; atCounter?: true },
  keyOf: (asked: Asked<Path>) => Promise<UploadKey<Target>>,
): Route[] {
  return [
    route({
      method: 'GET',
      path,
      summary: 'How far an upload is',
      ...facts,
      answer: 'UploadView',
      rate: 'read',
      handler: async ({ read, ...asked }) => {
        const key = await keyOf(asked)
        return read(
          async reader => ok(await viewUpload(reader, key, await readUpload(reader, key))),
          key.place.scope,
        )
      },
    }),
    route({
      method: 'PATCH',
      path,
      summary:
        'Appends a part at Upload-Offset. With the last one the file is checked and becomes an attachment; an empty part asks for that again',
      ...facts,
      answer: 'UploadView',
      rate: 'uploadPart',
      upload: { maxBytes: mostPartBytes, mediaTypes: ['application/partial-upload'] },
      handler: async ({ header, upload, read, ...asked }) => {
        const key = await keyOf(asked)
        const sent = { offset: header('upload-offset'), bytes: upload }
        const received = await receivePart(asked.context, key, sent)
        return read(async reader => ok(await viewUpload(reader, key, received)), key.place.scope)
      },
    }),
    route({
      method: 'DELETE',
      path,
      summary: 'Cancels an upload; what it became stays',
      ...facts,
      answer: null,
      rate: 'write',
      handler: async ({ read, ...asked }) => {
        const key = await keyOf(asked)
        await read(reader => readUpload(reader, key), key.place.scope)
        await removeUpload(asked.context, key)
        return noContent()
      },
    }),
  ]
}

/** The answer to whoever begins an upload, or asks by the same `PUT` how far it is. */
export async function beginUpload<Target extends FileLimits>(
  context: Context,
  transaction: Transaction,
  address: string,
  asked: Parameters<typeof createUpload<Target>>[2],
): Promise<Answer<UploadView>> {
  const { upload, isNew } = await createUpload(context, transaction, asked)
  const view = await viewUpload(transaction, asked.key, upload)
  return isNew ? created(view, address) : ok(view)
}
