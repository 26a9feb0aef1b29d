import { createHmac, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { isIpAddress, isLoopback } from '../http/ip-address.ts'
import type { Config } from './config.ts'
import { ConfigError } from './config-error.ts'
import { readOutreach } from './read-outreach.ts'

export { ConfigError } from './config-error.ts'

export type Environment = Readonly<Record<string, string | undefined>>

/**
 * Reads and checks the environment.
 * @throws ConfigError when the server must not start like this
 */
export function readConfig(environment: Environment): Config {
  const mode = oneOf(environment, 'YIBIAO_MODE', ['demo', 'production'], 'demo')
  const host = environment['HOST'] ?? '127.0.0.1'
  const port = readPort(environment['PORT'] ?? '8080')
  const publicUrl = readPublicUrl(environment['PUBLIC_URL'], mode, port)
  if (!isLoopback(host) && publicUrl.protocol !== 'https:') {
    throw new ConfigError(
      `HOST=${host} can be reached from other machines, where browsers require TLS: put the server behind TLS and ` +
        'set PUBLIC_URL to its https:// address, or leave HOST at 127.0.0.1.',
    )
  }
  const dataFolder = resolve(environment['YIBIAO_DATA'] ?? './data')
  const url = environment['DATABASE_URL']
  return {
    mode,
    host,
    port,
    publicUrl,
    dataFolder,
    database: url ? { type: 'postgresql', url } : { type: 'embedded', folder: join(dataFolder, 'database') },
    identityProvider: readIdentityProvider(environment, mode),
    sessionIdleMinutes: readIdleMinutes(environment['SESSION_IDLE_MINUTES'] ?? '30'),
    ...readSecrets(environment, mode, dataFolder),
    trustedProxies: readProxies(environment['TRUSTED_PROXIES']),
    ...readOutreach(environment),
  }
}

function oneOf<Value extends string>(
  environment: Environment,
  name: string,
  values: readonly Value[],
  fallback: Value,
): Value {
  const text = environment[name]
  if (text === undefined || text === '') return fallback
  const value = values.find(candidate => candidate === text)
  if (value === undefined) throw new ConfigError(`${name} must be one of ${values.join(', ')}.`)
  return value
}

function readPort(text: string): number {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new ConfigError('PORT must be a number up to 65535.')
  return port
}

function readIdleMinutes(text: string): number {
  const minutes = Number(text)
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > 30)
    throw new ConfigError('SESSION_IDLE_MINUTES must be a number of minutes from 1 to 30.')
  return minutes
}

function readPublicUrl(text: string | undefined, mode: Config['mode'], port: number): URL {
  if (text === undefined || text === '') {
    if (mode === 'production') {
      throw new ConfigError('Set PUBLIC_URL to the address under which browsers reach this server.')
    }
    return new URL(`http://localhost:${port}`)
  }
  if (!URL.canParse(text)) throw new ConfigError('PUBLIC_URL is not an address.')
  const url = new URL(text)
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url.hostname))) {
    throw new ConfigError('PUBLIC_URL must start with https:// (http:// is for localhost only).')
  }
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '') {
    throw new ConfigError('PUBLIC_URL must have no path: the server lives at the root of its address.')
  }
  return url
}

function readIdentityProvider(environment: Environment, mode: Config['mode']): Config['identityProvider'] {
  const issuer = environment['OIDC_ISSUER']
  if (issuer === undefined || issuer === '') {
    if (mode === 'production') {
      throw new ConfigError(
        'Set OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET: the local one is for demonstration.',
      )
    }
    return null
  }
  if (!URL.canParse(issuer)) throw new ConfigError('OIDC_ISSUER is not an address.')
  const clientId = environment['OIDC_CLIENT_ID']
  const clientSecret = environment['OIDC_CLIENT_SECRET']
  if (!clientId || !clientSecret)
    throw new ConfigError('Set OIDC_CLIENT_ID and OIDC_CLIENT_SECRET beside OIDC_ISSUER.')
  const trustedLevels = readList(environment['OIDC_TRUSTED_LEVELS'])
  return { issuer: new URL(issuer), clientId, clientSecret, trustedLevels }
}

function readSecrets(
  environment: Environment,
  mode: Config['mode'],
  dataFolder: string,
): { sessionSecret: string; dataSecret: string } {
  const sessionSecret = environment['SESSION_SECRET']
  const dataSecret = environment['DATA_SECRET']
  if (mode === 'production') {
    return {
      sessionSecret: requireSecret('SESSION_SECRET', sessionSecret),
      dataSecret: requireSecret('DATA_SECRET', dataSecret),
    }
  }
  // A demonstration keeps its own secret beside its data: no default exists that could reach production.
  const own = sessionSecret && dataSecret ? '' : keptSecret(dataFolder)
  return {
    sessionSecret: sessionSecret || derive(own, 'session'),
    dataSecret: dataSecret || derive(own, 'data'),
  }
}

function requireSecret(name: string, value: string | undefined): string {
  if (value === undefined || Buffer.byteLength(value) < 32) {
    throw new ConfigError(
      `Set ${name} to at least 32 random characters, e.g. the output of: openssl rand -hex 32`,
    )
  }
  if (new Set(value).size < 10) throw new ConfigError(`${name} is not random: it repeats a few characters.`)
  return value
}

function keptSecret(dataFolder: string): string {
  const file = join(dataFolder, 'demo-secret')
  if (existsSync(file)) return readFileSync(file, 'utf8')
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 })
  const secret = randomBytes(32).toString('hex')
  writeFileSync(file, secret, { mode: 0o600 })
  return secret
}

function derive(secret: string, purpose: string): string {
  return createHmac('sha256', secret).update(purpose).digest('hex')
}

function readProxies(text: string | undefined): string[] {
  const addresses = readList(text)
  const wrong = addresses.find(address => !isIpAddress(address))
  if (wrong !== undefined)
    throw new ConfigError(`TRUSTED_PROXIES contains "${wrong}", which is no IP address.`)
  return addresses
}

function readList(text: string | undefined): string[] {
  return (text ?? '')
    .split(',')
    .map(part => part.trim())
    .filter(part => part !== '')
}
