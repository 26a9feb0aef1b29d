import type { ItemDefinition, SlotDefinition } from '@yibiao/schemas'

/** What each slot is bound to, by its key: a role's key, a department's credit code, or a text. */
export type SlotBindings = Readonly<Record<string, string | undefined>>

/** A part that refers to an optional slot nobody bound: what holds it leaves it out. */
const unbound = Symbol('unbound')

/**
 * A template's definition with every slot replaced by what it is bound to; the result has no slots.
 *
 * Roles and departments refer to a slot by `{ type: 'slot', slot }`, texts by the value `slot:<key>`, seals by the
 * slot's key. A consulted department whose slot is not bound is not consulted; a consultation of nobody is left out.
 */
export function bindSlots(definition: ItemDefinition, bindings: SlotBindings): ItemDefinition {
  const { slots = [], ...template } = definition
  const byKey = new Map(slots.map(slot => [slot.key, slot]))
  return bind(template) as ItemDefinition

  function bind(value: unknown): unknown {
    if (typeof value === 'string')
      return value.startsWith('slot:') ? bindText(value.slice('slot:'.length)) : value
    if (Array.isArray(value)) return value.map(bind).filter(entry => entry !== unbound)
    if (typeof value !== 'object' || value === null) return value
    if (isReference(value)) return bindReference(byKey.get(value.slot), value.slot)
    return bindObject(value)
  }

  function bindObject(value: object): unknown {
    const bound = Object.entries(value).map(([name, part]): [string, unknown] => [name, bindPart(name, part)])
    if (bound.some(([name, part]) => name === 'department' && part === unbound)) return unbound
    const kept = Object.fromEntries(bound.filter(([, part]) => part !== unbound))
    return isEmptyConsultation(kept) ? unbound : kept
  }

  function bindPart(name: string, part: unknown): unknown {
    if (name === 'seal' && typeof part === 'string' && byKey.get(part)?.kind === 'seal') return bindText(part)
    return bind(part)
  }

  function bindText(key: string): unknown {
    return bindings[key] ?? unbound
  }

  function bindReference(slot: SlotDefinition | undefined, key: string): unknown {
    const binding = bindings[key]
    if (slot === undefined || binding === undefined || binding === '') return unbound
    return slot.kind === 'department'
      ? { type: 'code', creditCode: binding }
      : { type: 'role', role: binding }
  }
}

function isReference(value: object): value is { type: 'slot'; slot: string } {
  return 'type' in value && value.type === 'slot' && 'slot' in value && typeof value.slot === 'string'
}

function isEmptyConsultation(value: Record<string, unknown>): boolean {
  return (
    value['type'] === 'consultation' &&
    Array.isArray(value['departments']) &&
    value['departments'].length === 0
  )
}
