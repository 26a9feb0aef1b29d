import type { CodeRowProblem } from '../code-tables/read-code-rows.ts'
import { defineTexts } from './define-texts.ts'

interface CodeTableWords {
  readonly codeTables: string
  readonly add: string
  readonly none: string
  readonly newTable: string
  readonly newRow: string
  readonly count: (rows: number) => string
  readonly basic: string
  readonly name: string
  readonly edition: string
  readonly editionHelp: string
  readonly rows: string
  readonly uses: string
  readonly search: string
  readonly import: string
  readonly addRow: string
  readonly noRows: string
  readonly noneFound: string
  readonly code: string
  readonly rowName: string
  readonly english: string
  readonly parent: string
  readonly tools: string
  readonly cell: (column: string, row: string) => string
  readonly importTitle: (table: string) => string
  readonly importOk: (rows: number) => string
  readonly pasted: string
  readonly pastedHelp: string
  readonly fromFile: (name: string) => string
  readonly pasteInstead: string
  readonly chooseFile: string
  readonly mode: string
  readonly modes: Readonly<Record<'update' | 'replace', string>>
  readonly wrong: (lines: number) => string
  readonly problems: Readonly<Record<CodeRowProblem['code'], (line: number, text: string) => string>>
  readonly tooLong: (most: number) => string
  readonly willBe: (rows: number) => string
  readonly found: (rows: number) => string
  readonly more: (rows: number) => string
}

export const codeTableTexts = defineTexts<CodeTableWords>(
  {
    codeTables: '代码表',
    add: '添加代码表',
    none: '没有代码表。选项较多，或几个字段共用一组选项时，用代码表。',
    newTable: '新代码表',
    newRow: '新代码',
    count: rows => `${rows} 项`,
    basic: '基本信息',
    name: '名称',
    edition: '版次',
    editionHelp: '例如所依据标准的年份；随事项版本固定',
    rows: '代码',
    uses: '用在哪里',
    search: '查找代码或名称',
    import: '粘贴或导入',
    addRow: '添加一行',
    noRows: '还没有代码。逐行添加，或从电子表格粘贴、导入。',
    noneFound: '没有找到',
    code: '代码',
    rowName: '名称',
    english: '英文名称',
    parent: '上级代码',
    tools: '操作',
    cell: (column, row) => `${row}：${column}`,
    importTitle: table => `粘贴或导入：${table}`,
    importOk: rows => `导入 ${rows} 项`,
    pasted: '从电子表格复制的内容',
    pastedHelp:
      '首行写“代码、名称、上级代码、英文名称”时按标题对应，没有标题时按这个顺序。只有一列时，代码就是名称。',
    fromFile: name => `已读取文件：${name}`,
    pasteInstead: '改为粘贴',
    chooseFile: '选择 CSV 或 XLSX 文件',
    mode: '导入方式',
    modes: { update: '代码相同的更新，其余追加', replace: '替换全部代码' },
    wrong: lines => `${lines} 行不能导入，请在电子表格里改正后再试。`,
    problems: {
      codeMissing: (line, text) => `第 ${line} 行${text === '' ? '' : `（${text}）`}没有代码`,
      codeTooLong: (line, text) => `第 ${line} 行的代码超过 64 个字符：${text.slice(0, 20)}…`,
      codeTwice: (line, text) => `第 ${line} 行的代码“${text}”前面已有`,
      nameMissing: (line, text) => `第 ${line} 行（${text}）没有名称`,
    },
    tooLong: most => `一张代码表最多 ${most} 项。`,
    willBe: rows => `导入后共 ${rows} 项，可以撤销。`,
    found: rows => `读到 ${rows} 项`,
    more: rows => `还有 ${rows} 项`,
  },
  {
    codeTables: 'Code tables',
    add: 'Add table',
    none: 'No code tables. Use one for many options, or for options that several fields share.',
    newTable: 'New code table',
    newRow: 'New code',
    count: rows => `${rows} entries`,
    basic: 'Basics',
    name: 'Name',
    edition: 'Edition',
    editionHelp: 'E.g. the year of the standard; frozen with the version of the item',
    rows: 'Codes',
    uses: 'Where it is used',
    search: 'Find a code or name',
    import: 'Paste or import',
    addRow: 'Add a row',
    noRows: 'No codes yet. Add them row by row, or paste or import them from a spreadsheet.',
    noneFound: 'Nothing found',
    code: 'Code',
    rowName: 'Name',
    english: 'English name',
    parent: 'Parent code',
    tools: 'Actions',
    cell: (column, row) => `${row}: ${column}`,
    importTitle: table => `Paste or import: ${table}`,
    importOk: rows => `Import ${rows}`,
    pasted: 'Copied from a spreadsheet',
    pastedHelp:
      'With a first row of “code, name, parent, English name” columns follow it, without one this order. A single column is code and name at once.',
    fromFile: name => `Read from ${name}`,
    pasteInstead: 'Paste instead',
    chooseFile: 'Choose a CSV or XLSX file',
    mode: 'How to import',
    modes: { update: 'Update equal codes, add the others', replace: 'Replace all codes' },
    wrong: lines => `${lines} lines cannot be imported. Correct them in the spreadsheet and try again.`,
    problems: {
      codeMissing: (line, text) => `Line ${line}${text === '' ? '' : ` (${text})`} has no code`,
      codeTooLong: (line, text) => `The code of line ${line} is longer than 64: ${text.slice(0, 20)}…`,
      codeTwice: (line, text) => `Line ${line} has the code “${text}” again`,
      nameMissing: (line, text) => `Line ${line} (${text}) has no name`,
    },
    tooLong: most => `A code table has ${most} entries at most.`,
    willBe: rows => `The table will have ${rows} entries; undo takes it back.`,
    found: rows => `${rows} entries read`,
    more: rows => `${rows} more`,
  },
)
