import type { DesignRecord } from '../document/records.ts'
import type { ColumnWords, TableKind } from '../publish/describe-tables.ts'
import { defineTexts, type Locale } from './define-texts.ts'

interface ChangesWords {
  readonly none: string
  readonly count: (changes: number) => string
  readonly whats: Readonly<Record<DesignRecord['kind'], string>>
  readonly added: (what: string, name: string) => string
  readonly removed: (what: string, name: string) => string
  readonly moved: (name: string, target: string) => string
  readonly reordered: (name: string) => string
  /** `before` and `after` are undefined when they are too large to be read in a line. */
  readonly changed: (
    name: string,
    property: string,
    before: string | undefined,
    after: string | undefined,
  ) => string
  readonly ruleAdded: (sentence: string) => string
  readonly ruleRemoved: (sentence: string) => string
  readonly ruleChanged: (sentence: string) => string
  /** Names of the columns of a code table. */
  readonly columns: ColumnWords
  readonly entries: Readonly<Record<TableKind, string>>
  readonly entryAdded: (what: string, name: string) => string
  readonly entryRemoved: (what: string, name: string) => string
  readonly rowAdded: (table: string, row: string) => string
  readonly rowRemoved: (table: string, row: string) => string
  readonly columnAdded: (table: string, column: string) => string
  readonly columnRemoved: (table: string, column: string) => string
  readonly rowsReordered: (table: string) => string
  readonly cellChanged: (cell: {
    readonly table: string
    readonly row: string
    readonly column: string
    readonly before: string
    readonly after: string
  }) => string
  readonly entryProperties: ReadonlyMap<string, string>
  /** A value in words when it fits in a line. */
  readonly value: (value: unknown) => string | undefined
}

const units = {
  workingDay: { 'zh-CN': ' 个工作日', en: ' working days' },
  calendarDay: { 'zh-CN': ' 个自然日', en: ' calendar days' },
} as const

const longest = 80

/** What can be said of a value in a few words: texts, numbers, yes and no, limits. */
function sayValue(value: unknown, locale: Locale): string | undefined {
  if (value === undefined || value === null || value === '') return locale === 'en' ? 'nothing' : '无'
  if (typeof value === 'boolean') return locale === 'en' ? (value ? 'yes' : 'no') : value ? '是' : '否'
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') return quote(value)
  if (typeof value !== 'object') return undefined
  if ('zh-CN' in value && typeof value['zh-CN'] === 'string') return quote(value['zh-CN'])
  if ('amount' in value && 'unit' in value) {
    const unit = Object.entries(units).find(([name]) => name === value.unit)?.[1]
    return unit === undefined ? undefined : `${String(value.amount)}${unit[locale]}`
  }
  return undefined
}

function quote(text: string): string {
  return `“${text.length > longest ? `${text.slice(0, longest)}…` : text}”`
}

/** A cell; one that is left open says so. */
function said(cell: string, open: string): string {
  return cell === '' ? open : quote(cell)
}

export const changesTexts = defineTexts<ChangesWords>(
  {
    none: '没有变化。',
    count: changes => `共 ${changes} 处变化`,
    whats: {
      page: '页面',
      section: '分组',
      field: '字段',
      step: '环节',
      branch: '分支',
      followUp: '后续程序',
      material: '材料',
      source: '来源',
      mapping: '预填',
      document: '文书',
      part: '内容',
      list: '清单',
    },
    added: (what, name) => (name ? `新增${what}“${name}”` : `新增${what}`),
    removed: (what, name) => (name ? `删除${what}“${name}”` : `删除${what}`),
    moved: (name, target) => (target ? `“${name}”移到“${target}”` : `“${name}”换了位置`),
    reordered: name => (name ? `“${name}”里的顺序有调整` : '顺序有调整'),
    changed: (name, property, before, after) => {
      const what = property ? `“${name}”的${property}` : `“${name}”`
      return before === undefined || after === undefined ? `${what}有修改` : `${what}由${before}改为${after}`
    },
    ruleAdded: sentence => `新增规则：${sentence}`,
    ruleRemoved: sentence => `删除规则：${sentence}`,
    ruleChanged: sentence => `规则改为：${sentence}`,
    columns: { label: '名称', parent: '上级' },
    entries: { codeTable: '代码表', decision: '决策表', scenario: '测试' },
    entryAdded: (what, name) => `新增${what}“${name}”`,
    entryRemoved: (what, name) => `删除${what}“${name}”`,
    rowAdded: (table, row) => `“${table}”新增一行：${row}`,
    rowRemoved: (table, row) => `“${table}”删除一行：${row}`,
    columnAdded: (table, column) => `“${table}”新增一列“${column}”`,
    columnRemoved: (table, column) => `“${table}”删除一列“${column}”`,
    rowsReordered: table => `“${table}”各行的顺序有调整`,
    cellChanged: ({ table, row, column, before, after }) =>
      `“${table}”中“${row}”一行，“${column}”由${said(before, '不限')}改为${said(after, '不限')}`,
    entryProperties: new Map([
      ['name', '名称'],
      ['label', '列名'],
      ['edition', '版次'],
      ['hitPolicy', '命中规则'],
      ['expression', '判断内容'],
      ['given', '已知条件'],
      ['steps', '过程与预期'],
    ]),
    value: value => sayValue(value, 'zh-CN'),
  },
  {
    none: 'No changes.',
    count: changes => (changes === 1 ? 'One change' : `${changes} changes`),
    whats: {
      page: 'page',
      section: 'section',
      field: 'field',
      step: 'step',
      branch: 'branch',
      followUp: 'follow-up',
      material: 'material',
      source: 'source',
      mapping: 'prefill',
      document: 'document',
      part: 'part',
      list: 'list',
    },
    added: (what, name) => (name ? `New ${what} “${name}”` : `New ${what}`),
    removed: (what, name) => (name ? `The ${what} “${name}” is gone` : `A ${what} is gone`),
    moved: (name, target) => (target ? `“${name}” moves to “${target}”` : `“${name}” moves`),
    reordered: name => (name ? `“${name}” has another order` : 'Another order'),
    changed: (name, property, before, after) => {
      const what = property ? `“${name}”, ${property}` : `“${name}”`
      return before === undefined || after === undefined
        ? `${what}: changed`
        : `${what}: ${before} becomes ${after}`
    },
    ruleAdded: sentence => `New rule: ${sentence}`,
    ruleRemoved: sentence => `Rule gone: ${sentence}`,
    ruleChanged: sentence => `Rule is now: ${sentence}`,
    columns: { label: 'name', parent: 'parent' },
    entries: { codeTable: 'code table', decision: 'decision table', scenario: 'test' },
    entryAdded: (what, name) => `New ${what} “${name}”`,
    entryRemoved: (what, name) => `The ${what} “${name}” is gone`,
    rowAdded: (table, row) => `“${table}” has a new row: ${row}`,
    rowRemoved: (table, row) => `“${table}” has lost a row: ${row}`,
    columnAdded: (table, column) => `“${table}” has a new column “${column}”`,
    columnRemoved: (table, column) => `“${table}” has lost the column “${column}”`,
    rowsReordered: table => `The rows of “${table}” have another order`,
    cellChanged: ({ table, row, column, before, after }) =>
      `“${table}”, row “${row}”: “${column}” was ${said(before, 'anything')} and is ${said(after, 'anything')}`,
    entryProperties: new Map([
      ['name', 'name'],
      ['label', 'name of a column'],
      ['edition', 'edition'],
      ['hitPolicy', 'hit policy'],
      ['expression', 'what it asks'],
      ['given', 'what is given'],
      ['steps', 'steps and expectations'],
    ]),
    value: value => sayValue(value, 'en'),
  },
)
