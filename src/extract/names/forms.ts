// A list of written forms that is looked up at a place in a text: the longest form that stands there.

interface Entry<T> {
  form: string
  means: T[]
}

/** Forms with what they mean; one form may mean several things. Looking up takes time independent of the list's size. */
export class Forms<T> {
  /** By the first two characters, longest form first; one-character forms under that character. */
  readonly #byHead = new Map<number, Entry<T>[]>()

  add(form: string, meaning: T): void {
    const head = form.length > 1 ? pairAt(form, 0) : single(form, 0)
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
  allAt(text: string, at: number): readonly Entry<T>[] {
    const one = this.#byHead.get(single(text, at)) ?? none
    const pair = this.#byHead.get(pairAt(text, at))?.filter(e => text.startsWith(e.form, at))
    return pair?.length ? [...pair, ...one] : one
  }

  /** The longest form that stands at `at`. */
  at(text: string, at: number): Entry<T> | undefined {
    const pair = this.#byHead.get(pairAt(text, at))
    if (pair) for (const e of pair) if (text.startsWith(e.form, at)) return e
    return this.#byHead.get(single(text, at))?.[0]
  }

  /** What exactly this form means. */
  get(form: string): readonly T[] {
    const head = form.length > 1 ? pairAt(form, 0) : single(form, 0)
    return this.#byHead.get(head)?.find(e => e.form === form)?.means ?? []
  }
}

/**
 * Two characters as one small number, so that looking up makes no string and no number object. Pairs that differ only in
 * their highest bits share one: whoever looks up compares the form itself.
 */
export const pairAt = (text: string, at: number): number =>
  ((text.charCodeAt(at) & 0x7fff) << 15) | (text.charCodeAt(at + 1) & 0x7fff)
const single = (text: string, at: number) => -text.charCodeAt(at)

const none: never[] = []

/** Rows of form → meaning as a list to look up. */
export function table(rows: Readonly<Record<string, string>>): Forms<string> {
  const forms = new Forms<string>()
  for (const [form, full] of Object.entries(rows)) forms.add(form, full)
  return forms
}
