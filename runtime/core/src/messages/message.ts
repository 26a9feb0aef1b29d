/** A parameter of the issue as text; empty when the issue has none of that name. */
export type ReadParam = (name: string) => string

/**
 * The words of one code. `{name}` stands for a parameter, `{label}` for what the problem is about, in quotation marks.
 * A function is for sentences that change with their parameters: plurals, dates, words for keywords.
 */
export type Message = string | ((read: ReadParam) => string)

/** The words of one area, by code. */
export type Catalogue = Readonly<Record<string, Message>>

export type Locale = 'zh-CN' | 'en'

export type MessageParams = Readonly<Record<string, string | number | boolean>>

/** What messages are written with besides the words of their code. */
export interface GeneralTexts {
  /** In place of `{label}` when nobody knows its name. */
  readonly thing: string
  readonly quote: (name: string) => string
  /** For a code without a text of its own; may name `{code}`. */
  readonly unknown: Message
  /** For applicants, to whom the words about an expression would say nothing. */
  readonly ruleFailed: Message
  /** For a refusal without a text of its own; may name `{code}`. */
  readonly refused: Message
}

/** Everything one audience reads in one language. */
export interface LanguageTexts {
  readonly catalogues: readonly Catalogue[]
  readonly general: GeneralTexts
}
