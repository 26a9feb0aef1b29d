export { maskValue } from './mask-value.ts'
export type { MaskKind, MaskStrength } from './mask-kind.ts'
