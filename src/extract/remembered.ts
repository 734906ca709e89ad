// What is worked out once, though several readers of a page ask for it.

/** Remembers values by key for as long as their owner lives: `recall(owner, key, make)` makes each only once. */
export function remembered<O extends object, K, V extends object>() {
  const byOwner = new WeakMap<O, Map<K, V>>()
  return (owner: O, key: K, make: () => V): V => {
    const own = byOwner.get(owner) ?? new Map<K, V>()
    const known = own.get(key)
    if (known) return known
    const made = make()
    byOwner.set(owner, own.set(key, made))
    return made
  }
}
