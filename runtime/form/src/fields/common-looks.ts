import type { FieldLooks } from './field-looks.ts'
import { booleanLook } from './boolean/index.ts'
import { checkboxesLook } from './checkboxes/index.ts'
import { dateLook } from './date/index.ts'
import { dividerLook } from './divider/index.ts'
import { groupLook } from './group/index.ts'
import { headingLook } from './heading/index.ts'
import { integerLook } from './integer/index.ts'
import { mobilePhoneLook } from './mobile-phone/index.ts'
import { moneyLook } from './money/index.ts'
import { noticeLook } from './notice/index.ts'
import { numberLook } from './number/index.ts'
import { radioLook } from './radio/index.ts'
import { selectLook } from './select/index.ts'
import { textLook } from './text/index.ts'
import { textareaLook } from './textarea/index.ts'

/** The field types that nearly every form has. */
export const commonLooks = {
  boolean: booleanLook,
  checkboxes: checkboxesLook,
  date: dateLook,
  divider: dividerLook,
  group: groupLook,
  heading: headingLook,
  integer: integerLook,
  mobilePhone: mobilePhoneLook,
  money: moneyLook,
  notice: noticeLook,
  number: numberLook,
  radio: radioLook,
  select: selectLook,
  text: textLook,
  textarea: textareaLook,
} satisfies Partial<FieldLooks>
