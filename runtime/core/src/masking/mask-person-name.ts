import type { MaskStrength } from './mask-kind.ts'

/**
 * Two characters keep the first (张*), longer names first and last (李*英); strict keeps the first alone.
 * Characters are code points, so that names outside the basic plane (𠮷野家) stay whole.
 */
export function maskPersonName(text: string, strength: MaskStrength): string {
  const characters = Array.from(text)
  const [first = ''] = characters
  if (characters.length < 2) return '*'
  if (characters.length === 2 || strength === 'strict') return first + '*'.repeat(characters.length - 1)
  return first + '*'.repeat(characters.length - 2) + characters.slice(-1).join('')
}
