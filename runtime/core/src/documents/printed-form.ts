/** A section of a form as on paper: bordered rows, ready for any renderer. Plain JSON. */
export interface PrintedSection {
  readonly title: string
  readonly rows: readonly PrintedRow[]
}

export type PrintedRow =
  /** One or two labels with what stands beside them. */
  | { readonly type: 'cells'; readonly cells: readonly PrintedCell[] }
  /** A line across the whole table: the name of a group, a heading, a notice, a statement. */
  | { readonly type: 'line'; readonly text: string; readonly look: 'heading' | 'text' }
  /** The rows of a repeat under their column heads. */
  | {
      readonly type: 'table'
      readonly title: string
      readonly columns: readonly string[]
      readonly rows: readonly (readonly string[])[]
    }

export interface PrintedCell {
  readonly label: string
  /** Lines are separated by `\n`; empty where somebody is to write. */
  readonly value: string
}
