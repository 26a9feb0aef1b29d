/** Languages of the designer's screens. */
export type Locale = 'zh-CN' | 'en'

/** The words of one area in every language. */
export interface Texts<Words> {
  readonly 'zh-CN': Words
  readonly en: Words
}

/** Declares the words of an area: Chinese gives the shape, English must be complete. */
export function defineTexts<Words>(zhCN: Words, en: NoInfer<Words>): Texts<Words> {
  return { 'zh-CN': zhCN, en }
}
