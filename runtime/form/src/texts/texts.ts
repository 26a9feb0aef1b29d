import type { zhCn } from './zh-CN.ts'

/** Language of the screen. */
export type Locale = 'zh-CN' | 'en'

/** A catalogue: every text of the Chinese one, with the same parameters. */
export type FormTexts = Widen<Omit<typeof zhCn, 'kernel'>> & Pick<typeof zhCn, 'kernel'>

/** Literal texts become `string`; functions keep their parameters. */
type Widen<T> = T extends string
  ? string
  : T extends (...parameters: infer P) => string
    ? (...parameters: P) => string
    : { [K in keyof T]: Widen<T[K]> }
