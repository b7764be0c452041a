import type { Part } from './types.js'

/** The phrases that follow a noun without a gap. */
export function chainOf(trigger: Part, parts: readonly Part[]): Part[] {
  const at = parts.indexOf(trigger)
  const chain: Part[] = []
  for (let i = at + 1; at >= 0 && i < parts.length && parts[i]!.after === i - 1; i++) chain.push(parts[i]!)
  return chain
}
