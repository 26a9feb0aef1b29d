import { expect, test } from 'vitest'
import { createDeviceKey, seal, unseal } from './seal.ts'

const text = new TextEncoder().encode('530103199005127318')

test('what was sealed opens with the same key and label', async () => {
  const key = await createDeviceKey()
  const sealed = await seal(key, 'draft-1', text)
  expect(new TextDecoder().decode(await unseal(key, 'draft-1', sealed))).toBe('530103199005127318')
})

test('nothing of the text is readable in what is stored', async () => {
  const sealed = await seal(await createDeviceKey(), 'draft-1', text)
  expect(new TextDecoder('latin1').decode(sealed.data)).not.toContain('5301')
})

test('another draft, another key or altered bytes do not open', async () => {
  const key = await createDeviceKey()
  const sealed = await seal(key, 'draft-1', text)
  await expect(unseal(key, 'draft-2', sealed)).rejects.toThrow()
  await expect(unseal(await createDeviceKey(), 'draft-1', sealed)).rejects.toThrow()
  const altered = new Uint8Array(sealed.data.slice(0))
  altered[0] = (altered[0] ?? 0) ^ 1
  await expect(unseal(key, 'draft-1', { iv: sealed.iv, data: altered.buffer })).rejects.toThrow()
})

test('the key cannot be read out', async () => {
  await expect(crypto.subtle.exportKey('raw', await createDeviceKey())).rejects.toThrow()
})

test('sealing the same text twice gives different bytes', async () => {
  const key = await createDeviceKey()
  const [one, other] = [await seal(key, 'd', text), await seal(key, 'd', text)]
  expect(new Uint8Array(one.data)).not.toEqual(new Uint8Array(other.data))
})
