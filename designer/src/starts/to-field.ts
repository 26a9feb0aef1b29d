import type { Field } from '@yibiao/schemas'
import { elementOfLabel } from '@yibiao/core/elements'
import { plainText } from '../document/record-name.ts'
import { asElement, canBe } from '../elements/apply-element.ts'
import { fieldDesigns } from '../fields/field-designs.ts'
import { fieldTexts } from '../texts/fields.ts'
import type { DraftField, DraftLimits } from './draft-field.ts'

/** Longest label and help of the contract's texts that stay readable on a form. */
const longestText = 2_000

/** The field of the item that a draft describes; what its type does not know of the draft is left out. */
export function toField(draft: DraftField): Field {
  const { type, id, key } = draft
  const design = fieldDesigns[type]
  const field = withSettings(
    design.create({ id, key, label: draft.label.slice(0, longestText) }, fieldTexts['zh-CN'].starters),
    draft,
  )
  const words = {
    ...(draft.help === undefined ? {} : { help: draft.help.slice(0, longestText) }),
    ...(draft.placeholder === undefined ? {} : { placeholder: draft.placeholder.slice(0, longestText) }),
    ...(draft.visibleWhen === undefined ? {} : { visibleWhen: draft.visibleWhen }),
  }
  if (design.isLayout === true || type === 'calculated') return { ...field, ...words }
  const initial = initialOf(draft)
  return {
    ...field,
    ...words,
    ...(draft.isRequired === true ? { isRequired: true } : {}),
    // What nobody fills in cannot be asked for.
    ...(draft.isReadOnly === true && draft.isRequired !== true ? { isReadOnly: true } : {}),
    ...(draft.requiredWhen === undefined ? {} : { requiredWhen: draft.requiredWhen }),
    ...(initial === undefined ? {} : { initial }),
  }
}

/** The field with the data element that its label is the usual word for, where its type can hold it. */
export function withElement(field: Field): Field {
  const element = elementOfLabel(plainText(field.label))
  return element && canBe(element, field.type) ? asElement(field, element) : field
}

function withSettings(field: Field, draft: DraftField): Field {
  const limits = withinContract(draft.limits ?? {})
  const { options } = draft
  switch (field.type) {
    case 'text':
      return { ...field, ...ordered(limits, 'minLength', 'maxLength'), ...pick(limits, 'pattern') }
    case 'textarea':
      return { ...field, ...ordered(limits, 'minLength', 'maxLength') }
    case 'integer': {
      const { minimum, maximum } = ordered(limits, 'minimum', 'maximum')
      return { ...field, ...whole({ minimum, maximum }), ...pick(limits, 'unit') }
    }
    case 'number':
      return { ...field, ...decimals(limits), ...pick(limits, 'scale', 'unit') }
    case 'money':
      return { ...field, ...decimals(limits) }
    case 'radio':
    case 'select':
      return options ? { ...field, options: { type: 'inline', options: [...options] } } : field
    case 'checkboxes':
      return {
        ...field,
        ...(options ? { options: { type: 'inline', options: [...options] } } : {}),
        ...ordered(limits, 'minItems', 'maxItems'),
      }
    case 'treeChoice':
      return options ? { ...field, options: { type: 'inline', options: [...options] } } : field
    case 'notice':
      return draft.body === undefined ? field : { ...field, body: draft.body }
    case 'declaration':
      return draft.body === undefined ? field : { ...field, statement: draft.body }
    case 'group':
      return { ...field, fields: draft.inside.map(toField) }
    case 'repeat':
      return {
        ...field,
        fields: draft.inside.map(toField),
        ...renamed(ordered(limits, 'minItems', 'maxItems')),
      }
    default:
      return field
  }
}

/** The starting value as FEEL, where the field's type takes it. */
export function initialOf({ type, initial, options }: DraftField): string | undefined {
  if (initial === undefined || initial === '') return undefined
  switch (type) {
    case 'text':
    case 'textarea':
      return JSON.stringify(String(initial))
    case 'boolean':
      return typeof initial === 'boolean' ? String(initial) : undefined
    case 'integer':
      return Number.isSafeInteger(Number(initial)) ? String(Number(initial)) : undefined
    case 'number':
    case 'money':
      return decimalText(Number(initial))
    case 'radio':
    case 'select':
      return options?.some(option => option.value === String(initial))
        ? JSON.stringify(String(initial))
        : undefined
    default:
      return undefined
  }
}

/** A number as the contract writes decimals; nothing for one it cannot hold. */
export function decimalText(value: number): string | undefined {
  const text = String(value)
  return /^-?(0|[1-9]\d{0,33})(\.\d{1,10})?$/.test(text) ? text : undefined
}

/** Limits as the contract takes them: what is larger is cut, what means nothing is left out. */
function withinContract(limits: DraftLimits): DraftLimits {
  const { minLength, maxLength, minItems, maxItems, scale, pattern, ...others } = limits
  return {
    ...others,
    ...(minLength === undefined || minLength < 1 ? {} : { minLength: Math.min(minLength, 10_000) }),
    ...(maxLength === undefined || maxLength < 1 ? {} : { maxLength: Math.min(maxLength, 10_000) }),
    ...(minItems === undefined || minItems < 1 ? {} : { minItems: Math.min(minItems, 5_000) }),
    ...(maxItems === undefined || maxItems < 1 ? {} : { maxItems: Math.min(maxItems, 5_000) }),
    ...(scale === undefined ? {} : { scale: Math.min(scale, 10) }),
    ...(pattern === undefined || pattern.length > 1_000 ? {} : { pattern }),
  }
}

type Amount = Exclude<keyof DraftLimits, 'pattern' | 'unit'>

function pick<Name extends keyof DraftLimits>(
  limits: DraftLimits,
  ...names: Name[]
): Pick<DraftLimits, Name> {
  const found: Partial<DraftLimits> = Object.fromEntries(
    names.flatMap(name => (limits[name] === undefined ? [] : [[name, limits[name]]])),
  )
  return found as Pick<DraftLimits, Name>
}

/** Both limits, unless they contradict each other. */
function ordered<Low extends Amount, High extends Amount>(
  limits: DraftLimits,
  low: Low,
  high: High,
): Pick<DraftLimits, Low | High> {
  const [least, most] = [limits[low], limits[high]]
  return least !== undefined && most !== undefined && least > most
    ? pick<Low | High>({}, low, high)
    : pick<Low | High>(limits, low, high)
}

function whole({ minimum, maximum }: { minimum: number | undefined; maximum: number | undefined }): {
  minimum?: number
  maximum?: number
} {
  return {
    ...(minimum === undefined ? {} : { minimum: Math.ceil(minimum) }),
    ...(maximum === undefined ? {} : { maximum: Math.floor(maximum) }),
  }
}

function decimals(limits: DraftLimits): { minimum?: string; maximum?: string } {
  const { minimum, maximum } = ordered(limits, 'minimum', 'maximum')
  const [low, high] = [minimum, maximum].map(each => (each === undefined ? undefined : decimalText(each)))
  return { ...(low === undefined ? {} : { minimum: low }), ...(high === undefined ? {} : { maximum: high }) }
}

function renamed({ minItems, maxItems }: DraftLimits): { minRows?: number; maxRows?: number } {
  return {
    ...(minItems === undefined ? {} : { minRows: minItems }),
    ...(maxItems === undefined ? {} : { maxRows: maxItems }),
  }
}
