import type { Page } from 'playwright'
import { setAnswers } from './answers.ts'
import { buildDocuments } from './documents.ts'
import { buildFlow, letInspectorsIssue } from './flow.ts'
import { buildFields } from './form.ts'
import { buildGuide } from './guide.ts'
import { buildLimits } from './limits.ts'
import { setLook } from './look.ts'
import { buildMaterials } from './materials.ts'
import { buildPrefill } from './prefill.ts'
import { setRules } from './rules.ts'

/** The parts of the food permit in the order somebody builds them in. */
export const buildFoodPermit: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'the guide is written': buildGuide,
  'fields come from tables': buildFields,
  'answers get their options and bounds': setAnswers,
  'fields are arranged and protected': setLook,
  'rules say what is shown and what must hold': setRules,
  'sources fill what is known': buildPrefill,
  'materials are asked for': buildMaterials,
  'the flow is laid out': buildFlow,
  'documents get their text': buildDocuments,
  'inspectors issue documents': letInspectorsIssue,
  'limits are set': buildLimits,
}
