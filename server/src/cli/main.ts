#!/usr/bin/env node
import { importLicencesCommand } from './import-licences-command.ts'
import { verifyAuditCommand } from './verify-audit-command.ts'

/** `yibiao <command>`: what an operator does without a browser. */
const commands: Readonly<Record<string, { does: string; run: (parameters: string[]) => Promise<number> }>> = {
  'verify-audit': {
    does: 'follows every audit chain and names the first row that is not as it was',
    run: verifyAuditCommand,
  },
  'import-licences': {
    does: 'brings licences from a JSON file into the local library',
    run: importLicencesCommand,
  },
}

const [name = '', ...parameters] = process.argv.slice(2)
const command = Object.hasOwn(commands, name) ? commands[name] : undefined
if (command === undefined) {
  console.error('Usage: yibiao <command>\n')
  for (const [known, { does }] of Object.entries(commands)) console.error(`  ${known.padEnd(16)} ${does}`)
  process.exitCode = 2
} else {
  try {
    process.exitCode = await command.run(parameters)
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    process.exitCode = 1
  }
}
