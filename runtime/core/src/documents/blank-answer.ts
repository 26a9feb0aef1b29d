import type { Field, LocalizedText } from '@yibiao/schemas'
import { agentParts, localize, organisationParts, personParts, type SummaryContext } from '../fields/index.ts'

/** A list to tick stays on the form up to this many; longer ones are written in. */
const mostBoxes = 12

/** What a blank form has where the answer goes: boxes to tick, units, names of parts; else space. */
export function blankAnswer(field: Field, context: SummaryContext): string {
  const { texts } = context
  switch (field.type) {
    case 'boolean':
      return boxes([field.yesLabel ?? texts.yes, field.noLabel ?? texts.no], context)
    case 'radio':
    case 'select':
    case 'checkboxes':
    case 'treeChoice':
      return blankChoice(field.options, context)
    case 'date':
    case 'calculated':
      return field.type === 'date' || field.valueType === 'date' ? texts.blankDate : ''
    case 'dateRange':
      return texts.dateRange(texts.blankDate, texts.blankDate)
    case 'month':
      return texts.blankMonth
    case 'money':
      return texts.yuan('        ')
    case 'number':
    case 'integer':
      return field.unit === undefined ? '' : `        ${localize(field.unit, context.locale)}`
    case 'person':
      return parts(personParts(field), context)
    case 'organisation':
      return parts(organisationParts(field), context)
    case 'agent':
      return parts(agentParts(field), context)
    case 'delivery':
      return boxes(
        field.ways.map(way => texts.deliveryWays[way]),
        context,
      )
    case 'declaration':
    case 'signature':
      return texts.blankSignature
    default:
      return ''
  }
}

function blankChoice(options: (Field & { type: 'radio' })['options'], context: SummaryContext): string {
  if (options.type === 'inline') {
    const leaves = options.options.flatMap(option =>
      option.children === undefined || option.children.length === 0
        ? [option.label]
        : option.children.map(child => child.label),
    )
    return leaves.length > mostBoxes ? '' : boxes(leaves, context)
  }
  const entries = options.type === 'codeTable' ? context.codeTables?.entries(options.codeTable) : undefined
  if (entries === undefined || entries.length > mostBoxes) return ''
  return boxes(
    entries.map(entry => entry.label),
    context,
  )
}

function boxes(labels: readonly LocalizedText[], { locale }: SummaryContext): string {
  return labels.map(label => `□ ${localize(label, locale)}`).join('　')
}

function parts(
  shown: readonly { readonly part: keyof SummaryContext['texts']['parts'] }[],
  { texts }: SummaryContext,
): string {
  return shown
    .map(({ part }) =>
      part === 'sex'
        ? `${texts.parts.sex}${texts.colon}□ ${texts.male}　□ ${texts.female}`
        : `${texts.parts[part]}${texts.colon}`,
    )
    .join('\n')
}
