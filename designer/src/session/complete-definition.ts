import type { DesignItem, ItemDefinition } from '@yibiao/schemas'

/**
 * The definition of a draft with the parts it may not have yet. What is there is taken as it is: the server checked
 * it against the contract when it was saved.
 */
export function completeDefinition(draft: DesignItem['definition']): ItemDefinition {
  const given = draft as Partial<ItemDefinition>
  return { ...emptyItem, ...given }
}

const emptyItem: ItemDefinition = {
  formatVersion: 1,
  key: 'item',
  name: '',
  guide: { itemType: '01', serviceObjects: ['1'], caseType: 'promised', summary: '' },
  form: {
    pages: [
      { id: 'page1', title: '基本信息', sections: [{ id: 'section1', title: '申请人信息', fields: [] }] },
    ],
  },
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
