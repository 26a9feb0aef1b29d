import type { LintIssueCode } from '../../lint/lint-issues.ts'
import type { Message } from '../message.ts'
import { wordOf } from '../word-of.ts'
import { count } from './count.ts'
import { classifications, expressionTypes, guideTelephones, promiseExclusions } from './design-words.ts'

const guideParts = { legalBasis: 'legal basis', conditions: 'conditions', procedure: 'procedure' }

export const lint = {
  'item.duplicateId': 'The id “{id}” is used twice. Please delete one of the two and add it again.',
  'item.duplicateKey': 'The key “{key}” is used twice. Please choose another.',
  'guide.promisedExceedsStatutory':
    'The promised limit of {promised} is longer than the statutory limit of {statutory}. Please shorten it, or check the units.',
  'guide.deferralExceedsPromised':
    'Materials may follow within {deferral}, longer than the promised limit of {promised}. Please shorten it, or leave it empty to have the promised limit.',
  'guide.immediateWithLimit':
    'An immediate item promises at most 1; this one promises {promised}. Please make it a promised item or shorten the limit.',
  'guide.promisedWithoutLimit':
    'A promised item needs a promised limit. Please fill it in, or make the item immediate.',
  'guide.onSiteReasonMissing': read =>
    `Applicants come ${count(read('visits'), 'time')}. Please say why they must.`,
  'guide.onSiteReasonUnneeded': 'Nobody has to come, so no reason is needed. Please write 无.',
  'guide.postMissing':
    'An item without visits takes applications by post. Please add it to the forms of handling.',
  'guide.fullyOnlineWithVisits':
    'An item that is fully online has 0 visits, not {visits}. Please change the visits or the online depth.',
  'guide.counterReceiptWithoutVisit':
    'Papers are handed in at a counter, which takes a visit, but the guide says 0. Please say 1 and why, or receive online.',
  'guide.chargesMissing': 'The item is charged and lists no charge. Please add one, or make it free.',
  'guide.paysOnlineMissing': 'The item is charged. Please say whether one can pay online.',
  'guide.paysOnlineWithoutCharge': 'The item is free. Please turn paying online off.',
  'guide.telephoneMissing': read => `Please fill in the ${wordOf(guideTelephones, read('telephone'))}.`,
  'guide.telephoneWrong': read =>
    `The ${wordOf(guideTelephones, read('telephone'))} is not right. Please fill it in as 0871-63190000.`,
  'guide.telephonesEqual':
    'Supervision and consultation have the same telephone. Please give one that takes complaints independently.',
  'guide.naturalPersonTopicsMissing': 'The item serves natural persons. Please choose their topics.',
  'guide.legalPersonTopicsMissing': 'The item serves organisations. Please choose their topics.',
  'guide.naturalPersonTopicsUnneeded': 'The item does not serve natural persons. Please remove their topics.',
  'guide.legalPersonTopicsUnneeded': 'The item does not serve organisations. Please remove their topics.',
  'guide.questionsMissing': 'A permit has frequent questions. Please add at least one.',
  'guide.resultTypeDiffers':
    'The name of the result “{name}” says another type. Please check it and choose the right type.',
  'guide.resultSampleMissing': 'The result “{name}” has no sample. Please upload one.',
  'guide.taskCodeWrong':
    'The item code does not follow the national rules. Please check it against the list of items.',
  'material.blankFormMissing':
    'The material “{material}” has no blank form. Please upload it, or let the form make the material.',
  'material.sampleMissing':
    'The material “{material}” has no sample. Please upload it, or let the form make the material.',
  'material.issuerMissing': 'The government issues the material “{material}”. Please say which department.',
  'material.ownIssuer':
    'The department itself issues the material “{material}” and must not ask for it. Please waive it or make it optional.',
  'material.catchAll':
    '“{material}” asks for anything and everything. Please list each material by its own name.',
  'material.cancelled':
    'The material “{material}” asks for the cancelled certificate “{certificate}”. Please remove it.',
  'material.unknownSource':
    'There is no source “{source}”. Please choose another, or add it to the prefill first.',
  'material.sourceNotLicences':
    'The source “{source}” has no licences. Please choose one that has, or waive by data sharing.',
  'material.promiseExcluded': read =>
    `The item is of a domain without promises (${wordOf(promiseExclusions, read('domain'))}), so that none can stand in for the material “${read('material')}”. Please remove the exemption, or correct the domain in the guide.`,
  'situation.firstQuestionMissing': 'No question comes first. Please choose one.',
  'situation.unknownQuestion': 'There is no question “{question}” to go to. Please choose again.',
  'situation.unknownHandlingItem': 'There is no handling item “{handlingItem}”. Please choose again.',
  'situation.deadEnd':
    'The answer “{answer}” leads nowhere. Please choose the next question or a handling item.',
  'situation.circle': 'The question “{question}” leads back to an earlier one. Please change where it leads.',
  'situation.unreachable':
    'No answer leads to the question “{question}”. Please lead one here, or delete the question.',
  'codeTable.duplicateCode': 'The code “{code}” occurs twice. Please change one, or delete a row.',
  'codeTable.labelMissing': 'The code “{code}” has no name. Please write one.',
  'codeTable.unknownParent':
    'The table has no code “{parent}” to be the parent. Please choose one it has, or leave it empty.',
  'codeTable.circle': 'The parents of “{code}” lead back to it. Please change the parent.',
  'form.labelMissing': 'The name is missing. Please write one that applicants understand.',
  'form.duplicateOption': 'The option value “{value}” is used twice. Please change one of the two.',
  'form.emptyPart': 'Nothing is in here. Please add fields, or delete this part.',
  'form.unknownOptionValue':
    'The field “{field}” has no option “{value}”, so this can never hold. Please compare with an option it has.',
  'form.neverMet': 'This condition can never be met: what it asks for contradicts itself. Please change it.',
  'form.contradictsHolder':
    'This contradicts the condition of “{holder}”, where it stands, so it is never shown. Please change one of the two.',
  'form.ruleOfNeverShown':
    'The field “{field}” is never shown, so this rule has no effect. Please change when it is shown, or delete the rule.',
  'form.ruleNeverApplies':
    'While the field “{field}” is shown, this rule can never be met. Please change or delete it.',
  'form.checkNeverFails':
    'While the field “{field}” is shown, this check always passes. Please change or delete it.',
  'form.requiredButHidden':
    'The field “{field}” is required and never shown. Please make it optional, or change when it is shown.',
  'form.requiredButReadOnly':
    'The field “{field}” is required and read-only, and nothing fills it. Please give it a source, or let applicants fill it in.',
  'form.limitsContradict':
    'The least, {minimum}, is more than the most, {maximum}: nothing would pass. Please change one of them.',
  'form.shadowsName':
    'The key “{name}” is also a fixed name of rules, which would read the field instead. Please choose another key.',
  'form.classificationTooLow': read =>
    `The field holds personal data and cannot be classified as ${wordOf(classifications, read('classification'))}. Please choose personal or sensitive.`,
  'prefill.unknownSource': 'There is no source “{source}”. Please choose another, or add it first.',
  'prefill.unknownField': 'There is no field “{field}” to fill. Please choose again.',
  'prefill.fieldInRow':
    'The field “{field}” is in a row of a repeat and cannot be filled alone. Please fill the whole repeat.',
  'prefill.unknownColumn': 'The repeat has no column “{field}”. Please choose again.',
  'prefill.columnsMissing': 'Filling the repeat “{field}” needs columns. Please add at least one.',
  'prefill.columnsUnneeded': 'The field “{field}” is no repeat and takes no columns. Please remove them.',
  'prefill.calculatedField':
    'The field “{field}” is calculated and cannot be filled. Please remove the formula or the mapping.',
  'prefill.lockedTwice':
    'The field “{field}” is locked by two sources. Please keep one and let the other only verify.',
  'prefill.unusedSource': 'Nothing uses the source “{source}”. Please add a mapping, or delete the source.',
  'prefill.keyMissing': 'The source “{source}” is asked by a key and has none. Please fill it in.',
  'prefill.comparedOffers':
    'The source “{source}” only verifies: applicants do not see its answers, so it cannot offer the options of “{field}”. Please use another source, or mark this one as public.',
  'prefill.typedKey':
    'The source “{source}” is asked with the field “{field}”, which applicants type: they could read data of others. Please use the identity of the applicant, or verify only.',
  'decision.columnCount':
    'This row has {actual} cells where {expected} should be. Please complete it or remove cells.',
  'decision.outputType': read =>
    `This cell should hold: ${wordOf(expressionTypes, read('expected'))}; it holds: ${wordOf(expressionTypes, read('actual'))}. Please change it.`,
  'decision.rulesOverlap':
    'Rules {rule} and {other} overlap: when {combinationInEnglish}, both are met. Please change one of them, or use another hit policy.',
  'decision.ruleNeverMet': 'No value meets rule {rule}. Please change or delete it.',
  'decision.ruleNeverReached':
    'Rule {other} covers rule {rule} entirely, so that it is never reached. Please move or delete it.',
  'decision.gap':
    'When {combinationInEnglish}, no rule applies and a person has to judge. Please add a rule, or give the outputs a fallback.',
  'document.lapseWithoutCorrection':
    'The document “{document}” tells of a request for correction, but a case also lapses when its papers are not handed in. Please put the text into a block shown by condition: that the limit of correction is given.',
  'document.guidePartMissing': read =>
    `The document “${read('document')}” states the ${wordOf(guideParts, read('part'))}, which the guide does not have: it could never be issued. Please complete the guide, or change the text.`,
  'document.stepDocumentUnused':
    'No step issues the document “{document}”. Please choose it in a step, or issue it on another occasion.',
} satisfies Record<LintIssueCode, Message>
