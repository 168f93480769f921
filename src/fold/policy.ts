/** How statuses are drawn from statements: named and versioned, so that an old ledger says under which rules it stood. */
export interface Policy {
  readonly name: string
  /** Independent parties that make a claim corroborated. */
  readonly corroboratedBy: number
  /** Whether several voices of one party count as one. */
  readonly partiesCountOnce: boolean
}

/**
 * The default: two parties that do not speak for each other and surely say one thing. Changing it means a new number.
 */
export const DEFAULT_POLICY: Policy = { name: 'default@10', corroboratedBy: 2, partiesCountOnce: true }
