import type { ItemDefinition, MaterialDefinition } from '@yibiao/schemas'
import { localize } from '../fields/index.ts'
import type { DesignIssue } from '../form/types.ts'
import { createLint } from './create-lint.ts'
import { findDuplicates } from './find-duplicates.ts'
import type { LintEnvironment } from './lint-environment.ts'

/** Names that ask for anything and everything, which the State Council forbids. */
const CATCH_ALL = /(?:其他|其它|有关|相关)(?:\S{0,8})?(?:材料|证明|资料|文件)$|法律、?法规(?:、规章)?规定的/

/** Rules Q13, Q14, Q18, Q19 of the quality check, references, and promises where none is allowed. */
export function lintMaterials(
  item: ItemDefinition,
  environment: LintEnvironment = {},
): readonly DesignIssue[] {
  return [
    ...findDuplicates(item.materials, '/materials'),
    ...item.materials.flatMap((material, index) => [
      ...lintMaterial(material, `/materials/${index}`, environment),
      ...lintExemptions(material, `/materials/${index}`, item),
    ]),
  ]
}

function lintMaterial(
  material: MaterialDefinition,
  path: string,
  environment: LintEnvironment,
): DesignIssue[] {
  const name = localize(material.name, 'zh-CN').trim()
  const issues: DesignIssue[] = []
  const isFromForm = material.exemptions?.some(({ type }) => type === 'form') === true
  if (/申请(?:书|表)/.test(name) && !isFromForm) {
    if (material.blankForm === undefined) {
      issues.push(createLint(`${path}/blankForm`, 'material.blankFormMissing', { material: name }))
    }
    if (material.sample === undefined) {
      issues.push(createLint(`${path}/sample`, 'material.sampleMissing', { material: name }))
    }
  }
  const issuer = material.issuer === undefined ? '' : localize(material.issuer, 'zh-CN').trim()
  if (material.source === 'government' && issuer === '') {
    issues.push(createLint(`${path}/issuer`, 'material.issuerMissing', { material: name }))
  }
  const { departmentName, cancelledCertificates = [] } = environment
  const isAskedFor = material.necessity !== 'optional' && (material.exemptions ?? []).length === 0
  if (issuer !== '' && issuer === departmentName && isAskedFor) {
    issues.push(createLint(path, 'material.ownIssuer', { material: name }))
  }
  if (CATCH_ALL.test(name)) issues.push(createLint(`${path}/name`, 'material.catchAll', { material: name }))
  const certificate = cancelledCertificates.find(each => name.includes(each))
  if (certificate !== undefined) {
    issues.push(createLint(`${path}/name`, 'material.cancelled', { material: name, certificate }))
  }
  return issues
}

function lintExemptions(
  { name, exemptions = [] }: MaterialDefinition,
  path: string,
  { prefill, guide }: ItemDefinition,
): DesignIssue[] {
  return exemptions.flatMap((exemption, place) => {
    if (exemption.type === 'promise' && guide.promiseExclusion !== undefined) {
      const params = { material: localize(name, 'zh-CN'), domain: guide.promiseExclusion }
      return [createLint(`${path}/exemptions/${place}`, 'material.promiseExcluded', params)]
    }
    if (exemption.type !== 'licence' && exemption.type !== 'dataSharing') return []
    const here = `${path}/exemptions/${place}/source`
    const source = prefill.sources.find(each => each.key === exemption.source)
    if (source === undefined)
      return [createLint(here, 'material.unknownSource', { source: exemption.source })]
    return exemption.type === 'licence' && source.connector.type !== 'licences'
      ? [createLint(here, 'material.sourceNotLicences', { source: exemption.source })]
      : []
  })
}
