export { AnswerRead } from './answer-read.tsx'
export { controlIdOf } from './control-id.ts'
export { fieldLooks } from './field-looks.ts'
export { FieldSlot, FieldSlotProvider, type FieldSlotProps } from './field-slot.tsx'
export { FieldView } from './field-view.tsx'
export type {
  AnswerReadProps,
  FieldIntents,
  FieldOf,
  FieldType,
  FieldViewProps,
  FieldViewState,
  RowsChange,
  RowsIntents,
} from './field-view-contract.ts'
export { ProvenanceLine, TrustTag } from './provenance-line.tsx'
export { columnsOf, SectionGrid } from './section-grid.tsx'
