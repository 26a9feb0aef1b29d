import { createHmac, randomBytes } from 'node:crypto'
import { exportJWK, generateKeyPair } from 'jose'
import { Provider } from 'oidc-provider'
import type { Context } from '../context/context.ts'
import type { Mount } from '../http/listen.ts'
import type { ProviderSettings } from './identity-provider.ts'
import { findLocalClaims } from './local-accounts.ts'
import { answerLogin } from './local-login.ts'
import { createLocalStorage } from './local-storage.ts'

export const localPrefix = '/oidc'
/** Stored with logins of the local provider: they outlive a change of the public address. */
export const localIssuer = 'local'
const clientId = 'yibiao'

/** The identity provider on board: for demonstrations, on the same port as everything else. */
export type LocalProvider = { mount: Mount; settings: ProviderSettings }

/** @param port where this process listens; known only after it does */
export async function createLocalProvider(context: Context, port: () => number): Promise<LocalProvider> {
  const { publicUrl, sessionSecret } = context.config
  const issuer = new URL(localPrefix, publicUrl)
  const clientSecret = randomBytes(32).toString('base64url')
  const { privateKey } = await generateKeyPair('RS256', { extractable: true })
  const provider = new Provider(issuer.href, {
    adapter: createLocalStorage(),
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: [new URL('/api/session/callback', publicUrl).href],
        response_types: ['code'],
        grant_types: ['authorization_code'],
      },
    ],
    jwks: { keys: [{ ...(await exportJWK(privateKey)), use: 'sig', alg: 'RS256' }] },
    cookies: {
      keys: [createHmac('sha256', sessionSecret).update('local provider').digest('hex')],
      long: { signed: true, httpOnly: true, sameSite: 'lax', path: localPrefix },
      short: { signed: true, httpOnly: true, sameSite: 'lax' },
    },
    pkce: { required: () => true },
    claims: {
      openid: ['sub'],
      profile: ['name'],
      phone: ['phone_number'],
      document: ['document_type', 'document_number', 'organisation'],
    },
    scopes: ['openid'],
    features: { devInteractions: { enabled: false } },
    ttl: {
      Interaction: 600,
      Session: 3600,
      Grant: 3600,
      AccessToken: 300,
      AuthorizationCode: 60,
      IdToken: 300,
    },
    interactions: {
      url: (_: unknown, interaction: { uid: string }) => `${localPrefix}/interaction/${interaction.uid}`,
    },
    findAccount: async (_: unknown, subject: string) => {
      const claims = await findLocalClaims(context, subject)
      return claims && { accountId: subject, claims: () => ({ ...claims, sub: subject }) }
    },
    // Our own application asks for nothing that the person would have to consent to.
    loadExistingGrant: async (oidc: {
      oidc: { session: { accountId: string }; client: { clientId: string } }
    }) => {
      const grant = new provider.Grant({
        clientId: oidc.oidc.client.clientId,
        accountId: oidc.oidc.session.accountId,
      })
      grant.addOIDCScope('openid profile phone document')
      await grant.save()
      return grant
    },
    renderError: (answer: { type: string; body: string }) => {
      answer.type = 'text/plain; charset=utf-8'
      answer.body = '登录已过期或无效，请返回首页重新登录。'
    },
  })
  provider.proxy = true
  const callback = provider.callback()
  return {
    mount: {
      prefix: localPrefix,
      handle: (request, response) => {
        // Whatever address the connection came in by, the provider speaks of the public one.
        request.headers['x-forwarded-proto'] = publicUrl.protocol.replace(':', '')
        request.headers['x-forwarded-host'] = publicUrl.host
        request.headers.cookie = withoutSession(request.headers.cookie)
        if (request.url?.startsWith(`${localPrefix}/interaction/`)) {
          void answerLogin(context, provider, request, response)
          return
        }
        Object.assign(request, { originalUrl: request.url })
        request.url = request.url?.slice(localPrefix.length) ?? '/'
        void callback(request, response)
      },
    },
    settings: {
      issuer,
      issuerName: localIssuer,
      clientId,
      clientSecret,
      alwaysAsks: true,
      // The server calls itself by the shortest way: its public address may not be reachable from inside.
      fetch: (url, options) => {
        const { pathname, search } = new URL(url)
        return fetch(`http://127.0.0.1:${port()}${pathname}${search}`, options as RequestInit)
      },
    },
  }
}

/**
 * The provider asks each time who it is. A session of whoever signed in before would only be in the way of somebody
 * else: the library first ends it, and then refuses the sign-in that was begun with it.
 */
function withoutSession(cookies: string | undefined): string {
  return (cookies ?? '')
    .split(';')
    .filter(cookie => !/^_session(\.legacy)?(\.sig)?=/.test(cookie.trim()))
    .join(';')
}
