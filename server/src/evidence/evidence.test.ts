import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { AttachmentView, CaseView, ItemDefinition, TaskView, UploadView } from '@yibiao/schemas'
import { and, eq } from 'drizzle-orm'
import { beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { contentCheckOnly } from '../attachments/scanner.ts'
import { audit } from '../audit/tables.ts'
import {
  act,
  handleUntil,
  met,
  mustAct,
  openOffice,
  pdf,
  submittedCase,
  viewOf,
  type Office,
} from '../cases/testing/open-office.ts'
import { republishItem } from '../cases/testing/republish-item.ts'
import { withReader, withTransaction } from '../db/with-transaction.ts'
import type { AppClient, TestResponse } from '../testing/app-client.ts'
import { describeOnBothDatabases } from '../testing/databases.ts'
import { removeAbandonedUploads } from '../uploads/remove-abandoned-uploads.ts'
import { evidenceUploads } from '../uploads/tables.ts'
import { attachEvidence } from './testing/attach-evidence.ts'
import { removeLeftEvidence } from './remove-left-evidence.ts'
import { caseEvidence } from './tables.ts'

/** Whoever inspects shows that nothing is in the way; the place needs no proof and can have one. */
function safetyNeedsEvidence(definition: ItemDefinition): ItemDefinition {
  const steps = definition.flow.steps.map(step =>
    step.type === 'userTask'
      ? {
          ...step,
          ...(step.key === 'inspect' ? { access: { form: 'read', materials: 'hidden' } as const } : {}),
          checklist: (step.checklist ?? []).map(point =>
            point.id === 'cpSafety' ? { ...point, needsEvidence: true } : point,
          ),
        }
      : step,
  )
  return { ...definition, flow: { ...definition.flow, steps } }
}

const opinion = { type: 'approve', opinion: '现场与申请一致' } as const

describeOnBothDatabases('evidence for a checklist', database => {
  let office: Office
  let caseId: string
  let taskId: string

  beforeAll(async () => {
    office = await openOffice(database())
    await republishItem(office, safetyNeedsEvidence)
  })
  beforeEach(async () => {
    office.context.clock.advance(60_000)
    caseId = await caseAtInspection()
    taskId = (await taskOf(office.inspector)).id
  })

  test('is demanded of a point that asks for it, kept as it was judged, and shown to the colleagues', async () => {
    const refused = await inspect(met('cpPlace', 'cpSafety'))
    expect(refused).toMatchObject({
      status: 422,
      body: {
        code: 'case.checklistEvidenceMissing',
        params: { points: '不影响建筑安全、消防通道和交通视线' },
      },
    })
    expect(refused.text).toContain('不影响建筑安全')
    const unmet = { point: 'cpSafety', verdict: 'notMet', note: '遮挡消防通道' }
    expect((await inspect([...met('cpPlace'), unmet])).status).toBe(422)
    const photo = await attach('cpSafety', { name: '消防通道.pdf' })
    const place = await attach('cpPlace')
    expect(photo).toMatchObject({ name: '消防通道.pdf', mediaType: 'application/pdf', scan: 'clean' })
    // Whoever works on the task finds it there again, in another browser too.
    expect((await taskOf(office.inspector)).evidence).toEqual([
      { point: 'cpSafety', files: [photo] },
      { point: 'cpPlace', files: [place] },
    ])
    const judged = [
      { point: 'cpPlace', verdict: 'met', evidence: [place.id] },
      { point: 'cpSafety', verdict: 'notMet', note: '遮挡消防通道，已现场移除', evidence: [photo.id] },
    ]
    await mustAct(office.inspector, caseId, 'inspect', { ...opinion, checklist: judged })
    const shown = (await taskOf(office.reviewer)).checklist
    expect(shown).toEqual([
      { point: 'cpPlace', text: '现场位置、载体与申请一致', verdict: 'met', evidence: [place] },
      {
        point: 'cpSafety',
        text: '不影响建筑安全、消防通道和交通视线',
        verdict: 'notMet',
        note: '遮挡消防通道，已现场移除',
        evidence: [photo],
      },
    ])
    for (const reader of [office.reviewer, office.supervisor, office.inspector])
      expect((await reader.get(`/api/attachments/${photo.id}`)).status).toBe(200)
    // On record: nobody takes it away, and none comes to it.
    expect(await remove(photo.id)).toMatchObject({ status: 409, body: { code: 'case.taskClosed' } })
    expect(await upload('cpSafety')).toMatchObject({ status: 409, body: { code: 'case.taskClosed' } })
    await removeLeftEvidence(office.context)
    expect((await taskOf(office.supervisor)).checklist).toEqual(shown)
  })

  test('of each judgement stays with it when the step is done again', async () => {
    const first = await attach('cpSafety')
    await mustAct(office.inspector, caseId, 'inspect', { ...opinion, checklist: safe(first) })
    await mustAct(office.reviewer, caseId, 'review', {
      type: 'return',
      target: { type: 'previous' },
      reason: '照片不清楚',
    })
    const again = await taskOf(office.inspector)
    expect(again.id).not.toBe(taskId)
    expect(again.evidence).toBeUndefined()
    const reused = await inspect(safe(first))
    expect(reused).toMatchObject({ status: 422, body: { code: 'evidence.unknown' } })
    taskId = again.id
    const second = await attach('cpSafety')
    await mustAct(office.inspector, caseId, 'inspect', { ...opinion, checklist: safe(second) })
    const view = await viewOf(office.supervisor, caseId)
    const rounds = view.tasks.filter(({ stepKey }) => stepKey === 'inspect')
    expect(rounds.map(({ checklist = [] }) => checklist.flatMap(({ evidence }) => evidence))).toEqual([
      [first],
      [second],
    ])
  })

  test('is demanded of a finding that rejects, and not where a point does not apply', async () => {
    const reject = (checklist: readonly unknown[]) =>
      act(office.inspector, caseId, 'inspect', { type: 'reject', opinion: '不安全', checklist })
    expect(await reject([{ point: 'cpSafety', verdict: 'notMet' }])).toMatchObject({
      body: { code: 'case.checklistEvidenceMissing' },
    })
    const none = [...met('cpPlace'), { point: 'cpSafety', verdict: 'notApplicable' }]
    expect((await inspect(none)).status).toBe(200)
    expect((await taskOf(office.supervisor)).checklist).toMatchObject([
      { point: 'cpPlace', evidence: [] },
      { point: 'cpSafety', verdict: 'notApplicable', evidence: [] },
    ])
  })

  test('is taken only as what was uploaded for this point of this task, and clean', async () => {
    const ofOther = await attach('cpPlace')
    const version = (await viewOf(office.inspector, caseId)).case.version
    const before = await viewOf(office.supervisor, caseId)
    const here = { caseId, taskId }
    caseId = await caseAtInspection()
    taskId = (await taskOf(office.inspector)).id
    const ofOtherCase = await attach('cpSafety')
    ;({ caseId, taskId } = here)
    const ofMaterial = before.materials.flatMap(({ attachments }) => attachments)[0]
    const unscanned = await attach('cpSafety')
    await scanned(unscanned.id, 'pending')
    const infected = await attach('cpSafety')
    await scanned(infected.id, 'infected')
    const removed = await attach('cpSafety')
    expect((await remove(removed.id)).status).toBe(204)
    const strange = [
      ofOther.id,
      ofOtherCase.id,
      ofMaterial?.id,
      unscanned.id,
      infected.id,
      removed.id,
      crypto.randomUUID(),
    ]
    const good = await attach('cpSafety')
    for (const id of strange) {
      const checklist = [...met('cpPlace'), { point: 'cpSafety', verdict: 'met', evidence: [good.id, id] }]
      const answer = await inspect(checklist)
      expect(answer, id).toMatchObject({
        status: 422,
        body: { code: 'evidence.unknown', path: '/command/checklist/1/evidence/1' },
      })
    }
    expect((await inspect(safe(good, good))).status, 'the same file twice').toBe(422)
    const many = Array.from({ length: 21 }, () => good)
    expect((await inspect(safe(...many))).status, 'more than a point takes').toBe(422)
    // Nothing of the refused commands happened, nor was anything kept.
    expect((await viewOf(office.inspector, caseId)).case.version).toBe(version)
    for (const id of [unscanned.id, infected.id])
      expect((await office.inspector.get(`/api/attachments/${id}`)).status).toBe(404)
    expect((await remove(good.id)).status).toBe(204)
  })

  test('is uploaded by whoever may act on the task, for a point of it, and by nobody else', async () => {
    const others: [AppClient, number, string][] = [
      [office.applicant, 403, 'request.forbidden'],
      [office.garden, 404, 'request.notFound'],
      [office.stranger, 404, 'request.notFound'],
      [office.window, 403, 'case.notMine'],
      [office.supervisor, 403, 'case.notMine'],
    ]
    for (const [client, status, code] of others)
      expect(await upload('cpSafety', { client }), code).toMatchObject({ status, body: { code } })
    expect(await upload('cpComplete')).toMatchObject({
      status: 422,
      body: { code: 'case.unknownChecklistPoint' },
    })
    const strayed = await upload('cpSafety', { task: crypto.randomUUID() })
    expect(strayed).toMatchObject({ status: 404, body: { code: 'request.notFound' } })
    const file = await attach('cpSafety')
    for (const [client, status] of others) expect((await remove(file.id, client)).status).toBe(status)
    // A colleague of the pool works on the same checklist, but not on the uploads of another.
    const colleague = office.app.as(await office.hire(['inspector'], '吴勘查'))
    const id = crypto.randomUUID()
    await begin(id, 'cpSafety', pdf)
    expect((await colleague.get(addressOf(id))).status).toBe(404)
    expect((await append(id, pdf, colleague)).status).toBe(404)
    expect((await remove(file.id, colleague)).status).toBe(204)
    expect((await taskOf(office.inspector)).evidence).toBeUndefined()
  })

  test('comes in parts, is judged by its content, and is refused where it must be', async () => {
    const id = crypto.randomUUID()
    await begin(id, 'cpSafety', pdf)
    expect(await append(id, pdf.slice(0, 20))).toMatchObject({ body: { offset: 20 } })
    expect(await append(id, pdf.slice(5), office.inspector, 5)).toMatchObject({
      status: 409,
      body: { code: 'upload.offsetWrong', params: { offset: 20 } },
    })
    const whole = (await append(id, pdf.slice(20), office.inspector, 20)).body as UploadView
    expect(whole.attachment?.size).toBe(pdf.length)
    // Asked again, also by beginning again, it tells of the same file.
    expect((await begin(id, 'cpSafety', pdf)).body).toMatchObject({ attachment: whole.attachment })
    expect((await begin(id, 'cpSafety', pdf.slice(1))).body).toMatchObject({ code: 'upload.otherFile' })
    const program = new TextEncoder().encode('MZ no photograph at all')
    expect(await upload('cpSafety', { bytes: program })).toMatchObject({
      status: 415,
      body: { code: 'attachment.kindNotTaken' },
    })
    vi.spyOn(contentCheckOnly, 'scan').mockResolvedValueOnce('infected')
    expect(await upload('cpSafety')).toMatchObject({ status: 422, body: { code: 'attachment.infected' } })
    vi.spyOn(contentCheckOnly, 'scan').mockResolvedValueOnce('failed')
    expect(await upload('cpSafety')).toMatchObject({ status: 503 })
    for (let file = 1; file < 10; file += 1) await attach('cpSafety')
    expect(await upload('cpSafety')).toMatchObject({ status: 422, body: { code: 'attachment.tooMany' } })
    expect(readdirSync(join(office.context.config.dataFolder, 'files', 'quarantine'))).toEqual([])
    expect((await attach('cpPlace')).scan).toBe('clean')
  })

  test('is never shown to the applicant, nor to a department that is asked', async () => {
    const file = await attach('cpSafety')
    const path = `/api/attachments/${file.id}`
    const check = async (): Promise<void> => {
      for (const client of [office.applicant, office.otherApplicant, office.garden, office.stranger]) {
        const unknown = await client.get(`/api/attachments/${crypto.randomUUID()}`)
        expect(await client.get(path)).toMatchObject({ status: 404, text: unknown.text })
      }
      const mine = await office.applicant.get(`/api/my/cases/${caseId}`)
      expect(mine.text).not.toContain(file.id)
      expect(mine.text).not.toContain('消防通道未被遮挡')
    }
    await check()
    const checklist = [
      ...met('cpPlace'),
      { point: 'cpSafety', verdict: 'met', note: '消防通道未被遮挡', evidence: [file.id] },
    ]
    await mustAct(office.inspector, caseId, 'inspect', { ...opinion, checklist })
    await check()
    // Row security by itself: in the scope of the party no row is there.
    const { partyId } = office.actors.applicant
    const rows = await withReader(office.context.database, { partyId }, reader =>
      reader.select().from(caseEvidence),
    )
    expect(rows).toEqual([])
  })

  test('is kept from the department that is asked, while it reads the case', async () => {
    caseId = await caseAtInspection({ involves: ['garden'] })
    const task = (await viewOf(office.inspector, caseId)).tasks.find(({ stepKey }) => stepKey === 'inspect')
    taskId = task?.id ?? ''
    const file = await attach('cpSafety')
    await mustAct(office.inspector, caseId, 'inspect', { ...opinion, checklist: safe(file) })
    await office.runJobs()
    const seen = await viewOf(office.garden, caseId)
    expect(seen.tasks.length).toBeGreaterThan(0)
    expect(JSON.stringify(seen)).not.toContain(file.id)
    expect((await office.garden.get(`/api/attachments/${file.id}`)).status).toBe(404)
  })

  test('is opened by those who work on it or read the materials, and each opening is on record', async () => {
    const file = await attach('cpSafety')
    // The inspector reads no materials at this step; the task is the inspector's own.
    expect((await viewOf(office.inspector, caseId)).materials).toEqual([])
    expect((await office.inspector.get(`/api/attachments/${file.id}`)).status).toBe(200)
    const archivist = office.app.as(await office.hire(['archivist-of-nothing'], '档案员'))
    expect((await archivist.get(`/api/attachments/${file.id}`)).status).toBe(404)
    await remove(file.id)
    const { departmentId } = office
    const rows = await withReader(office.context.database, { departmentId }, reader =>
      reader
        .select({ action: audit.action, actor: audit.actorName, details: audit.details })
        .from(audit)
        .where(and(eq(audit.departmentId, departmentId), eq(audit.subjectId, caseId))),
    )
    const ofFile = rows.filter(({ details }) => JSON.stringify(details).includes(file.id))
    expect(ofFile.map(({ action, actor }) => `${action} ${actor}`).toSorted()).toEqual([
      'attachment.download 李勘查',
      'evidence.add 李勘查',
      'evidence.remove 李勘查',
    ])
  })

  test('that no judgement named goes when its task is over, and an upload that nobody goes on with', async () => {
    const clean = join(office.context.config.dataFolder, 'files', 'clean')
    const named = await attach('cpSafety')
    const left = await attach('cpSafety')
    const id = crypto.randomUUID()
    await begin(id, 'cpSafety', pdf)
    await removeLeftEvidence(office.context)
    expect((await taskOf(office.inspector)).evidence?.[0]?.files).toEqual([named, left])
    await mustAct(office.inspector, caseId, 'inspect', { ...opinion, checklist: safe(named) })
    const before = countFiles(clean)
    await removeLeftEvidence(office.context)
    expect(countFiles(clean)).toBe(before - 1)
    expect((await office.supervisor.get(`/api/attachments/${left.id}`)).status).toBe(404)
    expect((await office.supervisor.get(`/api/attachments/${named.id}`)).status).toBe(200)
    expect(await uploadsNamed(id)).toBe(1)
    office.context.clock.advance(8 * 24 * 3_600_000)
    await removeAbandonedUploads(office.context)
    expect(await uploadsNamed(id)).toBe(0)
  })

  async function caseAtInspection(more: Readonly<Record<string, unknown>> = {}): Promise<string> {
    const submitted = await submittedCase(office, more)
    await handleUntil(office, submitted.caseId, 'inspect')
    return submitted.caseId
  }

  async function taskOf(client: AppClient): Promise<TaskView> {
    const view: CaseView = await viewOf(client, caseId)
    const task = view.tasks.findLast(({ stepKey }) => stepKey === 'inspect')
    if (task === undefined) throw new Error('There is no inspection.')
    return task
  }

  function inspect(checklist: readonly unknown[]): Promise<TestResponse> {
    return act(office.inspector, caseId, 'inspect', { ...opinion, checklist })
  }

  function safe(...files: readonly { id: string }[]): unknown[] {
    return [...met('cpPlace'), { point: 'cpSafety', verdict: 'met', evidence: files.map(({ id }) => id) }]
  }

  function addressOf(id: string, task = taskId): string {
    return `/api/cases/${caseId}/tasks/${task}/uploads/${id}`
  }

  function begin(
    id: string,
    point: string,
    bytes: Uint8Array,
    { client = office.inspector, task = taskId, name = '现场.pdf' } = {},
  ): Promise<TestResponse> {
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const body = { point, name, size: bytes.length, sha256 }
    return client.request('PUT', addressOf(id, task), { body })
  }

  function append(
    id: string,
    bytes: Uint8Array<ArrayBuffer>,
    client: AppClient = office.inspector,
    offset = 0,
  ): Promise<TestResponse> {
    return client.request('PATCH', addressOf(id), {
      raw: bytes,
      headers: { 'content-type': 'application/partial-upload', 'upload-offset': String(offset) },
    })
  }

  async function upload(
    point: string,
    more: { client?: AppClient; task?: string; name?: string; bytes?: Uint8Array<ArrayBuffer> } = {},
  ): Promise<TestResponse> {
    const { bytes = pdf, ...rest } = more
    const id = crypto.randomUUID()
    office.context.clock.advance(10_000)
    const begun = await begin(id, point, bytes, rest)
    return begun.status === 201 ? append(id, bytes, more.client) : begun
  }

  function attach(point: string, { name }: { name?: string } = {}): Promise<AttachmentView> {
    office.context.clock.advance(10_000)
    return attachEvidence(office.inspector, { caseId, taskId, point }, name)
  }

  function remove(id: string, client: AppClient = office.inspector): Promise<TestResponse> {
    return client.request('DELETE', `/api/cases/${caseId}/tasks/${taskId}/evidence/${id}`)
  }

  async function uploadsNamed(id: string): Promise<number> {
    const { departmentId } = office
    const rows = await withReader(office.context.database, { departmentId }, reader =>
      reader.select().from(evidenceUploads).where(eq(evidenceUploads.id, id)),
    )
    return rows.length
  }

  /** As a scanner would say that looks at files later. */
  async function scanned(id: string, scan: 'pending' | 'infected'): Promise<void> {
    const { departmentId } = office
    await withTransaction(office.context.database, { departmentId }, transaction =>
      transaction.update(caseEvidence).set({ scan }).where(eq(caseEvidence.id, id)),
    )
  }
})

function countFiles(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile()).length
}
