import { batch, observable } from '@formily/reactive'
import type { FillerStore, ShownField } from '../form/filler-store.ts'

/** The reactive look of one field: whoever reads it in a reaction hears when it changes. */
export interface ReactiveField {
  /** How the field is shown now; undefined once the form has none there any more. Stays the same while it looks the same. */
  readonly look: () => ShownField | undefined
}

/** The reactive state of every field that has been shown, driven by the store. */
export interface FieldBinding {
  /** The reactive field at a path, made when it is first shown; undefined when the form has none there. */
  fieldAt(path: string): ReactiveField | undefined
  /** Ends the reactive state. */
  dispose(): void
}

interface KeptField extends ReactiveField {
  readonly show: (shown: ShownField | undefined) => void
}

/**
 * Joins a store to Formily's reactive library: fields hear of what changed for them and of nothing else.
 *
 * Neither Formily's core nor its schema library is part of the product: the kernel keeps values and judges them, and a
 * designer's text, which the schema library would turn into a function, can never become code.
 */
export function bindFields(store: FillerStore): FieldBinding {
  const fields = new Map<string, KeptField>()
  const stop = store.subscribe(paths => {
    batch(() => {
      for (const path of paths ?? [...fields.keys()]) {
        const field = fields.get(path)
        if (field === undefined) continue
        const shown = store.shown(path)
        if (shown === undefined) fields.delete(path)
        field.show(shown)
      }
    })
  })
  return {
    fieldAt(path) {
      const known = fields.get(path)
      if (known) return known
      const shown = store.shown(path)
      if (!shown) return undefined
      const field = keepField(shown)
      fields.set(path, field)
      return field
    },
    dispose() {
      stop()
      fields.clear()
    },
  }
}

function keepField(first: ShownField): KeptField {
  const box = observable.box<ShownField | undefined>(withoutInside(first))
  return {
    look: () => box.get(),
    show(shown) {
      const next = shown && withoutInside(shown)
      if (!isSame(box.get(), next)) box.set(next)
    },
  }
}

/** A container is not drawn from the values inside it, and must not be drawn again with each of them. */
function withoutInside(shown: ShownField): ShownField {
  return shown.isContainer ? { ...shown, state: { ...shown.state, value: null } } : shown
}

function isSame(before: ShownField | undefined, after: ShownField | undefined): boolean {
  if (before === undefined || after === undefined) return before === after
  return before.isVisible === after.isVisible && hasSameEntries(before.state, after.state)
}

function hasSameEntries(before: object, after: object): boolean {
  return Object.entries(after).every(([key, value]) => Object.is(Reflect.get(before, key), value))
}
