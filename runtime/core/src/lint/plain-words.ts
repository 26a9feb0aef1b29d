/** A word of officials, and what people say instead; without one it can simply go. */
export interface PlainWord {
  readonly pattern: RegExp
  /** `$1` is what the pattern keeps. */
  readonly plain: string
}

/**
 * Few words, each of which can be replaced wherever it stands without changing what is asked. Terms of law (不予受理,
 * 逾期) are none of them. Principle: ISO 24495-1:2023, 5.3.2, choose words that readers know.
 */
export const plainChinese: readonly PlainWord[] = [
  { pattern: /(?<![必无毋不])须(?![知要])/u, plain: '需要' },
  { pattern: /予以(?=\p{Script=Han}{2})/u, plain: '' },
  { pattern: /进行(填写|核对|确认|上传|提交|选择|签字|登记)/u, plain: '$1' },
  { pattern: /填报/u, plain: '填写' },
  { pattern: /方可/u, plain: '才能' },
  { pattern: /届时/u, plain: '到时候' },
  { pattern: /系指/u, plain: '是指' },
  { pattern: /之规定/u, plain: '的规定' },
  { pattern: /前述/u, plain: '前面的' },
  { pattern: /悉知/u, plain: '知道' },
  { pattern: /亦(?=[须应可需要会])/u, plain: '也' },
  { pattern: /若(?![干])(?=\p{Script=Han})/u, plain: '如果' },
]

/** Words of the list “Use simple words and phrases” of the Federal Plain Language Guidelines (plainlanguage.gov). */
export const plainEnglish: readonly PlainWord[] = [
  { pattern: /\bprior to\b/i, plain: 'before' },
  { pattern: /\bsubsequent to\b/i, plain: 'after' },
  { pattern: /\bin order to\b/i, plain: 'to' },
  { pattern: /\bin the event that\b/i, plain: 'if' },
  { pattern: /\bpursuant to\b/i, plain: 'under' },
  { pattern: /\butili[sz]e\b/i, plain: 'use' },
  { pattern: /\bcommence\b/i, plain: 'begin' },
  { pattern: /\bterminate\b/i, plain: 'end' },
  { pattern: /\bascertain\b/i, plain: 'find out' },
  { pattern: /\bfurnish\b/i, plain: 'give' },
  { pattern: /\bshall\b/i, plain: 'must' },
]

/** What is denied twice, and has to be read twice. */
export const doubleNegations = {
  'zh-CN': /不得不|不能不|不可不|不会不|并非[不没无]|不是[不没无]|没有不|无不|非[^，。；]{0,6}不可/u,
  en: /\bnot un[a-z]+|\bnot in(?:correct|complete|valid)\b|\bcannot not\b|\bnot without\b|\bnever not\b/i,
} as const
