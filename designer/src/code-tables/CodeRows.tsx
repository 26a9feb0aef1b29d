import type { CodeTableDefinition } from '@yibiao/schemas'
import { Button, Input, Pagination } from 'antd'
import { useState } from 'react'
import { CellTable } from '../controls/CellTable.tsx'
import { Icon } from '../controls/Icon.tsx'
import { plainText } from '../document/record-name.ts'
import { partKey } from '../document/records.ts'
import { uniqueAmong } from '../document/unique-key.ts'
import { useSet } from '../inspector/use-set.ts'
import { rowsOfPage, useRowPage } from '../session/use-row-page.ts'
import { codeTableTexts } from '../texts/code-tables.ts'
import { useTexts } from '../texts/use-texts.ts'
import { CodeRow } from './CodeRow.tsx'
import { ImportDialog } from './ImportDialog.tsx'
import { mostRows } from './read-code-rows.ts'

const part = partKey('codeTables')

/** The entries as a grid: found by words, a hundred at a time, pasted or imported from a spreadsheet. */
export function CodeRows({ table, index }: CodeRowsProps) {
  const texts = useTexts(codeTableTexts)
  const set = useSet(part)
  const [search, setSearch] = useState('')
  const [imported, setImported] = useState<string>()
  const [page, setPage] = useRowPage(part, [index, 'rows'])
  const { rows } = table
  const found = rows.flatMap((row, place) => (isFound(row, search) ? [{ row, place }] : []))
  const last = Math.max(1, Math.ceil(found.length / rowsOfPage))
  const shown = Math.min(page, last)
  const add = () => {
    setSearch('')
    setPage(Math.ceil((rows.length + 1) / rowsOfPage))
    const code = uniqueAmong(new Set(rows.map(row => row.code)), String(rows.length + 1))
    set(index, 'rows')([...rows, { code, label: texts.newRow }])
  }
  return (
    <>
      <div className="yd-bar">
        <Input
          allowClear
          className="yd-bar__search"
          aria-label={texts.search}
          placeholder={texts.search}
          value={search}
          onChange={event => {
            setSearch(event.target.value)
            setPage(1)
          }}
        />
        <Button icon={<Icon name="upload" size={15} />} onClick={() => setImported('')}>
          {texts.import}
        </Button>
        <Button icon={<Icon name="plus" size={15} />} disabled={rows.length >= mostRows} onClick={add}>
          {texts.addRow}
        </Button>
      </div>
      {rows.length === 0 ? (
        <p className="yd-entry__help">{texts.noRows}</p>
      ) : (
        <CellTable label={plainText(table.name)} take={setImported}>
          <thead>
            <tr>
              <th scope="col">{texts.code}</th>
              <th scope="col">{texts.rowName}</th>
              <th scope="col">{texts.english}</th>
              <th scope="col">{texts.parent}</th>
              <th scope="col" className="yd-table__tools">
                <span className="yd-unseen">{texts.tools}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {found.slice((shown - 1) * rowsOfPage, shown * rowsOfPage).map(({ row, place }) => (
              <CodeRow key={place} rows={rows} row={row} table={index} place={place} />
            ))}
          </tbody>
        </CellTable>
      )}
      {rows.length > 0 && found.length === 0 && <p className="yd-entry__help">{texts.noneFound}</p>}
      {found.length > rowsOfPage && (
        <Pagination
          size="small"
          current={shown}
          pageSize={rowsOfPage}
          total={found.length}
          showSizeChanger={false}
          onChange={setPage}
        />
      )}
      {imported !== undefined && (
        <ImportDialog table={table} index={index} text={imported} close={() => setImported(undefined)} />
      )}
    </>
  )
}

interface CodeRowsProps {
  readonly table: CodeTableDefinition
  readonly index: number
}

function isFound({ code, label }: CodeTableDefinition['rows'][number], search: string): boolean {
  const words = search.trim().toLowerCase()
  const english = typeof label === 'string' ? '' : (label.en ?? '')
  return [code, plainText(label), english].some(text => text.toLowerCase().includes(words))
}
