import { spawnSync } from 'node:child_process'
import { appendFileSync, cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))

test('generated code that is not what the schemas say is named, and so is what to run', () => {
  const folder = mkdtempSync(join(tmpdir(), 'yibiao-drift-'))
  try {
    const copy = join(folder, 'schemas')
    cpSync(join(root, 'schemas'), copy, {
      recursive: true,
      filter: path => !path.includes('node_modules'),
    })
    symlinkSync(join(root, 'schemas/node_modules'), join(copy, 'node_modules'))
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
    cpSync(join(root, 'package.json'), join(folder, 'package.json'))
    expect(check(copy)).toMatchObject({ status: 0 })
    appendFileSync(join(copy, 'generated/api-bodies.ts'), '// written by hand\n')
    const { status, said } = check(copy)
    expect(status).not.toBe(0)
    expect(said).toContain('api-bodies.ts')
    expect(said).toContain('pnpm generate')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

function check(copy: string): { status: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(copy, 'scripts/generate.ts'), '--check'],
    { encoding: 'utf8' },
  )
  return { status, said: stdout + stderr }
}
