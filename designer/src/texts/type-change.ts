import { defineTexts } from './define-texts.ts'

export const typeChangeTexts = defineTexts(
  {
    type: '字段类型',
    typeHelp: '改类型时保留名称、标识、规则等；不合适的地方会先列出来',
    title: (field: string, type: string) => `把“${field}”改为${type}`,
    lead: '选好每一处怎么办，一次全部改好；可以撤销。取消则什么都不变。',
    lost: (properties: string) => `新类型没有这些设置，会去掉：${properties}`,
    places: (count: number) => `有 ${count} 处不适合新类型`,
    choice: (place: string) => `怎么办：${place}`,
    ways: { mend: '改好', remove: '删去', keep: '保留，以后再改' },
    becomes: (text: string) => `改为：${text}`,
    goes: '这一条会删去。',
    stays: '保留不动，会作为错误列在问题里。',
    staysFitting: '保留不动。',
    apply: '改类型',
    done: (field: string, type: string) => `“${field}”已改为${type}。`,
  },
  {
    type: 'Type of the field',
    typeHelp: 'Name, key, rules and so on are kept; what does not fit is listed first',
    title: (field: string, type: string) => `Change “${field}” to ${type}`,
    lead: 'Choose what becomes of each place; all is changed in one step, which can be undone. Cancel leaves everything as it is.',
    lost: (properties: string) => `The new type does not have these settings; they go: ${properties}`,
    places: (count: number) =>
      count === 1 ? '1 place does not fit the new type' : `${count} places do not fit the new type`,
    choice: (place: string) => `What becomes of it: ${place}`,
    ways: { mend: 'Mend it', remove: 'Remove it', keep: 'Keep it for now' },
    becomes: (text: string) => `Becomes: ${text}`,
    goes: 'This goes.',
    stays: 'Stays as it is, and is listed as an error.',
    staysFitting: 'Stays as it is.',
    apply: 'Change the type',
    done: (field: string, type: string) => `“${field}” is ${type} now.`,
  },
)
