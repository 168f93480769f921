export type Labels = readonly [string, string]
export function f1(both: number, first: number, second: number): number
export function kappa(pairs: readonly Labels[]): number | null
export function alike(pairs: readonly Labels[]): number | null
export function grouping(
  things: readonly { readonly first: ReadonlySet<string>; readonly second: ReadonlySet<string> }[],
): {
  readonly f1: number
  readonly kappa: number | null
  readonly pairs: readonly Labels[]
}
