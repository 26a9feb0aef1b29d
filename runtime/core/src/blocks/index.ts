/** Groups of fields that many items have: linked with a pinned version, or copied. */
export { collapseBlock, expandBlock } from './expand-block.ts'
export { formAlone } from './form-alone.ts'
export { isBlockContent } from './is-block-content.ts'
export { judgeBlock } from './judge-block.ts'
export { linkedSections, type LinkedSection } from './linked-sections.ts'
