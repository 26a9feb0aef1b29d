import { BlockList, isIP } from 'node:net'
import { EgressError } from './egress-error.ts'
import { isPublicAddress, unmapAddress } from './public-address.ts'

/** An exact network and port within the own network that one department may call. */
export type AllowedDestination = {
  /** In CIDR notation, e.g. `10.1.2.3/32`. */
  network: string
  port: number
}

const publicPorts = [443, 8443]

/**
 * The address as a URL that may be called at all: https, or http where the platform allows the destination by name of
 * its network; no user information.
 * @throws EgressError `addressInvalid`
 */
export function parseTarget(address: string): URL {
  // Control characters would be dropped by the parser without a word.
  if (!URL.canParse(address) || /[\s\\]/.test(address)) throw new EgressError('addressInvalid')
  const url = new URL(address)
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:'
  if (!isWeb || url.username !== '' || url.password !== '' || url.hash !== '')
    throw new EgressError('addressInvalid')
  return url
}

/**
 * Whether one IP address may be called: a public one by TLS on the usual ports, or one that the platform allows.
 * Multicast and the unspecified address never.
 */
export function isPermitted(url: URL, address: string, allowed: readonly AllowedDestination[]): boolean {
  if (mayBePublic(url) && isPublicAddress(address)) return true
  const port = portOf(url)
  return allowed.some(destination => destination.port === port && isWithin(address, destination.network))
}

/** TLS on a usual port: the only way to a public address. */
export function mayBePublic(url: URL): boolean {
  return url.protocol === 'https:' && publicPorts.includes(portOf(url))
}

export function portOf({ port, protocol }: URL): number {
  if (port !== '') return Number(port)
  return protocol === 'https:' ? 443 : 80
}

/** Network and prefix length; undefined when it is no network, or one of no single machine at all. */
export function parseNetwork(
  text: string,
): { address: string; prefix: number; family: 'ipv4' | 'ipv6' } | undefined {
  const [address = '', length = '', ...rest] = text.split('/')
  const version = isIP(address)
  if (version === 0 || rest.length > 0 || !/^\d{1,3}$/.test(length)) return undefined
  const prefix = Number(length)
  // Exact networks: a /16 or a /48 is a site, and wider is switching the guard off.
  const [least, most] = version === 4 ? [16, 32] : [48, 128]
  if (prefix < least || prefix > most || unmapAddress(address) !== address) return undefined
  if (neverCalled.check(address, version === 4 ? 'ipv4' : 'ipv6')) return undefined
  return { address, prefix, family: version === 4 ? 'ipv4' : 'ipv6' }
}

const neverCalled = new BlockList()
neverCalled.addSubnet('0.0.0.0', 8, 'ipv4')
neverCalled.addSubnet('224.0.0.0', 3, 'ipv4')
// Machines ask for their credentials here.
neverCalled.addSubnet('169.254.0.0', 16, 'ipv4')
neverCalled.addAddress('::', 'ipv6')
neverCalled.addSubnet('fe80::', 10, 'ipv6')
neverCalled.addSubnet('ff00::', 8, 'ipv6')

function isWithin(given: string, network: string): boolean {
  const parsed = parseNetwork(network)
  const address = unmapAddress(given)
  if (parsed === undefined || isIP(address) === 0) return false
  const family = isIP(address) === 4 ? 'ipv4' : 'ipv6'
  if (family !== parsed.family || neverCalled.check(address, family)) return false
  const list = new BlockList()
  list.addSubnet(parsed.address, parsed.prefix, family)
  return list.check(address, family)
}
