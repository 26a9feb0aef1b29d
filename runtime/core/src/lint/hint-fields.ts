import type { Field, ItemDefinition, LocalizedText } from '@yibiao/schemas'
import { elementOfLabel, findDelivery, findElement, type DataElement } from '../elements/index.ts'
import { localize } from '../fields/index.ts'
import type { FieldNode, FieldTree } from '../form/field-tree.ts'
import { optionsOf } from '../form/rule-texts.ts'
import type { DesignHint, QuickFix } from '../form/types.ts'
import { createHint } from './create-hint.ts'

/** More options than this are found sooner in a list than in a column of circles. */
const MOST_RADIOS = 10

/** What is asked, and how: hints about single fields. */
export function hintFields(item: ItemDefinition, { fields }: FieldTree): readonly DesignHint[] {
  const isBilingual = fields.some(({ field }) => typeof field.label !== 'string')
  return fields.flatMap((node, index) => {
    const path = `/form${node.pointer}`
    return [
      ...hintHelp(node.field, path),
      ...(isBilingual ? hintEnglish(node.field, path) : []),
      ...hintHeading(fields, index, path),
      ...hintRadios(node.field, path),
      ...hintSource(node, item, path),
      ...hintPurpose(node.field, path),
      ...hintExample(node.field, item, path),
    ]
  })
}

/** A help that says no more than the label is noise, and read aloud it is said twice. */
function hintHelp({ label, help }: Field, path: string): DesignHint[] {
  if (help === undefined) return []
  const [name, words] = [label, help].map(text => bare(localize(text, 'zh-CN')))
  const says = words?.replace(/^请?(?:准确|如实|正确)?(?:填写|输入|选择|上传)(?:您的|你的)?/u, '')
  return name !== '' && (words === name || says === name)
    ? [createHint(`${path}/help`, 'hint.helpRepeatsLabel', {}, { type: 'remove', path: `${path}/help` })]
    : []
}

function bare(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[\s\p{P}]/gu, '')
    .toLowerCase()
}

function hintEnglish(field: Field, path: string): DesignHint[] {
  const { label, type } = field
  const words = localize(label, 'zh-CN')
  if (type === 'divider' || words.trim() === '' || (typeof label !== 'string' && label.en?.trim())) return []
  const element = elementOf(field)
  const isItsName = element?.label['zh-CN'] === words
  const fix: QuickFix | undefined =
    element && isItsName
      ? { type: 'set', path: `${path}/label`, value: { 'zh-CN': words, en: element.label.en } }
      : undefined
  return [createHint(`${path}/label`, 'hint.englishMissing', { label: words }, fix)]
}

/** In a section, whose own title is a heading already, the larger heading comes before the smaller. */
function hintHeading(fields: readonly FieldNode[], index: number, path: string): DesignHint[] {
  const node = fields[index]
  if (node?.field.type !== 'heading' || node.field.level !== 2) return []
  const { section, container } = node
  const hasLarger = fields
    .slice(0, index)
    .some(
      each =>
        each.section === section &&
        each.container === container &&
        each.field.type === 'heading' &&
        (each.field.level ?? 1) === 1,
    )
  const fix: QuickFix = { type: 'set', path: `${path}/level`, value: 1 }
  return hasLarger ? [] : [createHint(`${path}/level`, 'hint.headingLevel', {}, fix)]
}

function hintRadios(field: Field, path: string): DesignHint[] {
  const options = field.type === 'radio' ? optionsOf(field) : undefined
  const count = options?.type === 'inline' ? options.options.length : 0
  // A list and a column of circles have the same settings and answers.
  const fix: QuickFix = { type: 'set', path: `${path}/type`, value: 'select' }
  return count > MOST_RADIOS
    ? [createHint(`${path}/options`, 'hint.manyRadios', { count, limit: MOST_RADIOS }, fix)]
    : []
}

/** 免填: a registered source has this answer, and the applicant types it all the same. */
function hintSource({ field, container, hasAnswer }: FieldNode, item: ItemDefinition, path: string) {
  if (!hasAnswer || container !== null || field.calculate !== undefined) return []
  const element = elementOf(field)
  const { sources, mappings } = item.prefill
  if (element === undefined || mappings.some(mapping => mapping.field === field.id)) return []
  const delivery = findDelivery(sources, element)
  if (delivery === undefined) return []
  const { source, value } = delivery
  const names = { field: localize(field.label, 'zh-CN'), source: localize(source.name, 'zh-CN') }
  const mapping = {
    source: source.key,
    field: field.id,
    value,
    mode: 'editable',
    onConflict: 'keepTyped',
  } as const
  return [createHint(path, 'hint.sourceKnows', names, { type: 'fill', mapping })]
}

function elementOf({ element, label, type }: Field): DataElement | undefined {
  const named = element === undefined ? elementOfLabel(localize(label, 'zh-CN')) : findElement(element)
  return named?.types.includes(type) === true ? named : undefined
}

/** Types whose answer is sensitive whatever it is classified as. */
const SENSITIVE_TYPES: ReadonlySet<Field['type']> = new Set<Field['type']>([
  'residentIdentityNumber',
  'identityDocument',
  'bankCard',
])

const PURPOSES =
  /用于|用来|以便|以核|核验|核对|核实|目的|因为|为了|发放|to (?:verify|check|pay|confirm|send)|used (?:to|for)|because|so that/iu

/** 个人信息保护法 articles 17 and 30: whoever is asked for sensitive data is told what it is needed for. */
function hintPurpose(field: Field, path: string): DesignHint[] {
  const isSensitive = field.classification === 'sensitive' || SENSITIVE_TYPES.has(field.type)
  const words = [field.help, field.placeholder]
    .map(text => (text === undefined ? '' : spoken(text)))
    .join(' ')
  return isSensitive && !PURPOSES.test(words)
    ? [createHint(`${path}/help`, 'hint.purposeMissing', { field: localize(field.label, 'zh-CN') })]
    : []
}

function spoken(text: LocalizedText): string {
  return typeof text === 'string' ? text : `${text['zh-CN']} ${text.en ?? ''}`
}

/** A required file that nobody has seen an example of comes back wrong. */
function hintExample(field: Field, { materials }: ItemDefinition, path: string): DesignHint[] {
  if (field.type !== 'upload' && field.type !== 'image') return []
  if (field.isRequired !== true && field.requiredWhen === undefined) return []
  const replaced = materials.find(({ key }) => key === field.replacesMaterial)
  const isShown = field.help !== undefined || replaced?.sample !== undefined
  return isShown
    ? []
    : [createHint(`${path}/help`, 'hint.exampleMissing', { field: localize(field.label, 'zh-CN') })]
}
