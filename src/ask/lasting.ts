const marked = new WeakSet<object>()

/** Marks an item that stands in answer after answer as the same object and never changes: a face may keep it written down. */
export const lasting = <T extends object>(item: T): T => {
  marked.add(item)
  return item
}

/** Whether an item was marked so. */
export const isLasting = (item: unknown): item is object =>
  typeof item === 'object' && item !== null && marked.has(item)
