import type { DepartmentFacts, FormEvaluation } from '@yibiao/schemas'
import type { BrowserCommand } from 'vitest/node'
import { evaluateOnServer, readDepartment, stopServer, type Question } from './evaluate-on-server.ts'

declare module 'vitest/browser' {
  interface BrowserCommands {
    /** What the server says of a form and answers. */
    evaluateForm(question: Question): Promise<FormEvaluation>
    readDepartment(): Promise<DepartmentFacts>
    stopServer(): Promise<void>
  }
}

/** What tests in the browser can ask of Node. */
export const differentialCommands: Record<string, BrowserCommand<never[]>> = {
  evaluateForm: (_context, question: Question) => evaluateOnServer(question),
  readDepartment: () => readDepartment(),
  stopServer: () => stopServer(),
}
