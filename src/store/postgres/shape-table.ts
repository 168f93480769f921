import type { Shapes } from '../pack.js'

/** Key lists beyond this number are spelled out: something is using an object as a map. */
const MOST_SHAPES = 2000

/** Thrown where a body names a shape that another process added since the table was read. */
export class MissingShape extends Error {}

/** The shapes that this process knows. New ones are numbered at once and written when their transaction commits. */
export class ShapeTable implements Shapes {
  private readonly keys: (readonly string[])[] = []
  private readonly ids = new Map<string, number>()
  /** How many of them lie in the database. */
  private written = 0

  get known(): number {
    return this.written
  }

  idOf(keys: readonly string[]): number {
    const text = JSON.stringify(keys)
    const known = this.ids.get(text)
    if (known !== undefined) return known
    const id = this.keys.length + 1
    if (id > MOST_SHAPES) return 0
    this.keys.push(keys)
    this.ids.set(text, id)
    return id
  }

  keysOf(id: number): readonly string[] {
    const keys = this.keys[id - 1]
    if (keys === undefined) throw new MissingShape(`shape ${id} is not there`)
    return keys
  }

  /** Takes in what was read. Numbers are given in a row, by one writer at a time. */
  add(rows: readonly { readonly id: number; readonly keys: string }[]): void {
    for (const { id, keys } of rows) {
      if (id !== this.keys.length + 1) continue
      this.keys.push(JSON.parse(keys) as string[])
      this.ids.set(keys, id)
      this.written = id
    }
  }

  /** Those that are not in the database yet. */
  fresh(): { readonly ids: number[]; readonly keys: string[] } {
    const rows = this.keys.slice(this.written)
    return { ids: rows.map((_, index) => this.written + 1 + index), keys: rows.map((keys) => JSON.stringify(keys)) }
  }

  settle(): void {
    this.written = this.keys.length
  }

  /** Forgets everything when a transaction was undone: numbers that it gave will be another's. They are read again when met. */
  undo(): void {
    this.keys.length = 0
    this.ids.clear()
    this.written = 0
  }
}
