import type { Licence } from '../licences/find-licence.ts'
import type { Cell, RecordSource } from './build-record.ts'
import { timeOf } from './time-of.ts'

/** 证照状态, as the exchange calls it. */
const statuses: Readonly<Record<Licence['status'], string>> = {
  valid: '有效',
  superseded: '已换发',
  cancelled: '注销',
  revoked: '撤销',
}

/** 证照数据汇聚: what a case issued and what that took the place of, each as it stands now. */
export function licenceRows({ world, licences }: RecordSource): Record<string, Cell>[] {
  const { department, applicant } = world
  return licences.map(licence => ({
    certificate_name: licence.typeName,
    certificate_number: licence.number,
    certificate_type: licence.typeName,
    certificate_type_code: licence.typeCode === '' ? null : licence.typeCode,
    certificate_identifier: licence.identifier === '' ? null : licence.identifier,
    certificate_holder: licence.holderName,
    certificate_holder_code: applicant.applicant.documentNumber,
    certificate_holder_type: applicant.applicant.documentType,
    certificate_status: statuses[licence.status],
    valid_from: licence.validFrom,
    valid_through: licence.validThrough,
    issue_dept: department.name,
    issue_dept_code: department.creditCode,
    issue_date: timeOf(licence.importedAt.toISOString()),
    area_code: department.regionCode,
    source_id: licence.id,
    // I: new. U: its status changed.
    cd_operation: licence.status === 'valid' ? 'I' : 'U',
  }))
}
