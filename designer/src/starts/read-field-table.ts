import { describeField } from './describe-field.ts'
import type { DraftField, DraftLimits, RefusedPart, Understood } from './draft-field.ts'
import { isRequiredWord, mostFields, readLabels } from './read-labels.ts'

type Column =
  'label' | 'key' | 'type' | 'required' | 'options' | 'help' | 'group' | 'unit' | 'length' | 'least' | 'most'

/** Headings by which people call the columns. */
const headings: Readonly<Record<Column, RegExp>> = {
  label:
    /^(?:字段|名称|字段名称?|字段中文名|中文名称?|标签|题目|项目|填写项|数据项|信息项|要素|label|name|field|title)$/,
  type: /^(?:类型|字段类型|数据类型|控件|控件类型|组件|格式|type|datatype|control|fieldtype)$/,
  required: /^(?:必填|是否必填|必填项|是否必须|必录|required|mandatory|isrequired)$/,
  options: /^(?:选项|可选项|可选值|枚举值?|取值|值域|取值范围|字典|options|values|choices|enum)$/,
  help: /^(?:说明|填写说明|帮助|提示|备注|填报说明|描述|help|hint|description|note|remark)$/,
  group: /^(?:分组|所属分组|模块|栏目|group|section)$/,
  key: /^(?:标识|字段标识|标识符|英文名称?|字段英文名称?|字段代码|字段编码|代码|变量名|key|id|code|fieldname|fieldkey)$/,
  unit: /^(?:单位|计量单位|unit)$/,
  length: /^(?:长度|字段长度|最大长度|最多字数|字数|length|maxlength)$/,
  least: /^(?:最小值?|下限|min|minimum)$/,
  most: /^(?:最大值?|上限|max|maximum)$/,
}

/** Whether the first row of a table names columns as a table of fields does. */
export function isFieldTable(table: readonly (readonly string[])[]): boolean {
  return findColumns(table[0] ?? []).has('label')
}

/**
 * Fields from a table with one row per field: the first row names the columns (in Chinese or English), in any order. A
 * table without such a heading is read as lines: label, then hints.
 */
export function readFieldTable(table: readonly (readonly string[])[]): Understood {
  const columns = findColumns(table[0] ?? [])
  if (!columns.has('label')) return readLabels(table.map(row => row.join('\t')).join('\n'))
  const fields: DraftField[] = []
  const refused: RefusedPart[] = []
  let group = ''
  for (const [index, row] of table.slice(1).entries()) {
    const cell = (column: Column): string => row[columns.get(column) ?? -1]?.trim() ?? ''
    const label = cell('label').replace(/^[*＊\s]+$/u, '')
    const name = label === '' ? row.filter(each => each.trim() !== '').join(' ') : label
    if (fields.length >= mostFields)
      refused.push({ name, note: { code: 'tooManyRefused', what: String(mostFields) } })
    else if (label === '') refused.push({ name, note: { code: 'labelMissing', what: String(index + 2) } })
    else {
      // A group is named once or in each of its rows, as merged cells leave it.
      const next = cell('group')
      if (next !== '' && next !== group) {
        group = next
        fields.push(describeField({ label: group, type: 'heading' }))
      }
      fields.push(fieldOf(label, cell))
    }
  }
  return { fields, refused }
}

function fieldOf(label: string, cell: (column: Column) => string): DraftField {
  const starred = label.replace(/^[*＊]+\s*|\s*[*＊]+$/gu, '')
  return describeField({
    label: starred,
    type: cell('type') === '' ? undefined : cell('type'),
    options: cell('options'),
    help: cell('help'),
    isRequired: starred !== label || isRequiredWord(cell('required')),
    key: cell('key'),
    limits: {
      ...(cell('unit') === '' ? {} : { unit: cell('unit') }),
      ...amount('maxLength', cell('length')),
      ...amount('minimum', cell('least')),
      ...amount('maximum', cell('most')),
    },
  })
}

/** A limit of digits; what else stands in the cell, such as `—`, is none. */
function amount(limit: 'maxLength' | 'minimum' | 'maximum', cell: string): DraftLimits {
  return /^-?\d+(?:\.\d+)?$/.test(cell) ? { [limit]: Number(cell) } : {}
}

function findColumns(heading: readonly string[]): ReadonlyMap<Column, number> {
  const found = new Map<Column, number>()
  for (const [place, cell] of heading.entries()) {
    const plain = cell
      .normalize('NFKC')
      .replaceAll(/[\s*()_-]|\(.*\)/gu, '')
      .toLowerCase()
    for (const [column, name] of Object.entries(headings)) {
      if (name.test(plain) && !found.has(column as Column)) found.set(column as Column, place)
    }
  }
  return found
}
