import { randomBytes } from 'node:crypto'
import type { Provider } from 'oidc-provider'
import type { Context } from '../context/context.ts'
import { refuseCrossSite } from '../http/cross-site.ts'
import type { IncomingMessage, ServerResponse } from '../http/listen.ts'
import { readBytes } from '../http/read-body.ts'
import { commonHeaders } from '../http/security-headers.ts'
import { Readable } from 'node:stream'
import { listLocalAccounts, pickLocalAccount, signInLocally } from './local-accounts.ts'
import { loginPage } from './login-page.ts'

/** The login page of the local identity provider, and what is sent from it. */
export async function answerLogin(
  context: Context,
  provider: Provider,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    await provider.interactionDetails(request, response)
    if (request.method === 'GET') {
      await showPage(context, response, 200, null)
      return
    }
    refuseCrossSite(request.method ?? '', name => headerOf(request, name), context.config.publicUrl)
    const form = await readForm(request)
    if (form.has('cancel')) {
      await finish(provider, request, response, { error: 'access_denied' })
      return
    }
    const subject = form.has('account')
      ? await pickLocalAccount(context, form.get('account') ?? '')
      : await signInLocally(context, form.get('username') ?? '', form.get('password') ?? '')
    if (subject === undefined) {
      await showPage(context, response, 422, form.get('username') ?? '')
      return
    }
    await finish(provider, request, response, { login: { accountId: subject, remember: false } })
  } catch (error) {
    context.log.warn('localSignInFailed', { error })
    response.writeHead(400, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' })
    response.end('登录已过期或无效，请返回首页重新登录。')
  }
}

function finish(
  provider: Provider,
  request: IncomingMessage,
  response: ServerResponse,
  result: Record<string, unknown>,
): Promise<void> {
  return provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false })
}

/** @param failedName name that was typed with a wrong password; null at first */
async function showPage(
  context: Context,
  response: ServerResponse,
  status: number,
  failedName: string | null,
): Promise<void> {
  const nonce = randomBytes(18).toString('base64')
  const page = loginPage({ accounts: await listLocalAccounts(context), failedName, nonce })
  response.writeHead(status, {
    ...commonHeaders(context.config.publicUrl),
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    // No form-action: browsers apply it to the redirects after the form as well.
    'content-security-policy': `default-src 'none'; style-src 'nonce-${nonce}'; base-uri 'none'; frame-ancestors 'none'`,
  })
  response.end(page)
}

async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  const bytes = await readBytes(Readable.toWeb(request) as ReadableStream<Uint8Array>, 10_000)
  return new URLSearchParams(Buffer.from(bytes).toString('utf8'))
}

function headerOf(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name]
  return Array.isArray(value) ? value[0] : value
}
