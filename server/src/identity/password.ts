import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'

const cost = { N: 32_768, r: 8, p: 1, maxmem: 64 * 1024 * 1024 }
const hashBytes = 32

/** `scrypt$<salt>$<hash>`, both base64url. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  return `scrypt$${salt.toString('base64url')}$${(await derive(password, salt)).toString('base64url')}`
}

/** Takes as long for an account that does not exist: pass undefined for its hash. */
export async function checkPassword(password: string, stored: string | undefined): Promise<boolean> {
  const [, salt, hash] = (stored ?? '').split('$')
  const derived = await derive(password, Buffer.from(salt ?? 'no such account', 'base64url'))
  const expected = Buffer.from(hash ?? '', 'base64url')
  return expected.length === hashBytes && timingSafeEqual(derived, expected)
}

function derive(password: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, hashBytes, cost, (error, key) =>
      error === null ? resolve(key) : reject(error),
    )
  })
}
