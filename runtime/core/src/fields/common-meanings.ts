import { boolean } from './boolean.ts'
import { checkboxes } from './checkboxes.ts'
import { date } from './date.ts'
import { divider } from './divider.ts'
import { createGroup } from './group.ts'
import { heading } from './heading.ts'
import { integer } from './integer.ts'
import { mobilePhone } from './mobile-phone.ts'
import { money } from './money.ts'
import { notice } from './notice.ts'
import { number } from './number.ts'
import { radio } from './radio.ts'
import { select } from './select.ts'
import { text } from './text.ts'
import { textarea } from './textarea.ts'
import type { FieldMeanings } from './field-meaning.ts'
import type { MembersMeaning } from './members.ts'

/** The field types that nearly every form has. */
export function commonMeanings(members: MembersMeaning) {
  return {
    boolean,
    checkboxes,
    date,
    divider,
    group: createGroup(members),
    heading,
    integer,
    mobilePhone,
    money,
    notice,
    number,
    radio,
    select,
    text,
    textarea,
  } satisfies Partial<FieldMeanings>
}
