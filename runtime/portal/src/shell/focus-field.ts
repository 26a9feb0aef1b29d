/** Puts the focus on the control of this name: the first that is wrong, where a form is not sent for it. */
export function focusField(form: HTMLFormElement | null, name: string | undefined): void {
  if (name !== undefined) form?.querySelector<HTMLElement>(`[name="${CSS.escape(name)}"]`)?.focus()
}
