/** How a spreadsheet file is read. The portal asks the server. */
export interface TableSource {
  /** Cells of the first sheet as texts, row by row. Rejects for what is no spreadsheet or is too large. */
  read(file: File): Promise<readonly (readonly string[])[]>
}
