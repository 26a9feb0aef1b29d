import type { ReachView } from '@yibiao/schemas'
import type { Actor } from '../access/actor.ts'
import { anyOf, applicants, officers } from '../access/policy.ts'
import { auditActorOf } from '../audit/record-audit.ts'
import type { Context } from '../context/context.ts'
import type { Reader } from '../db/database.ts'
import { ok } from '../http/answer.ts'
import { route, type Route } from '../http/route.ts'
import { findParty } from '../identity/queries.ts'
import { requireListener } from '../live/audience.ts'
import { maskValue } from '@yibiao/core/masking'
import { AppError } from '../problems/app-error.ts'
import { confirmEmail, openEmail, proposeEmail, setChannels } from './change-reach.ts'
import { findReach, ownerOf, type ReachOwner } from './reach-owner.ts'
import { sendMail } from './send-mail.ts'
import { wordsOf } from './write-letter.ts'

const readers = anyOf(applicants(), officers())

export const outreachRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/reach',
    summary: 'How whoever is signed in is told of messages beside the inbox',
    policy: readers,
    answer: 'ReachView',
    rate: 'read',
    handler: async ({ context, actor, read }) => {
      const owner = ownerOfActor(actor)
      return ok(await read(reader => view(context, reader, owner)))
    },
  }),
  route({
    method: 'PUT',
    path: '/api/reach',
    summary: 'Turns e-mail and text messages on and off; they come in the language this is asked in',
    policy: readers,
    body: 'SetReach',
    answer: 'ReachView',
    rate: 'write',
    handler: ({ context, actor, requestId, body, locale, write }) =>
      write(async transaction => {
        const owner = ownerOfActor(actor)
        const hasMobile = (await mobileOf(context, transaction, owner)) !== undefined
        const by = auditActorOf({ actor, requestId })
        await setChannels(context, transaction, { owner, ...body, hasMobile, locale, actor: by })
        return ok(await view(context, transaction, owner))
      }),
  }),
  route({
    method: 'POST',
    path: '/api/reach/email',
    summary: 'Sends a code to an address; nothing else is sent there before the code comes back',
    policy: readers,
    body: 'ProposeEmail',
    answer: 'ReachView',
    rate: 'submit',
    handler: async ({ context, actor, requestId, body, locale, write }) => {
      const owner = ownerOfActor(actor)
      let code = ''
      const answer = await write(async transaction => {
        const by = auditActorOf({ actor, requestId })
        const { email } = body
        code = await proposeEmail(context, transaction, { owner, email, locale, actor: by })
        return ok(await view(context, transaction, owner))
      })
      if (context.config.mail === null) throw new AppError('reach.channelOff')
      const words = wordsOf(locale).code
      const { email } = body
      const letter = { id: context.newId(), to: email, subject: words.subject, text: words.text(code) }
      // Whoever waits for a code asks for another one; a queue would bring it when it is no use any more.
      await sendMail(context.config.mail, letter).catch((error: unknown) =>
        context.log.warn('codeNotSent', { requestId, error }),
      )
      return answer
    },
  }),
  route({
    method: 'POST',
    path: '/api/reach/email/confirm',
    summary: 'Confirms the address with the code that was sent to it, and turns e-mail on',
    policy: readers,
    body: 'ConfirmEmail',
    answer: 'ReachView',
    rate: 'submit',
    handler: async ({ context, actor, requestId, body, locale, write }) => {
      const owner = ownerOfActor(actor)
      let isConfirmed = false
      const answer = await write(async transaction => {
        const by = auditActorOf({ actor, requestId })
        const { code } = body
        isConfirmed = await confirmEmail(context, transaction, { owner, code, locale, actor: by })
        return ok(await view(context, transaction, owner))
      })
      if (!isConfirmed) throw new AppError('reach.codeWrong', {}, { path: '/code' })
      return answer
    },
  }),
]

function ownerOfActor(actor: Actor): ReachOwner {
  return ownerOf(requireListener(actor))
}

async function mobileOf(context: Context, reader: Reader, owner: ReachOwner): Promise<string | undefined> {
  if (owner.type !== 'applicant') return undefined
  return (await findParty(context, reader, owner.partyId))?.mobile ?? undefined
}

async function view(context: Context, reader: Reader, owner: ReachOwner): Promise<ReachView> {
  const reach = await findReach(reader, owner)
  const mobile = await mobileOf(context, reader, owner)
  const email = openEmail(context, owner, reach?.email ?? null)
  const pending = openEmail(context, owner, reach?.pendingEmail ?? null)
  return {
    offersEmail: context.config.mail !== null,
    offersSms: context.config.sms !== null && owner.type === 'applicant',
    sendsEmail: reach?.sendsEmail ?? false,
    sendsSms: reach?.sendsSms ?? false,
    ...(email === undefined ? {} : { email: maskValue('email', email) }),
    ...(pending === undefined ? {} : { pendingEmail: maskValue('email', pending) }),
    ...(mobile === undefined ? {} : { mobile: maskValue('mobilePhone', mobile) }),
  }
}
