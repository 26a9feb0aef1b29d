#!/usr/bin/env node
import { calendarCommand } from './calendar-command.ts'
import { departmentCommand } from './department-command.ts'
import { egressCommand } from './egress-command.ts'
import { exchangeCommand } from './exchange-command.ts'
import { importLicencesCommand } from './import-licences-command.ts'
import { userCommand } from './user-command.ts'
import { verifyCommand } from './verify-command.ts'
import { verifyAuditCommand } from './verify-audit-command.ts'

/** `yibiao <command>`: what an operator does without a browser. */
const commands: Readonly<Record<string, { does: string; run: (parameters: string[]) => Promise<number> }>> = {
  'verify-audit': {
    does: 'follows every audit chain and names the first row that is not as it was',
    run: verifyAuditCommand,
  },
  verify: {
    does: 'checks everything that must hold in the database, without writing, and names first offenders',
    run: verifyCommand,
  },
  'import-licences': {
    does: 'brings licences from a JSON file into the local library',
    run: importLicencesCommand,
  },
  department: { does: 'makes departments and lists them', run: departmentCommand },
  user: {
    does: 'takes people into departments and out, and appoints platform administrators',
    run: userCommand,
  },
  exchange: {
    does: 'lists what waits for the exchange, and sends again what was held',
    run: exchangeCommand,
  },
  egress: {
    does: 'opens networks and ports beyond the public internet to departments, and closes them',
    run: egressCommand,
  },
  calendar: {
    does: 'brings in a year of days off from a CSV file, and lists the years',
    run: calendarCommand,
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
