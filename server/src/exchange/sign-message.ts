import { createHmac } from 'node:crypto'

export type SignedHeaders = {
  'webhook-id': string
  'webhook-timestamp': string
  'webhook-signature': string
}

/**
 * HMAC-SHA256 over `id.timestamp.body`, in the headers of Standard Webhooks. The receiver computes the same with the
 * secret, refuses what is more than five minutes old, and takes each id once.
 * @param secret as text; its UTF-8 bytes are the key
 */
export function signMessage(secret: string, message: { id: string; at: Date; body: string }): SignedHeaders {
  const timestamp = String(Math.floor(message.at.getTime() / 1000))
  const signature = createHmac('sha256', secret)
    .update(`${message.id}.${timestamp}.${message.body}`)
    .digest('base64')
  return {
    'webhook-id': message.id,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1,${signature}`,
  }
}
