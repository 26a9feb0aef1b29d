import { readDelimited } from '@yibiao/core/table-import'
import type { DecisionTableDefinition } from '@yibiao/schemas'
import { Button, Pagination } from 'antd'
import { ruleSubjects } from '../conditions/rule-subjects.ts'
import { CellTable } from '../controls/CellTable.tsx'
import { Icon } from '../controls/Icon.tsx'
import { makeId } from '../document/make-id.ts'
import { plainText } from '../document/record-name.ts'
import { partKey } from '../document/records.ts'
import { useSet } from '../inspector/use-set.ts'
import { usePlaceProblems } from '../problems/use-place-problems.ts'
import { rowsOfPage, useRowPage } from '../session/use-row-page.ts'
import { useRecords } from '../session/use-editor.ts'
import { conditionTexts } from '../texts/conditions.ts'
import { decisionTexts } from '../texts/decisions.ts'
import { useTexts } from '../texts/use-texts.ts'
import { DecisionRow } from './DecisionRow.tsx'
import { emptyRule, withPasted } from './edit-table.ts'

const part = partKey('decisions')

/** The rules as a grid, one a row; what is wrong with a rule stands below it, what no rule is for below all. */
export function DecisionGrid({ table, index, matched }: DecisionGridProps) {
  const texts = useTexts(decisionTexts)
  const set = useSet(part)
  const subjects = ruleSubjects(useRecords(), { record: part }, useTexts(conditionTexts))
  const [page, setPage] = useRowPage(part, [index, 'rules'])
  const gaps = usePlaceProblems(part, [index, 'rules']).filter(({ path }) => path.length === 2)
  const { rules } = table
  const offered = table.inputs.flatMap(({ id, expression }) => {
    const values = subjects.find(({ text }) => text === expression.trim())?.values
    return values ? [{ id, values }] : []
  })
  const valueLists = new Set(offered.map(({ id }) => id))
  const shown = Math.min(page, Math.max(1, Math.ceil(rules.length / rowsOfPage)))
  const first = (shown - 1) * rowsOfPage
  const paste = (text: string, at: { readonly row: number; readonly column: number }) => {
    // The first cell of a row is its number.
    const start = { rule: at.row, column: at.column - 1 }
    set(index)(withPasted(table, readDelimited(text), start, makeId))
  }
  return (
    <>
      <p className="yd-entry__help">{texts.cellHelp}</p>
      <CellTable label={texts.rules} place={`${part} ${index}/rules`} take={paste}>
        <thead>
          <tr>
            <th scope="col">
              <span className="yd-unseen">{texts.number}</span>
            </th>
            {table.inputs.map(input => (
              <th scope="col" key={input.id} title={input.expression}>
                {plainText(input.label) || input.expression}
              </th>
            ))}
            {table.outputs.map(output => (
              <th scope="col" key={output.id} className="yd-decision__output">
                {plainText(output.label) || output.key}
              </th>
            ))}
            <th scope="col">{texts.annotation}</th>
            <th scope="col" className="yd-table__tools">
              <span className="yd-unseen">{texts.tools}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rules.slice(first, first + rowsOfPage).map((rule, place) => (
            <DecisionRow
              key={rule.id}
              table={table}
              rule={rule}
              index={index}
              place={first + place}
              valueLists={valueLists}
              isMatched={matched.includes(rule.id)}
            />
          ))}
        </tbody>
      </CellTable>
      {offered.map(({ id, values }) => (
        <datalist key={id} id={`values-${id}`}>
          {values.map(({ value, label }) => (
            <option key={value} value={JSON.stringify(value)}>
              {label}
            </option>
          ))}
        </datalist>
      ))}
      {rules.length > rowsOfPage && (
        <Pagination
          size="small"
          current={shown}
          pageSize={rowsOfPage}
          total={rules.length}
          showSizeChanger={false}
          onChange={setPage}
        />
      )}
      <Button
        icon={<Icon name="plus" size={15} />}
        disabled={rules.length >= 2000}
        onClick={() => {
          setPage(Math.ceil((rules.length + 1) / rowsOfPage))
          set(index, 'rules')([...rules, emptyRule(table, makeId())])
        }}
      >
        {texts.addRule}
      </Button>
      {gaps.map(gap => (
        <p key={gap.text} className={gap.severity === 'error' ? 'yd-entry__problem' : 'yd-entry__warning'}>
          {gap.text}
        </p>
      ))}
    </>
  )
}

interface DecisionGridProps {
  readonly table: DecisionTableDefinition
  readonly index: number
  /** Ids of the rules that the samples meet. */
  readonly matched: readonly string[]
}
