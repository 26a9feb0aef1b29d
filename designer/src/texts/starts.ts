import type { NoteCode } from '../starts/draft-field.ts'
import type { StartFailure, StartKind } from '../starts/read-start.ts'
import { defineTexts } from './define-texts.ts'

interface StartWords {
  readonly open: string
  readonly title: string
  readonly lead: string
  readonly text: string
  readonly placeholder: string
  readonly chooseFile: string
  readonly file: string
  readonly fileRead: (name: string, rows: number) => string
  readonly removeFile: string
  readonly fileTooLarge: string
  readonly kind: string
  readonly recognised: (kind: string) => string
  readonly kinds: Readonly<Record<StartKind, string>>
  readonly failures: Readonly<Record<StartFailure, string>>
  readonly next: string
  readonly back: string
  readonly understood: (counts: { mapped: number; changed: number; refused: number }) => string
  readonly leftOut: (count: number) => string
  readonly nothingRun: string
  readonly list: string
  readonly take: (name: string) => string
  readonly typeOf: (name: string) => string
  readonly required: string
  readonly optionCount: (count: number) => string
  readonly guessed: string
  readonly unknown: string
  readonly conditions: { readonly visible: string; readonly required: string }
  readonly showAll: (count: number) => string
  readonly refusedParts: (count: number) => string
  readonly notes: Readonly<Record<NoteCode, (what: string) => string>>
  readonly elements: (count: number) => string
  readonly into: string
  readonly behind: string
  readonly asFirst: string
  readonly add: (count: number) => string
}

export const startTexts = defineTexts<StartWords>(
  {
    open: '快速添加字段',
    title: '快速添加字段',
    lead: '粘贴字段清单或表格，也可以选择 Excel、CSV 文件，或者 Formily / Designable、JSON Schema、form.io 的 JSON。先看识别结果，再决定添加。',
    text: '字段清单、表格或 JSON',
    placeholder: '申请人姓名*\n性别：男/女\n手机号码（必填）\n经营面积（数字）\n申请理由\t多行文本',
    chooseFile: '选择文件（.xlsx、.csv、.json、.txt）',
    file: '字段清单文件',
    fileRead: (name, rows) => `${name}，共 ${rows} 行`,
    removeFile: '不用这个文件',
    fileTooLarge: '文件超过 5 MB，请只保留字段清单后再选。',
    kind: '内容是',
    recognised: kind => `${kind}（自动识别）`,
    kinds: {
      labels: '字段清单',
      table: '字段表格',
      formily: 'Formily / Designable',
      jsonSchema: 'JSON Schema',
      formio: 'form.io 表单',
    },
    failures: {
      notJson: '内容不是完整的 JSON，请检查是否复制完整。',
      nothing: '没有找到字段。请检查内容，或在“内容是”里换一种读法。',
    },
    next: '看识别结果',
    back: '返回修改',
    understood: ({ mapped, changed, refused }) =>
      `识别出 ${mapped + changed} 个字段：${mapped} 个照原样，${changed} 个有改动，另有 ${refused} 处没有采用。`,
    leftOut: count => `已取消 ${count} 个。`,
    nothingRun: '导入内容里的代码不会运行，只会在这里列出。',
    list: '识别结果',
    take: name => `添加“${name}”`,
    typeOf: name => `“${name}”的类型`,
    required: '必填',
    optionCount: count => `${count} 个选项`,
    guessed: '按名称推测',
    unknown: '未能推测',
    conditions: { visible: '显示条件', required: '必填条件' },
    showAll: count => `显示全部 ${count} 个`,
    refusedParts: count => `没有采用的 ${count} 处`,
    notes: {
      typeReplaced: what => `原类型 ${what} 没有完全对应的类型，已换成最接近的`,
      typeUnknown: what => `不认识类型“${what}”，请核对`,
      optionsMissing: () => '没有给出选项，先放了两个示例选项，请修改',
      optionsLoaded: what => `选项来自 ${what}，没有一起导入，请修改示例选项`,
      codeRefused: what => `${what} 是代码，没有采用`,
      ruleRefused: what => `与 ${what} 有关的条件无法表达，没有采用`,
      ruleWrong: what => `条件 ${what} 在这里不成立，没有采用`,
      defaultLost: what => `默认值 ${what} 不适合这个类型，没有采用`,
      patternLost: what => `格式 ${what} 无法使用，没有采用`,
      labelMissing: what => `第 ${what} 行没有字段名称`,
      limitsLost: what => `限制 ${what} 互相矛盾，没有采用`,
      buttonRefused: what => `${what} 是按钮，表单自带提交`,
      hiddenRefused: what => `${what} 是隐藏内容，没有人填写`,
      emptyRefused: what => `${what} 里面没有字段`,
      componentRefused: what => `没有与 ${what} 对应的字段类型`,
      tooDeepRefused: what => `${what} 嵌套太深`,
      circleRefused: what => `${what} 引用了自己或找不到`,
      tooManyRefused: what => `一次最多 ${what} 个字段`,
    },
    elements: count => `同时设置数据元和信息分级（${count} 个字段是常用信息，以后可以预填和复用）`,
    into: '添加到',
    behind: '放在谁的后面',
    asFirst: '最前面',
    add: count => `添加 ${count} 个字段`,
  },
  {
    open: 'Add fields quickly',
    title: 'Add fields quickly',
    lead: 'Paste a list or a table of fields, or choose an Excel or CSV file, or JSON of Formily / Designable, JSON Schema or form.io. Look at what was understood, then decide.',
    text: 'List, table or JSON of fields',
    placeholder: 'Name*\nSex: male/female\nMobile phone (required)\nFloor area (number)\nReason\tLong text',
    chooseFile: 'Choose a file (.xlsx, .csv, .json, .txt)',
    file: 'File with fields',
    fileRead: (name, rows) => `${name}, ${rows} rows`,
    removeFile: 'Without this file',
    fileTooLarge: 'The file is larger than 5 MB. Keep the list of fields only and choose it again.',
    kind: 'This is',
    recognised: kind => `${kind} (recognised)`,
    kinds: {
      labels: 'A list of labels',
      table: 'A table of fields',
      formily: 'Formily / Designable',
      jsonSchema: 'JSON Schema',
      formio: 'A form.io form',
    },
    failures: {
      notJson: 'This is not a whole JSON document. Check whether all of it was copied.',
      nothing: 'No field was found. Check the content, or choose another reading under “This is”.',
    },
    next: 'See what was understood',
    back: 'Back',
    understood: ({ mapped, changed, refused }) =>
      `${mapped + changed} fields: ${mapped} as they were, ${changed} changed; ${refused} parts not taken.`,
    leftOut: count => `${count} left out.`,
    nothingRun: 'Code in what is imported is never run, only listed here.',
    list: 'What was understood',
    take: name => `Add “${name}”`,
    typeOf: name => `Type of “${name}”`,
    required: 'required',
    optionCount: count => `${count} options`,
    guessed: 'guessed from the name',
    unknown: 'not guessed',
    conditions: { visible: 'shown when', required: 'required when' },
    showAll: count => `Show all ${count}`,
    refusedParts: count => `${count} parts not taken`,
    notes: {
      typeReplaced: what => `no type is quite ${what}: the nearest was taken`,
      typeUnknown: what => `the type “${what}” is not known: please check`,
      optionsMissing: () => 'no options were given: put yours in place of the two examples',
      optionsLoaded: what =>
        `its options come from ${what} and were not imported: put yours in place of the examples`,
      codeRefused: what => `${what} is code and was not taken`,
      ruleRefused: what => `the condition about ${what} cannot be said here and was not taken`,
      ruleWrong: what => `the condition ${what} cannot hold here and was not taken`,
      defaultLost: what => `the default ${what} does not suit the type and was not taken`,
      patternLost: what => `the pattern ${what} cannot be used and was not taken`,
      labelMissing: what => `row ${what} has no label`,
      limitsLost: what => `the limits ${what} contradict each other and were not taken`,
      buttonRefused: what => `${what} is a button: the form submits by itself`,
      hiddenRefused: what => `${what} is hidden: nobody fills it in`,
      emptyRefused: what => `nothing is inside ${what}`,
      componentRefused: what => `no field type stands for ${what}`,
      tooDeepRefused: what => `${what} is nested too deep`,
      circleRefused: what => `${what} refers to itself or to nothing`,
      tooManyRefused: what => `at most ${what} fields at once`,
    },
    elements: count =>
      `Also set data element and classification (${count} fields are usual ones, which can be prefilled and reused)`,
    into: 'Add to',
    behind: 'Behind',
    asFirst: 'As the first',
    add: count => `Add ${count} fields`,
  },
)
