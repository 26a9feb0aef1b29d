import { isIPv6 } from 'node:net'

/**
 * Who is at the other end, for limits on anonymous calls: an IPv4 address or an IPv6 /64 (one household gets that
 * many). X-Forwarded-For counts only when the connection comes from a trusted proxy; its last entry is that proxy's.
 */
export function clientAddress(
  remote: string | undefined,
  forwardedFor: string | undefined,
  trustedProxies: readonly string[],
): string {
  const direct = (remote ?? 'unknown').replace(/^::ffff:/, '')
  const forwarded = trustedProxies.includes(direct) ? forwardedFor?.split(',').at(-1)?.trim() : undefined
  const address = forwarded ?? direct
  return isIPv6(address) ? networkOf(address) : address
}

function networkOf(address: string): string {
  const [head = '', tail] = address.split('::')
  const front = head === '' ? [] : head.split(':')
  const back = tail === undefined || tail === '' ? [] : tail.split(':')
  const zeros =
    tail === undefined ? [] : Array.from({ length: Math.max(0, 8 - front.length - back.length) }, () => '0')
  return `${[...front, ...zeros, ...back]
    .slice(0, 4)
    .map(part => part.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`
}
