import { Button } from 'antd'
import { Icon } from '../controls/Icon.tsx'
import { useNameDraft } from '../controls/NameEntry.tsx'
import { plainText } from '../document/record-name.ts'
import { partKey } from '../document/records.ts'
import { useSet } from '../inspector/use-set.ts'
import { usePlaceProblems } from '../problems/use-place-problems.ts'
import { useChangeValues } from '../resolver/resolver-context.ts'
import { codeTableTexts } from '../texts/code-tables.ts'
import { controlTexts } from '../texts/controls.ts'
import { useTexts } from '../texts/use-texts.ts'
import { withoutRow, withParent, type CodeTableRow } from './read-code-rows.ts'

const part = partKey('codeTables')

/** One entry of a code table, edited in its cells; what is wrong with it stands below. */
export function CodeRow({ rows, row, table, place }: CodeRowProps) {
  const texts = useTexts(codeTableTexts)
  const controls = useTexts(controlTexts)
  const set = useSet(part)
  const changeValues = useChangeValues()
  const draft = useNameDraft({ type: 'code', table, row: place })
  const problems = usePlaceProblems(part, [table, 'rows', place])
  const chinese = plainText(row.label)
  const english = typeof row.label === 'string' ? '' : (row.label.en ?? '')
  const name = chinese || row.code
  const here = `${part} ${table}/rows/${place}`
  const told = [...(draft.problem ? [draft.problem] : []), ...problems.map(problem => problem.text)]
  const noteId = told.length > 0 ? `code-row-${place}` : undefined
  const write = (next: CodeTableRow) => set(table, 'rows', place)(next)
  const writeLabel = (zh: string, en: string) =>
    write({ ...row, label: en === '' ? zh : { 'zh-CN': zh, en } })
  return (
    <>
      <tr data-row={place} data-place={here}>
        <td data-place={`${here}/code`}>
          <input
            className="yd-mono"
            aria-label={texts.cell(texts.code, name)}
            aria-invalid={draft.problem !== undefined || problems.some(({ path }) => path.at(-1) === 'code')}
            aria-describedby={noteId}
            value={draft.value}
            onChange={event => draft.setDraft(event.target.value)}
            onBlur={draft.rename}
          />
        </td>
        <td data-place={`${here}/label`}>
          <input
            aria-label={texts.cell(texts.rowName, name)}
            aria-invalid={problems.some(({ path }) => path.at(-1) === 'label')}
            aria-describedby={noteId}
            value={chinese}
            onChange={event => writeLabel(event.target.value, english)}
          />
        </td>
        <td>
          <input
            aria-label={texts.cell(texts.english, name)}
            value={english}
            onChange={event => writeLabel(chinese, event.target.value)}
          />
        </td>
        <td data-place={`${here}/parent`}>
          <input
            className="yd-mono"
            aria-label={texts.cell(texts.parent, name)}
            aria-invalid={problems.some(({ path }) => path.at(-1) === 'parent')}
            aria-describedby={noteId}
            value={row.parent ?? ''}
            onChange={event => write(withParent(row, event.target.value))}
          />
        </td>
        <td className="yd-table__tools">
          <Button
            size="small"
            type="text"
            danger
            aria-label={controls.remove(name)}
            icon={<Icon name="trash" size={15} />}
            onClick={() =>
              changeValues(
                { type: 'codeTable', table },
                { record: part, path: [table, 'rows'], value: withoutRow(rows, place) },
              )
            }
          />
        </td>
      </tr>
      {noteId !== undefined && (
        <tr className="yd-table__note">
          <td colSpan={5} id={noteId}>
            {told.map(text => (
              <p key={text} className="yd-entry__problem">
                {text}
              </p>
            ))}
          </td>
        </tr>
      )}
    </>
  )
}

interface CodeRowProps {
  readonly rows: readonly CodeTableRow[]
  readonly row: CodeTableRow
  readonly table: number
  readonly place: number
}
