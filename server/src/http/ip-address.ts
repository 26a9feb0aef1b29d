import { isIP } from 'node:net'

export function isIpAddress(text: string): boolean {
  return isIP(text) !== 0
}

/** Names and addresses that only this machine can reach. */
export function isLoopback(host: string): boolean {
  return (
    host === 'localhost' ||
    host === '::1' ||
    host === '[::1]' ||
    (isIP(host) === 4 && host.startsWith('127.'))
  )
}
