import { useState } from 'react'

/** What every page of a peer has around its fields: the list of pages, sections and the grid, as ours has them. */
export function Shell({ definition, renderField }) {
  const { pages } = definition
  const [at, setAt] = useState(0)
  return (
    <div className="yb-root" lang="zh-CN">
      <div className="yb-form">
        {pages.length > 1 && (
          <nav className="yb-pages" aria-label="页面">
            <ol className="yb-pages__list">
              {pages.map((page, index) => (
                <li key={page.id}>
                  <button
                    type="button"
                    className="yb-pages__page"
                    aria-current={index === at ? 'page' : undefined}
                    onClick={() => setAt(index)}
                  >
                    <span className="yb-pages__mark">{index + 1}</span>
                    <span className="yb-pages__title">{page.title}</span>
                  </button>
                </li>
              ))}
            </ol>
          </nav>
        )}
        <div className="yb-form__main">
          <h1 className="yb-form__title">{pages[at].title}</h1>
          {pages[at].sections.map(section => (
            <section key={section.id} className="yb-section" aria-labelledby={section.id}>
              <h2 id={section.id} className="yb-section__title">
                {section.title}
              </h2>
              <div className="yb-grid">{section.fields.map(renderField)}</div>
            </section>
          ))}
        </div>
      </div>
    </div>
  )
}

/** Label, requirement and problem around a control. */
export function Item({ id, path, label, isRequired, problem, children }) {
  return (
    <div className="yb-field yb-col-6" data-path={path}>
      <label className="yb-field__label" htmlFor={id}>
        {label}
        {isRequired && <span className="yb-field__required">必填</span>}
      </label>
      {children}
      {problem && (
        <div className="yb-field__problems" role="alert">
          <p className="yb-field__error">{problem}</p>
        </div>
      )}
    </div>
  )
}

/** The same for a choice among several controls. */
export function Choice({ id, path, label, isRequired, problem, children }) {
  return (
    <fieldset id={id} className="yb-field yb-col-6" data-path={path}>
      <legend className="yb-field__label">
        {label}
        {isRequired && <span className="yb-field__required">必填</span>}
      </legend>
      <div className="yb-options yb-options--row">{children}</div>
      {problem && <p className="yb-field__error">{problem}</p>}
    </fieldset>
  )
}

/** The form that is to be shown, as the harness put it on the page. */
export function givenForm() {
  return JSON.parse(document.getElementById('form').textContent).definition
}

export const today = '2026-07-06'
