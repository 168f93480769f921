export interface GoldStatement {
  readonly page: string
  readonly speaker: string
  readonly stance: string
  readonly words: string
  readonly chain: readonly string[]
}
export interface GoldClaim {
  readonly key: string
  readonly status: string
  readonly atLeast: number
  readonly atMost: number
  readonly text: string
  readonly statements: readonly GoldStatement[]
  readonly history: readonly { readonly at: string; readonly status: string }[]
  readonly figures: readonly string[]
}
export function readGold(text: string): GoldClaim[]
