import type { Field, ItemDefinition } from '@yibiao/schemas'

/** An item of nothing but these fields: what is judged of it is judged of them alone. */
export function formAlone(fields: readonly Field[]): ItemDefinition {
  return {
    formatVersion: 1,
    key: 'fields',
    name: '',
    guide: { itemType: '01', serviceObjects: ['2'], caseType: 'promised', summary: '' },
    form: { pages: [{ id: 'p', title: '', sections: [{ id: 's', title: '', fields: [...fields] }] }] },
    materials: [],
    prefill: { sources: [], mappings: [] },
    flow: { steps: [] },
    documents: [],
    limits: {
      acceptance: { amount: 5, unit: 'workingDay' },
      statutoryAcceptance: { amount: 5, unit: 'workingDay' },
      promised: { amount: 10, unit: 'workingDay' },
      statutory: { amount: 20, unit: 'workingDay' },
    },
  }
}
