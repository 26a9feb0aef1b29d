import type { DecisionTableDefinition, DocumentBlock, Option, ServiceAction } from '@yibiao/schemas'
import { partKey, type DesignRecord, type FieldValue, type StepValue } from './records.ts'
import type { PropertyPath } from './property-path.ts'

/** How the text is read: an expression, cells of a decision table, or text with `${expression}` inside. */
export type TextForm = 'expression' | 'unaryTests' | 'template'

/** Where a rule stands inside a record. */
export interface ExpressionPlace {
  readonly path: PropertyPath
  readonly text: string
  readonly form: TextForm
  /**
   * What can be done when something the rule names is deleted: leave the property out, leave out the element of
   * the list at `removes`, or nothing (the rule is needed, so deleting is refused).
   */
  readonly onLoss: 'removeProperty' | 'removeElement' | 'refuse'
  /** For `removeElement`: path of the element. */
  readonly element?: PropertyPath
  /** Inside a list or table of a document `item` is one element of this expression. */
  readonly itemOf?: string
}

/** Every rule of a record, in the order of the contract. */
export function expressionPlaces(record: DesignRecord): ExpressionPlace[] {
  switch (record.kind) {
    case 'page':
    case 'section':
      return collect(record.value, ['visibleWhen'], 'removeProperty')
    case 'field':
      return fieldPlaces(record.value)
    case 'material':
      return collect(record.value, ['condition'], 'removeProperty')
    case 'source':
      return sourcePlaces(record.value.connector)
    case 'mapping':
      return [
        ...collect(record.value, ['value'], 'refuse'),
        ...(record.value.columns ?? []).flatMap((column, index) =>
          at(['columns', index], collect(column, ['value'], 'refuse')),
        ),
      ]
    case 'step':
      return stepPlaces(record.value)
    case 'branch':
      return collect(record.value, ['condition'], 'refuse')
    case 'document':
      return blockPlaces(record.value.blocks, ['blocks'])
    case 'part':
      return record.key === partKey('decisions') ? decisionPlaces(record.value) : []
    case 'list':
      return []
  }
}

/** The tables of the item: what each column asks, and every cell. A table is no table without one of them. */
function decisionPlaces(tables: unknown): ExpressionPlace[] {
  if (!Array.isArray(tables)) return []
  return tables.flatMap((table: DecisionTableDefinition, place) => [
    ...table.inputs.flatMap((input, index) =>
      at([place, 'inputs', index], collect(input, ['expression'], 'refuse')),
    ),
    ...table.outputs.flatMap((output, index) =>
      at(
        [place, 'outputs', index],
        [
          ...collect(output, ['fallback'], 'removeProperty'),
          ...cells(output.allowedValues ?? [], 'allowedValues', 'expression'),
        ],
      ),
    ),
    ...table.rules.flatMap((rule, index) =>
      at(
        [place, 'rules', index],
        [...cells(rule.inputs, 'inputs', 'unaryTests'), ...cells(rule.outputs, 'outputs', 'expression')],
      ),
    ),
  ])
}

function cells(texts: readonly string[], name: string, form: TextForm): ExpressionPlace[] {
  return texts.map((text, index) => ({ path: [name, index], text, form, onLoss: 'refuse' }))
}

function fieldPlaces(field: FieldValue): ExpressionPlace[] {
  const needed = field.type === 'calculated'
  return [
    ...collect(field, ['visibleWhen', 'requiredWhen', 'readOnlyWhen', 'initial'], 'removeProperty'),
    ...collect(field, ['calculate'], needed ? 'refuse' : 'removeProperty'),
    ...collect(field, ['notBefore', 'notAfter'], 'removeProperty'),
    ...(field.checks ?? []).map((check, index) => ({
      path: ['checks', index, 'assert'],
      text: check.assert,
      form: 'expression' as const,
      onLoss: 'removeElement' as const,
      element: ['checks', index],
    })),
    ...('options' in field ? optionPlaces(field.options) : []),
  ]
}

function optionPlaces(source: Extract<FieldValue, { options: unknown }>['options']): ExpressionPlace[] {
  switch (source.type) {
    case 'inline':
      return inlinePlaces(source.options, ['options', 'options'])
    case 'codeTable':
      return at(['options'], collect(source, ['filter'], 'removeProperty'))
    case 'source':
      return at(['options'], collect(source, ['items', 'value', 'label'], 'refuse'))
    case 'rows':
      return []
  }
}

function inlinePlaces(options: readonly Option[], path: PropertyPath): ExpressionPlace[] {
  return options.flatMap((option, index) => [
    ...at([...path, index], collect(option, ['visibleWhen'], 'removeProperty')),
    ...inlinePlaces(option.children ?? [], [...path, index, 'children']),
  ])
}

function sourcePlaces(connector: { readonly type: string; readonly parameters?: object }): ExpressionPlace[] {
  return [
    ...at(['connector'], collect(connector, ['key'], 'refuse')),
    ...at(['connector'], collect(connector, ['asOf'], 'removeProperty')),
    ...at(['connector', 'parameters'], collectAll(connector.parameters)),
  ]
}

function stepPlaces(step: StepValue): ExpressionPlace[] {
  switch (step.type) {
    case 'userTask':
      return [
        ...at(['assignees'], collect(step.assignees, ['officers'], 'refuse')),
        ...at(['fallback'], step.fallback ? collect(step.fallback, ['officers'], 'refuse') : []),
        ...(step.checklist ?? []).flatMap((point, index) =>
          at(['checklist', index], collect(point, ['rule'], 'removeProperty')),
        ),
      ]
    case 'serviceTask':
      return at(['action'], actionPlaces(step.action))
    case 'timerEvent':
      return at(['timer'], collect(step.timer, ['date'], 'refuse'))
    case 'businessRuleTask':
      return at(['onUncertain'], collect(step.onUncertain, ['officers'], 'refuse'))
    case 'publicNotice':
      return [
        ...collect(step, ['skipWhen'], 'removeProperty'),
        ...(step.onObjection.type === 'task'
          ? at(['onObjection', 'assignees'], collect(step.onObjection.assignees, ['officers'], 'refuse'))
          : []),
      ]
    case 'consultation':
      return step.departments.flatMap((department, index) =>
        at(['departments', index], collect(department, ['condition'], 'removeProperty')),
      )
    case 'callActivity':
      return at(['input'], collectAll(step.input))
    default:
      return []
  }
}

function actionPlaces(action: ServiceAction): ExpressionPlace[] {
  switch (action.type) {
    case 'issueLicence':
      return [
        ...at(['face'], collectAll(action.face)),
        ...at(['validity'], action.validity ? collect(action.validity, ['from', 'through'], 'refuse') : []),
      ]
    case 'notify':
      return collect(action, ['subject', 'body'], 'refuse', 'template')
    default:
      return []
  }
}

function blockPlaces(blocks: readonly DocumentBlock[], path: PropertyPath): ExpressionPlace[] {
  return blocks.flatMap((block, index) => at([...path, index], placesInBlock(block)))
}

function placesInBlock(block: DocumentBlock): ExpressionPlace[] {
  switch (block.type) {
    case 'title':
    case 'heading':
    case 'paragraph':
      return collect(block, ['text'], 'refuse', 'template')
    case 'facts':
      return block.rows.flatMap((row, index) =>
        at(['rows', index], collect(row, ['value'], 'refuse', 'template')),
      )
    case 'list':
      return [
        ...collect(block, ['items'], 'refuse'),
        ...inItems(block.items, collect(block, ['text'], 'refuse', 'template')),
      ]
    case 'table':
      return [
        ...collect(block, ['items'], 'refuse'),
        ...block.columns.flatMap((column, index) =>
          at(['columns', index], inItems(block.items, collect(column, ['value'], 'refuse', 'template'))),
        ),
      ]
    case 'condition':
      return [...collect(block, ['when'], 'refuse'), ...blockPlaces(block.blocks, ['blocks'])]
    case 'signature':
      return collect(block, ['dateLabel'], 'removeProperty', 'template')
    case 'answers':
    case 'verification':
      return []
  }
}

function inItems(items: string, places: ExpressionPlace[]): ExpressionPlace[] {
  return places.map(place => ({ ...place, itemOf: items }))
}

/** The named properties that hold a text. */
function collect(
  holder: object,
  names: readonly string[],
  onLoss: ExpressionPlace['onLoss'],
  form: TextForm = 'expression',
): ExpressionPlace[] {
  const values = new Map<string, unknown>(Object.entries(holder))
  return names.flatMap(name => {
    const text = values.get(name)
    return typeof text === 'string' ? { path: [name], text, form, onLoss } : []
  })
}

function collectAll(holder: object | undefined): ExpressionPlace[] {
  return holder ? collect(holder, Object.keys(holder), 'refuse') : []
}

function at(prefix: PropertyPath, places: readonly ExpressionPlace[]): ExpressionPlace[] {
  return places.map(place => ({
    ...place,
    path: [...prefix, ...place.path],
    ...(place.element ? { element: [...prefix, ...place.element] } : {}),
  }))
}
