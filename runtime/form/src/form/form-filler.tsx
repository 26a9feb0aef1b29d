import {
  findReferences,
  type Answers,
  type FormChange,
  type FormContext,
  type PreparedForm,
} from '@yibiao/core/form'
import type { Field, Issue } from '@yibiao/schemas'
import {
  useCallback,
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
  type ReactNode,
  type Ref,
} from 'react'
import { Button } from '../components/button.tsx'
import { EmptyState } from '../components/empty-state.tsx'
import { Notice } from '../components/notice.tsx'
import { FieldSlotProvider } from '../fields/field-slot.tsx'
import type { RowsIntents } from '../fields/field-view-contract.ts'
import { BoundField, BoundFieldsProvider, useBinding } from '../formily/index.ts'
import { useFormServices } from '../services/form-services.tsx'
import { localise } from '../texts/localise.ts'
import type { FillerFacts } from './filler-store.ts'
import { focusAnswer } from './focus-answer.ts'
import { indexForm, placeOf } from './form-index.ts'
import { FormPage } from './form-page.tsx'
import { PageList } from './page-list.tsx'
import { ProblemSummary } from './problem-summary.tsx'
import { useAnswerName } from './use-answer-name.ts'
import { useFillerStore } from './use-filler-store.ts'
import { useOutline } from './use-outline.ts'

export interface FormFillerProps extends FillerFacts {
  /** Read once; give another `key` to fill another form. */
  readonly form: PreparedForm
  /** Answers of the draft. When they change, the answers that differ are taken over without `onChange`. */
  readonly answers: Answers
  /** Read once. */
  readonly context: FormContext
  /** After every change the applicant makes, with what to save. */
  readonly onChange: (changes: readonly FormChange[]) => void
  /** 有误 on a locked value. */
  readonly onContest?: ((path: string) => void) | undefined
  /** After the last page, when nothing on it is wrong. */
  readonly onFinish?: (() => void) | undefined
  /** Text of the last page's button; 核对填报内容 when absent. */
  readonly finishText?: string | undefined
  /** Id of the page to begin with. */
  readonly startPage?: string | undefined
  /** Path of an answer to go to at the start: the page it is on is shown and its control gets the focus. */
  readonly startAt?: string | undefined
  /** The page shown has changed. */
  readonly onPage?: ((id: string) => void) | undefined
  readonly ref?: Ref<FormFillerHandle>
}

/** What the surroundings can ask of a filler. */
export interface FormFillerHandle {
  /** The answers as they are now. */
  answers(): Answers
  /** Judges the whole form, shows what is wrong, and gives it. */
  judge(): readonly Issue[]
  /** Takes answers that came from elsewhere, e.g. those of a source. */
  take(changes: readonly FormChange[]): void
  /** Shows the page of an answer and puts the focus on it. */
  goTo(path: string): void
}

/** A form to fill in, one page at a time. */
export function FormFiller(props: FormFillerProps): ReactNode {
  const { form, onChange, onContest, onFinish, finishText, startPage, startAt, onPage, opens, ref } = props
  const { locale, texts } = useFormServices()
  const store = useFillerStore(props)
  const index = useMemo(() => indexForm(form.compiled.definition), [form])
  const outline = useOutline(store, index)
  const report = useReport(onChange)

  const [pageId, setPageId] = useState(() => (startAt && placeOf(index, startAt)?.page.id) ?? startPage ?? '')
  const [visited, setVisited] = useState<ReadonlySet<string>>(new Set())
  const [problems, setProblems] = useState<readonly Issue[]>([])
  const heading = useRef<HTMLHeadingElement>(null)
  const arriveAt = useRef<string | null>(startAt ?? null)

  const isShown = useCallback((path: string) => store.now().fields.get(path)?.isVisible === true, [store])
  const nameOf = useAnswerName(useCallback(path => store.now().fields.get(path)?.field, [store]))
  const binding = useBinding(store)
  const fields = useMemo(
    () => ({
      binding,
      change: (path: string, value: unknown) => report(store.change([{ path, value }])),
      leave: (path: string) => store.reveal(path),
      rowsAt: (path: string): RowsIntents => ({
        change(change) {
          const undo = store.undoOfRows(path, change)
          report(store.changeRows(path, change))
          return undo
        },
        reveal: paths => store.reveal(...paths),
        referrers: index => findReferences(store.now(), path, index).map(nameOf),
        stand: () => ({ form: store.form, state: store.now() }),
      }),
      contest: onContest,
    }),
    [binding, store, report, onContest, nameOf],
  )

  const at = Math.max(
    0,
    outline.pages.findIndex(({ page }) => page.id === pageId),
  )
  const shown = outline.pages[at]?.page
  const shownId = shown?.id ?? ''

  const openPage = useCallback(
    (id: string, path = '') => {
      if (id === '') return
      arriveAt.current = path
      setVisited(all => new Set(all).add(shownId))
      setProblems([])
      setPageId(id)
      onPage?.(id)
    },
    [shownId, onPage],
  )

  const goTo = useCallback(
    (path: string) => {
      const id = placeOf(index, path)?.page.id ?? ''
      if (id === shownId) focusAnswer(path)
      else openPage(id, path)
    },
    [index, shownId, openPage],
  )

  useEffect(() => {
    const path = arriveAt.current
    if (path === null) return
    arriveAt.current = null
    if (path !== '' && focusAnswer(path)) return
    heading.current?.focus({ preventScroll: true })
    heading.current?.scrollIntoView({ block: 'start' })
  }, [shownId])

  useImperativeHandle(
    ref,
    () => ({
      answers: () => store.now().answers,
      judge: () => store.judge(),
      take: changes => store.take(changes),
      goTo,
    }),
    [store, goTo],
  )

  const opened = useMemo(
    () =>
      new Set(openedPages(opens?.flatMap(open => open.field ?? []) ?? [], form.compiled.definition.pages)),
    [opens, form],
  )

  if (!shown) return <EmptyState title={texts.filler.noPages} />

  const isLast = at === outline.pages.length - 1
  const advance = () => {
    const next = outline.pages[at + 1]?.page.id
    if (next !== undefined) openPage(next)
    else onFinish?.()
  }
  const tryNext = () => {
    const ids = shown.sections.flatMap(section => section.fields.map(field => field.id))
    const errors = store.judge(ids).filter(issue => issue.severity === 'error')
    setProblems([])
    if (errors.length === 0) advance()
    // A summary that is shown again must appear anew to take the focus.
    else queueMicrotask(() => setProblems(errors))
  }
  const shownProblems = new Set(store.problems().map(keyOf))
  const open = problems.filter(issue => shownProblems.has(keyOf(issue)))
  const description = localise(shown.description, locale)

  return (
    <BoundFieldsProvider value={fields}>
      <FieldSlotProvider slot={BoundField}>
        <div className="yb-form">
          {outline.pages.length > 1 && (
            <PageList
              pages={outline.pages}
              current={shownId}
              visited={visited}
              opened={opened}
              onPage={id => openPage(id)}
            />
          )}
          <div className="yb-form__main">
            <header className="yb-form__head">
              {outline.pages.length > 1 && (
                <div className="yb-form__progress">
                  <span className="yb-figures">{texts.filler.progress(at + 1, outline.pages.length)}</span>
                  <progress value={at + 1} max={outline.pages.length} aria-hidden="true" />
                </div>
              )}
              <h1 ref={heading} className="yb-form__title" tabIndex={-1}>
                {localise(shown.title, locale)}
              </h1>
              {description && <p className="yb-section__description">{description}</p>}
            </header>
            {opens && opens.length > 0 && (
              <Notice tone="warning" title={texts.filler.correctionNotice(opens.length)}>
                {!opened.has(shownId) && <p>{texts.filler.nothingOpen}</p>}
              </Notice>
            )}
            {open.length > 0 && (
              <ProblemSummary
                issues={open}
                fieldOf={path => store.now().fields.get(path)?.field}
                onGoTo={goTo}
              >
                {!isLast && (
                  <Button look="quiet" onClick={advance}>
                    {texts.filler.continueAnyway}
                  </Button>
                )}
              </ProblemSummary>
            )}
            <FormPage page={shown} sections={outline.sections} isShown={isShown} />
            <footer className="yb-form__foot">
              {at > 0 && (
                <Button icon="left" onClick={() => openPage(outline.pages[at - 1]?.page.id ?? '')}>
                  {texts.common.back}
                </Button>
              )}
              {(!isLast || onFinish) && (
                <Button look="primary" onClick={tryNext}>
                  {isLast ? (finishText ?? texts.filler.finish) : texts.common.next}
                </Button>
              )}
            </footer>
          </div>
        </div>
      </FieldSlotProvider>
    </BoundFieldsProvider>
  )
}

/** A function that stays the same and tells the newest listener. */
function useReport(onChange: FormFillerProps['onChange']): (changes: readonly FormChange[]) => void {
  const latest = useRef(onChange)
  useEffect(() => {
    latest.current = onChange
  })
  return useCallback(changes => {
    if (changes.length > 0) latest.current(changes)
  }, [])
}

function keyOf({ path, code }: Issue): string {
  return `${path} ${code}`
}

function openedPages(
  ids: readonly string[],
  pages: PreparedForm['compiled']['definition']['pages'],
): string[] {
  return pages
    .filter(page => page.sections.some(section => section.fields.some(field => holds(field, ids))))
    .map(page => page.id)
}

function holds(field: Field, ids: readonly string[]): boolean {
  return ids.includes(field.id) || ('fields' in field && field.fields.some(inner => holds(inner, ids)))
}
