import { parentPort, workerData } from 'node:worker_threads'
import { lintScenarios } from '@yibiao/core/scenarios'
import type { ItemDefinition } from '@yibiao/schemas'

parentPort?.postMessage(lintScenarios(workerData as ItemDefinition))
