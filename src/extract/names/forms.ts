// A list of written forms that is looked up at a place in a text: the longest form that stands there.

/** Forms with what they mean; one form may mean several things. Looking up takes time independent of the list's size. */
export class Forms<T> {
  /** By the first two characters, longest form first; one-character forms under that character. */
  readonly #byHead = new Map<string, { form: string; means: T[] }[]>()

  add(form: string, meaning: T): void {
    const head = form.slice(0, 2)
    const row = this.#byHead.get(head)
    const entry = row?.find(e => e.form === form)
    if (entry) entry.means.push(meaning)
    else if (!row) this.#byHead.set(head, [{ form, means: [meaning] }])
    else {
      const at = row.findIndex(e => e.form.length < form.length)
      row.splice(at < 0 ? row.length : at, 0, { form, means: [meaning] })
    }
  }

  /** All forms that stand at `at`, longest first. */
  allAt(text: string, at: number): { form: string; means: T[] }[] {
    const pair = this.#byHead.get(text.slice(at, at + 2)) ?? none
    const single = this.#byHead.get(text.slice(at, at + 1)) ?? none
    return [...pair.filter(e => text.startsWith(e.form, at)), ...single]
  }

  /** The longest form that stands at `at`. */
  at(text: string, at: number): { form: string; means: T[] } | undefined {
    const pair = this.#byHead.get(text.slice(at, at + 2))
    if (pair) for (const e of pair) if (text.startsWith(e.form, at)) return e
    return this.#byHead.get(text.slice(at, at + 1))?.[0]
  }

  /** What exactly this form means. */
  get(form: string): readonly T[] {
    return this.#byHead.get(form.slice(0, 2))?.find(e => e.form === form)?.means ?? []
  }
}

const none: never[] = []

/** Rows of form → meaning as a list to look up. */
export function table(rows: Readonly<Record<string, string>>): Forms<string> {
  const forms = new Forms<string>()
  for (const [form, full] of Object.entries(rows)) forms.add(form, full)
  return forms
}
