import type { GoldClaim } from './read-gold.mjs'

export function sameSpeaker(gold: string, found: string): boolean
export function scoreLedger(
  gold: readonly GoldClaim[],
  found: readonly unknown[],
): { readonly figures: Readonly<Record<string, number>> }
