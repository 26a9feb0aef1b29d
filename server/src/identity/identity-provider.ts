import * as client from 'openid-client'
import type { Config } from '../config/config.ts'
import { AppError } from '../problems/app-error.ts'
import { readClaims, type IdentityClaims } from './claims.ts'

/** The other end of signing in: any OpenID Connect provider. */
export type IdentityProvider = {
  /** Begins a sign-in: where to send the browser, and what to remember until it is back. */
  begin(): Promise<{ location: URL; pending: PendingSignIn }>
  /**
   * @param callback the address the browser came back to
   * @throws AppError `session.signInFailed` for every forged, replayed, expired or foreign answer
   */
  finish(callback: URL, pending: PendingSignIn): Promise<IdentityClaims>
}

export type PendingSignIn = { state: string; nonce: string; verifier: string }

export type ProviderSettings = {
  issuer: URL
  /** What logins are stored under, when that is not the issuer's address as it is configured. */
  issuerName?: string
  clientId: string
  clientSecret: string
  /** Ask for the password even if the provider remembers the browser. */
  alwaysAsks: boolean
  fetch?: client.CustomFetch
}

/**
 * Code flow with PKCE, state and nonce. The provider's metadata are read at the first sign-in and kept; while it is
 * away, signing in fails and everything else works.
 */
export function createIdentityProvider(config: Config, settings: ProviderSettings): IdentityProvider {
  let discovered: Promise<client.Configuration> | undefined
  const redirectUri = new URL('/api/session/callback', config.publicUrl).href

  const configuration = (): Promise<client.Configuration> => {
    discovered ??= discover(settings).catch((cause: unknown) => {
      discovered = undefined
      throw new AppError('session.providerUnavailable', {}, { retryAfter: 10, cause })
    })
    return discovered
  }

  return {
    begin: async () => {
      const pending = {
        state: client.randomState(),
        nonce: client.randomNonce(),
        verifier: client.randomPKCECodeVerifier(),
      }
      const location = client.buildAuthorizationUrl(await configuration(), {
        redirect_uri: redirectUri,
        scope: 'openid profile phone document',
        code_challenge: await client.calculatePKCECodeChallenge(pending.verifier),
        code_challenge_method: 'S256',
        state: pending.state,
        nonce: pending.nonce,
        ...(settings.alwaysAsks ? { prompt: 'login' } : {}),
      })
      return { location, pending }
    },
    finish: async (callback, pending) => {
      const provider = await configuration()
      try {
        const tokens = await client.authorizationCodeGrant(provider, callback, {
          pkceCodeVerifier: pending.verifier,
          expectedState: pending.state,
          expectedNonce: pending.nonce,
          idTokenExpected: true,
        })
        const idToken = tokens.claims()
        if (idToken === undefined) throw new Error('There is no identity token.')
        const endpoint = provider.serverMetadata().userinfo_endpoint
        const more =
          endpoint === undefined ? {} : await client.fetchUserInfo(provider, tokens.access_token, idToken.sub)
        return readClaims(settings.issuerName ?? settings.issuer.href, { ...more, ...idToken })
      } catch (cause) {
        throw new AppError('session.signInFailed', {}, { cause })
      }
    },
  }
}

function discover(settings: ProviderSettings): Promise<client.Configuration> {
  const isPlain = settings.issuer.protocol === 'http:'
  return client.discovery(settings.issuer, settings.clientId, settings.clientSecret, undefined, {
    timeout: 4,
    ...(isPlain ? { execute: [client.allowInsecureRequests] } : {}),
    ...(settings.fetch === undefined ? {} : { [client.customFetch]: settings.fetch }),
  })
}
