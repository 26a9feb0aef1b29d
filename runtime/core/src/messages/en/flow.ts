import type { FlowIssueCode } from '../../flow/lint/flow-issues.ts'
import type { Message } from '../message.ts'
import { wordOf, wordsOf } from '../word-of.ts'
import { count } from './count.ts'
import { acts, outcomes, phases, slotKinds } from './design-words.ts'

export const flow = {
  'flow.unknownDecision': 'There is no decision table “{decision}”. Please choose another, or add it first.',
  'flow.doubledId':
    'The id “{id}” is used twice. Please delete one of the steps or branches and add it again.',
  'flow.doubledKey': 'Two steps have the key “{key}”. Please choose another.',
  'flow.endNeedsCommand': read =>
    `The end “${read('step')}” cannot have the outcome “${wordOf(outcomes, read('outcome'))}”, which only an act of a person brings about. Please choose another.`,
  'flow.actNeedsOnePerson': read =>
    `Several people handle the step “${read('step')}”, and “${wordOf(acts, read('act'))}” is for one. Please let one person handle it, or move the act to a step of its own.`,
  'flow.actNotSetUp': read =>
    `The step “${read('step')}” lists “${wordOf(acts, read('act'))}”, but the item has no ${read('act') === 'extend' ? 'extension among its limits' : 'special procedures in its guide'}. Please set it up, or remove the act.`,
  'flow.endsWithoutDecision': 'Some path ends without a decision. Please add a step that decides, or an end.',
  'flow.decidesBeforeAcceptance':
    'The step “{step}” may decide before acceptance. Please move acceptance before it.',
  'flow.acceptMissing': 'No step accepts. Please add one that can.',
  'flow.decideMissing': 'No step decides. Please add one that can grant and deny.',
  'flow.deemedGrantMisplaced':
    'The step “{step}” says when silence grants, but it does not grant, or lies in a branch. Please say so at the step that decides, outside of branches.',
  'flow.decideOneSided': read =>
    `The step “${read('step')}” cannot do this: ${wordOf(acts, read('act'))}. A step that decides can both grant and deny; please add it.`,
  'flow.unreachable': 'The step “{step}” is never reached. Please move it before the end, or delete it.',
  'flow.endWithoutDecision': read =>
    `The end “${read('step')}” has the outcome “${wordOf(outcomes, read('outcome'))}” with no decision before it. Please add a step that decides, or choose another outcome.`,
  'flow.phaseOrder': read =>
    `The step “${read('step')}” is of the phase ${wordOf(phases, read('phase'))} and comes after ${wordOf(phases, read('after'))}. Please change the order or the phase.`,
  'flow.decisionInParallel':
    'The step “{step}” decides beside other branches and would cancel them. Please move it behind them.',
  'flow.stagesMissing': read =>
    `The flow of a permit lacks the stages: ${wordsOf(phases, read('stages'), ', ')}. Please add them.`,
  'flow.limitsExceedPromised': read =>
    `The limits of the steps add up to ${count(read('sum'), 'working day')}, more than the ${read('promised')} promised. Please shorten them, or promise more.`,
  'flow.licenceCodeMissing':
    'No type code is given for “{licence}”: licences will be issued without an identifier and cannot be verified by it. Please fill it in.',
  'flow.licenceCodeWrong':
    'The type code of “{licence}” is not correct: 21 characters, of which 18 are the credit code of the organisation that defines the type and 3 its sequence. Please check it.',
  'flow.evidenceByRule':
    'Point {point} is judged by a rule, so nobody attaches evidence to it. Please do not ask for any, or have an officer judge the point.',
  'flow.outcomeNotRead':
    'Nothing reads the outcome of the step “{step}”, so the case goes on even when it is rejected. Please branch by it.',
  'flow.readsLaterStep':
    'The condition of the step “{step}” reads the outcome of “{later}”, which comes later. Please change the condition or the order.',
  'flow.grantsBeforeAcceptance':
    'The step “{step}” grants by rules, but nothing accepts the application before it, so it never grants. Please move it behind the acceptance, or accept on receipt in the limits.',
  'flow.branchNeverTaken': 'The branch “{branch}” is never taken. Please change its condition, or delete it.',
  'flow.branchesOverlap':
    'The branch “{branch}” has the condition of “{other}” before it and is never taken. Please change one of them.',
  'flow.branchCovered':
    'Whatever leads into the branch “{branch}” takes an earlier one, so it is never reached. Change the order or the condition, or delete it.',
  'flow.branchAlwaysTaken':
    'The condition of the branch “{branch}” holds whatever is answered, so later branches and the default are not taken. Please change it.',
  'flow.branchesShare':
    'The branch “{branch}” and the earlier branch “{other}” can hold at once, and then “{other}” is taken. Please draw a clear line between them.',
  'flow.valuesNotCovered':
    'The branches of “{step}” leave values of “{field}” out, and the default does nothing. Add a condition, or handle them in the default.',
  'flow.optionsNotCovered': read =>
    `“${read('step')}” has no branch for these options of the field “${read('field')}”, and its default is empty: ${wordsOf({}, read('options'), ', ')}. Please add branches, or steps to the default.`,
  'flow.everythingSkippable':
    'All branches of “{step}” have a condition and may all be skipped. Please leave one without.',
  'flow.joinTooMany': read =>
    `The join waits for ${count(read('count'), 'branch', 'branches')} and there are ${read('branches')}. Please ask for fewer.`,
  'flow.unknownStep': 'There is no step “{step}”. Please choose again.',
  'flow.unknownDocument': 'There is no document “{document}”. Please choose another, or add it first.',
  'flow.unknownField': 'There is no field “{field}”. Please choose again.',
  'flow.unknownSlot': read =>
    `There is no slot “${read('slot')}” for a ${wordOf(slotKinds, read('kind'))}. Please choose another, or add it first.`,
  'flow.unknownRole': read =>
    read('role') === ''
      ? 'No role is chosen. Please choose who handles this.'
      : `The department has no role “${read('role')}”. Please choose another, or add it first.`,
  'flow.itemMissing': 'The step “{step}” does not say which item it starts. Please choose one.',
  'flow.startsItself':
    'The step “{step}” starts this very item: every case would start another one, without end. Please choose another item.',
  'flow.unknownSource':
    'There is no source “{source}”. Please choose another, or add it to the prefill first.',
  'flow.consultedWrites':
    'The departments of the step “{step}” only give an answer and cannot fill in the form. Let them read, or hide the fields.',
  'flow.fileNotWritable':
    'The step “{step}” cannot fill in “{field}”: files, signatures and declarations come from the applicant. Let it read the field.',
  'flow.officialInRow':
    'The field “{field}” is filled in by officers and cannot stand in rows that the applicant adds. Move it out, or have officers fill in the whole table.',
  'flow.officialFile':
    'The field “{field}” is a file, signature or declaration and cannot be filled in by officers. Choose another type, or have the applicant fill it in.',
  'flow.officialNotWritable':
    'The field “{field}” is filled in by officers, but no step may fill it in. Allow it in what a step may see and fill in.',
  'flow.assigneeMissing': 'Nobody is named to handle the step “{step}”. Please choose somebody.',
  'flow.fallbackMissing': 'The step “{step}” falls back to a role and none is chosen. Please choose one.',
} satisfies Record<FlowIssueCode, Message>
