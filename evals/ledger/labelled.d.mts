export interface LabelledStory {
  readonly name: string
  /** With the gold statements given; else with those that were found. */
  readonly isGold: boolean
  /** `Prepared` nodes. */
  readonly nodes: readonly unknown[]
  readonly items: readonly { readonly keys: ReadonlySet<string>; readonly node: unknown }[]
}
export function labelledStories(): Promise<readonly LabelledStory[]>
