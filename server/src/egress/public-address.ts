import { BlockList, isIP } from 'node:net'

/**
 * Networks that are not the public internet: RFC 6890 and its successors (IANA special-purpose registries), multicast,
 * and the translations through which an IPv4 address hides in an IPv6 one.
 */
const inward = new BlockList()
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.31.196.0', 24],
  ['192.52.193.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['192.175.48.0', 24],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  inward.addSubnet(network, prefix, 'ipv4')

/** Only global unicast is public (2000::/3), without what is reserved or translates to IPv4 within it. */
const globalUnicast = new BlockList()
globalUnicast.addSubnet('2000::', 3, 'ipv6')
for (const [network, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['2620:4f:8000::', 48],
  ['3fff::', 20],
] as const)
  inward.addSubnet(network, prefix, 'ipv6')

/** Whether an IP address belongs to the public internet. Text that is no address does not. */
export function isPublicAddress(address: string): boolean {
  const plain = unmapAddress(address)
  const family = isIP(plain)
  if (family === 4) return !inward.check(plain, 'ipv4')
  return family === 6 && globalUnicast.check(plain, 'ipv6') && !inward.check(plain, 'ipv6')
}

/** `::ffff:127.0.0.1`, in whatever notation, is 127.0.0.1. Other addresses stay as they are. */
export function unmapAddress(address: string): string {
  if (isIP(address) !== 6) return address
  // The URL parser writes every notation of an address in one way.
  const [, high, low] =
    /^\[::ffff:([\da-f]{1,4}):([\da-f]{1,4})\]$/.exec(new URL(`http://[${address}]`).hostname) ?? []
  if (high === undefined || low === undefined) return address
  const bits = Number.parseInt(high, 16) * 0x10000 + Number.parseInt(low, 16)
  return [24, 16, 8, 0].map(shift => Math.floor(bits / 2 ** shift) % 256).join('.')
}
