import { createForm, isField, onFieldInputValueChange, type Field, type Form } from '@formily/core'
import { batch, raw } from '@formily/reactive'
import type { FieldViewState } from '../fields/field-view-contract.ts'
import type { FillerStore, ShownField } from '../form/filler-store.ts'

/** The reactive state of every field that has been shown, driven by the store. */
export interface FieldBinding {
  /** The reactive field at a path, made when it is first shown; undefined when the form has none there. */
  fieldAt(path: string): Field | undefined
  /** Ends the reactive state: without it Formily keeps all of it for ever. */
  dispose(): void
}

export interface FieldBindingInput {
  readonly store: FillerStore
  /** The reader typed or chose something. */
  readonly onInput: (path: string, value: unknown) => void
}

type Facts = Omit<FieldViewState, 'value' | 'isReadOnly'> & Pick<ShownField, 'isContainer'>

/**
 * Joins a store to Formily: fields hear of what changed for them and of nothing else.
 *
 * Fields are made in code. Formily's schema library, which turns any `{{ … }}` in a text into a function, is not
 * part of the product at all, so a designer's text can never become code.
 */
export function bindFields({ store, onInput }: FieldBindingInput): FieldBinding {
  const form = createForm({
    effects() {
      onFieldInputValueChange('*', field => onInput(pathOf(field), raw(field.value)))
    },
  })
  const stop = store.subscribe(paths => {
    batch(() => {
      for (const path of paths ?? boundPaths(form)) update(form, path, store.shown(path))
    })
  })
  return {
    fieldAt(path) {
      const known = fieldIn(form, path)
      if (known) return known
      const shown = store.shown(path)
      if (!shown) return undefined
      const { name, basePath } = addressOf(path)
      return form.createField({ name, ...(basePath === '' ? {} : { basePath }), ...propsOf(shown) })
    },
    dispose() {
      stop()
      form.onUnmount()
      form.clearFormGraph('*')
    },
  }
}

/** How a bound field is shown, read in an observer so that it is drawn again when this changes. */
export function readBoundField(field: Field): ShownField {
  const { isContainer, ...facts }: Facts = raw(field.data)
  return {
    isVisible: field.display === 'visible',
    isContainer,
    // A container is not drawn from the values inside it, and must not be drawn again with each of them.
    state: {
      ...facts,
      value: isContainer ? null : raw(field.value),
      isReadOnly: field.pattern !== 'editable',
    },
  }
}

function propsOf({ isVisible, isContainer, state }: ShownField) {
  const { value, isReadOnly, ...facts } = state
  return {
    // A container's value is the values of the fields inside it.
    value: isContainer ? undefined : value,
    // `none` would delete the value; the kernel keeps hidden answers in the draft.
    display: isVisible ? ('visible' as const) : ('hidden' as const),
    pattern: isReadOnly ? ('readOnly' as const) : ('editable' as const),
    data: { ...facts, isContainer },
  }
}

function update(form: Form, path: string, shown: ShownField | undefined): void {
  const field = fieldIn(form, path)
  if (!field) return
  if (!shown) {
    field.destroy()
    return
  }
  const { value, display, pattern, data } = propsOf(shown)
  if (!shown.isContainer && raw(field.value) !== value) field.setValue(value)
  field.setDisplay(display)
  field.setPattern(pattern)
  if (!hasSameEntries(raw(field.data), data)) field.setData(data)
}

function hasSameEntries(before: object | undefined, after: object): boolean {
  return (
    before !== undefined &&
    Object.entries(after).every(([key, value]) => Object.is(Reflect.get(before, key), value))
  )
}

/** /outlets/0/q → outlets.0 and q. Keys are ASCII words and numbers, so they need no escaping. */
function addressOf(path: string): { readonly name: string; readonly basePath: string } {
  const segments = path.split('/').slice(1)
  return { name: segments.at(-1) ?? '', basePath: segments.slice(0, -1).join('.') }
}

function pathOf(field: Field): string {
  return `/${field.address.segments.join('/')}`
}

function fieldIn(form: Form, path: string): Field | undefined {
  const field = form.fields[path.slice(1).replaceAll('/', '.')]
  return field && isField(field) ? field : undefined
}

function boundPaths(form: Form): readonly string[] {
  return Object.keys(form.fields).map(address => `/${address.replaceAll('.', '/')}`)
}
