import { expect, it } from 'vitest'
import { functionsOf } from './functions-of.ts'
import { parseExpression } from './parse/index.ts'

it('names every function called, wherever it is called', () => {
  const parsed = parseExpression(
    'if matches(name, "a") then [count(rows[age on(birthOn, today()) > 3])] else count(x)',
  )
  expect('ast' in parsed && [...functionsOf(parsed.ast)]).toEqual(['matches', 'count', 'age on', 'today'])
})
