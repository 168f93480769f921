/** A rectangle of the drawing, in pixels. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A step as it is drawn: from the right edge of one box to the left edge of another. */
export interface Step {
  readonly id: string
  readonly words: string
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
}

/** Words beside a step; `y` is their base line, and they end or stand about at `x`. */
export interface Label {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly anchor: 'end' | 'middle'
  readonly box: Box
}

/** Width of a line of text, on the safe side: no font of the interface is wider. */
export const widthOf = (text: string): number => {
  let width = 0
  for (const char of text) width += (char.codePointAt(0) ?? 0) >= 0x2e80 ? 13 : 7.2
  return width
}

/** The beginning and the end of a long text: names of pages and agencies are told apart by either. */
export function shortened(text: string, length: number): string {
  const chars = [...text]
  if (chars.length <= length) return text
  const kept = Math.max(1, length - 1)
  const head = Math.ceil(kept * 0.6)
  return `${chars.slice(0, head).join('').trimEnd()}…${chars
    .slice(chars.length - (kept - head))
    .join('')
    .trimStart()}`
}

/**
 * A name in one line of so many characters or, where that is too short, in two; what does not fit is left out of the middle
 * of a line. The second may have fewer characters.
 */
export function inLines(name: string, lengths: readonly [first: number, second?: number]): readonly string[] {
  const [first, second] = lengths
  if (second === undefined || [...name].length <= first) return [shortened(name, first)]
  const before = name.lastIndexOf(' ', first)
  const at = before > 0 ? before : name.indexOf(' ')
  return at < 0
    ? [shortened(name, first)]
    : [shortened(name.slice(0, at), first), shortened(name.slice(at + 1), second)]
}

const HEIGHT = 14
const LEAST = 6

const meets = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

/** The point of the curve of a step at `t`, 0 its beginning and 1 its end. */
function pointAt({ x1, y1, x2, y2 }: Step, t: number): readonly [number, number] {
  const [u, mid] = [1 - t, (x1 + x2) / 2]
  const [a, b, c, d] = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t]
  return [a * x1 + (b + c) * mid + d * x2, (a + b) * y1 + (c + d) * y2]
}

/**
 * Places the words of steps so that none lies over others, or over a box: beside the box that the step leads to where that
 * is free, else along its line. Words for which no place is free are left out; they stand in the tree.
 */
export function placeLabels(steps: readonly Step[], boxes: readonly Box[]): ReadonlyMap<string, Label> {
  const taken: Box[] = [...boxes]
  const placed = new Map<string, Label>()
  for (const step of steps) {
    for (const label of placesOf(step)) {
      if (taken.some((one) => meets(one, label.box))) continue
      taken.push(label.box)
      placed.set(step.id, label)
      break
    }
  }
  return placed
}

function* placesOf(step: Step): Generator<Label> {
  const most = Math.floor((step.x2 - step.x1 - 12) / 7.2)
  const whole = [...step.words].length
  for (const length of [whole, Math.min(most, 24), 16, 11]) {
    if (length > whole || (length !== whole && length > most)) continue
    if (length > most || Math.min(length, whole) < LEAST) continue
    const text = shortened(step.words, length)
    const width = widthOf(text)
    const at = (right: number, y: number, anchor: Label['anchor']): Label => ({
      text,
      x: anchor === 'end' ? right : right - width / 2,
      y,
      anchor,
      box: { x: right - width, y: y - HEIGHT + 3, width, height: HEIGHT },
    })
    for (const y of [step.y2 - 5, step.y2 + 14]) yield at(step.x2 - 6, y, 'end')
    for (const t of [0.8, 0.65, 0.5, 0.35, 0.2]) {
      const [x, y] = pointAt(step, t)
      for (const lift of [-4, 14]) yield at(x + width / 2, y + lift, 'middle')
    }
  }
}
