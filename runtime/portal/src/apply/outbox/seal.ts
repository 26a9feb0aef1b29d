/** Bytes encrypted for this browser only. */
export type Sealed = { iv: Uint8Array<ArrayBuffer>; data: ArrayBuffer }

/**
 * A key that never leaves the browser: it can be used by this site in this browser and cannot be read out, so what
 * it sealed is of no use on another device or to somebody who copies the disk's files of this site.
 */
export function createDeviceKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
}

/** Encrypts bytes; `label` is bound to them and must be given again to open them. */
export async function seal(key: CryptoKey, label: string, bytes: Uint8Array<ArrayBuffer>): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const additionalData = new TextEncoder().encode(label)
  return { iv, data: await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, bytes) }
}

/** @throws DOMException when the key or the label is another one, or the bytes were altered */
export async function unseal(
  key: CryptoKey,
  label: string,
  sealed: Sealed,
): Promise<Uint8Array<ArrayBuffer>> {
  const additionalData = new TextEncoder().encode(label)
  const bytes = await crypto.subtle.decrypt(
    { name: 'AES-GCM', iv: sealed.iv, additionalData },
    key,
    sealed.data,
  )
  return new Uint8Array(bytes)
}
