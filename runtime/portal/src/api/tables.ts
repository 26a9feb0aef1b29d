import type { TableCells } from '@yibiao/schemas'
import { sendRequest } from './send-request.ts'

/** Cells of a spreadsheet file. @throws ApiProblem when it cannot be read, ConnectionLost when no answer comes */
export async function readTable(file: File): Promise<TableCells['rows']> {
  // Told apart by its content: browsers name the type by what is installed.
  const bytes = new Blob([file], { type: 'application/octet-stream' })
  const { rows } = await sendRequest<TableCells>({ method: 'POST', path: '/api/tables/read', file: bytes })
  return rows
}
