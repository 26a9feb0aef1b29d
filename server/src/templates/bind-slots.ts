import type { ItemDefinition, SlotDefinition } from '@yibiao/schemas'

/** What each slot is bound to, by its key: a role's key, a department's credit code, or a text. */
export type SlotBindings = Readonly<Record<string, string | undefined>>

/** Parts without which what holds them means nothing. */
const NEEDED: ReadonlySet<string> = new Set(['department', 'registry', 'connector'])

/** A part that refers to an optional slot nobody bound: what holds it leaves it out. */
const unbound = Symbol('unbound')

/**
 * A template's definition with every slot replaced by what it is bound to; the result has no slots.
 *
 * Roles and departments refer to a slot by `{ type: 'slot', slot }`, texts by the value `slot:<key>`, seals and
 * registers by the slot's key. A department whose slot is not bound is neither consulted nor asked to screen,
 * and no case of its item is ordered; a consultation or screening of nobody is left out, and so is a source whose register is not bound, with all that it would fill or spare.
 */
export function bindSlots(definition: ItemDefinition, bindings: SlotBindings): ItemDefinition {
  const { slots = [], ...template } = definition
  const byKey = new Map(slots.map(slot => [slot.key, slot]))
  return withoutLostSources(bind(template) as ItemDefinition)

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
    if (bound.some(([name, part]) => NEEDED.has(name) && part === unbound)) return unbound
    const kept = Object.fromEntries(bound.filter(([, part]) => part !== unbound))
    return asksNobody(kept) ? unbound : kept
  }

  function bindPart(name: string, part: unknown): unknown {
    const isSlot = (name === 'seal' || name === 'registry') && byKey.get(String(part))?.kind === name
    return isSlot ? bindText(String(part)) : bind(part)
  }

  function bindText(key: string): unknown {
    const binding = bindings[key]
    return binding === undefined || binding === '' ? unbound : binding
  }

  function bindReference(slot: SlotDefinition | undefined, key: string): unknown {
    const binding = bindings[key]
    if (slot === undefined || binding === undefined || binding === '') return unbound
    return slot.kind === 'department'
      ? { type: 'code', creditCode: binding }
      : { type: 'role', role: binding }
  }
}

/** Without the mappings and exemptions of sources that are gone. */
function withoutLostSources(definition: ItemDefinition): ItemDefinition {
  const { sources, mappings } = definition.prefill
  const kept = new Set(sources.map(source => source.key))
  return {
    ...definition,
    prefill: { sources, mappings: mappings.filter(mapping => kept.has(mapping.source)) },
    materials: definition.materials.map(material => {
      const { exemptions, ...rest } = material
      const held =
        exemptions?.filter(exemption => !('source' in exemption) || kept.has(exemption.source)) ?? []
      return held.length === 0 ? rest : { ...material, exemptions: held }
    }),
  }
}

function isReference(value: object): value is { type: 'slot'; slot: string } {
  return 'type' in value && value.type === 'slot' && 'slot' in value && typeof value.slot === 'string'
}

function asksNobody({ type, departments, candidates }: Record<string, unknown>): boolean {
  const asked = type === 'consultation' ? departments : type === 'screening' ? candidates : undefined
  return Array.isArray(asked) && asked.length === 0
}
