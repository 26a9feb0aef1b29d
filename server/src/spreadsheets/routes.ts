import { signedIn } from '../access/policy.ts'
import { ok } from '../http/answer.ts'
import { route, type Route } from '../http/route.ts'
import { formTableLimits, readTable, type Cell } from './read-table.ts'

export const spreadsheetRoutes: readonly Route[] = [
  route({
    method: 'POST',
    path: '/api/tables/read',
    summary: 'Gives the cells of a CSV or XLSX file, for rows of a form; nothing is kept',
    policy: signedIn(),
    upload: {
      maxBytes: formTableLimits.bytes,
      mediaTypes: [
        'text/csv',
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        'application/octet-stream',
      ],
    },
    answer: 'TableCells',
    rate: 'upload',
    handler: async ({ upload }) => {
      const file = new Uint8Array(await new Response(upload()).arrayBuffer())
      const { rows } = await readTable(file, formTableLimits)
      return ok({ rows: rows.map(row => row.map(textOf)) })
    },
  }),
]

function textOf(cell: Cell): string {
  return cell === null ? '' : String(cell)
}
