import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { ItemDefinition } from '@yibiao/schemas'
import { expect, test } from 'vitest'
import { codeName } from './code-names.ts'

const root = fileURLToPath(new URL('../../../../..', import.meta.url))
const files = globSync('templates/*/item.json', { cwd: root })

test.each(files)('every code of the guide of %s has a name', file => {
  const { guide } = JSON.parse(readFileSync(`${root}/${file}`, 'utf8')) as ItemDefinition
  const codes = [
    ...guide.serviceObjects.map(code => ['serviceObjects', code] as const),
    ...(guide.handlingForms ?? []).map(code => ['handlingForms', code] as const),
  ]
  expect(codes.length).toBeGreaterThan(1)
  expect(codes.filter(([table, code]) => codeName(table, code, 'zh-CN') === code)).toEqual([])
})
