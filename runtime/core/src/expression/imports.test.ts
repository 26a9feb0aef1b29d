import { describe, expect, it } from 'vitest'

const sources = import.meta.glob<string>('./**/*.ts', { eager: true, import: 'default', query: '?raw' })

describe('what an applicant downloads to evaluate', () => {
  const files = reach(['./evaluate.ts', './compile/compile-expression.ts', './dependencies.ts'])

  it('holds the evaluator', () => {
    expect(files).toContain('./functions/registry.ts')
  })

  it('holds no parser, checker or formatter', () => {
    expect(files.filter(file => /^\.\/(?:parse|check)\/|format-expression/.test(file))).toEqual([])
  })

  it('holds no pattern engine', () => {
    expect(files.filter(file => /re2js|\/pattern\//.test(sources[file] ?? ''))).toEqual([])
  })
})

describe('the decimal library', () => {
  it('is known to tests alone', () => {
    const users = Object.keys(sources).filter(file => sources[file]?.includes("from 'decimal.js'"))
    expect(users.filter(file => !file.endsWith('.test.ts'))).toEqual([])
  })
})

/** The files that importing these executes, in whatever depth. */
function reach(entries: readonly string[]): readonly string[] {
  const found = new Set(entries)
  for (const file of found) {
    for (const [, target = ''] of (sources[file] ?? '').matchAll(/^import (?!type )[^']*'(\.[^']*)'/gm)) {
      found.add(resolve(file, target))
    }
  }
  return [...found]
}

function resolve(file: string, target: string): string {
  const parts = file.split('/').slice(1, -1)
  for (const step of target.split('/')) {
    if (step === '..') parts.pop()
    else if (step !== '.') parts.push(step)
  }
  return `./${parts.join('/')}`
}
