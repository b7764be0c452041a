import type { EntityMention, Organization, OrganizationKind } from '../../model/mention.js'
import { slugOf } from '../../model/slug.js'
import type { KnownOrganization } from '../../rules/organizations.js'
import type { OrganizationCandidate, OrganizationRef } from './find.js'

/** Gathers the mentions of each organization; of several of one name the one whose country is spoken of. */
export function identify(
  candidates: readonly OrganizationCandidate[],
  entries: readonly KnownOrganization[],
  near: ReadonlySet<string>,
): Organization[] {
  const organizations = new Map<
    string,
    { organization: Omit<Organization, 'mentions'>; mentions: EntityMention[] }
  >()
  for (const { name, refs, start, end, evidence } of candidates) {
    const organization = describe(choose(refs, entries, near), name, entries)
    const entry = organizations.get(organization.id) ?? { organization, mentions: [] }
    organizations.set(organization.id, entry)
    entry.mentions.push({ start, end, kind: 'name', evidence })
  }
  return [...organizations.values()].map(({ organization, mentions }) => ({ ...organization, mentions }))
}

function choose(
  refs: readonly OrganizationRef[],
  entries: readonly KnownOrganization[],
  near: ReadonlySet<string>,
): OrganizationRef | null {
  const country = (ref: OrganizationRef) => (typeof ref === 'number' ? entries[ref]![2] : ref.country)
  return refs.find((ref) => near.has(country(ref) ?? '')) ?? refs[0] ?? null
}

function describe(
  ref: OrganizationRef | null,
  surface: string,
  entries: readonly KnownOrganization[],
): Omit<Organization, 'mentions'> {
  if (ref === null) return { id: slugOf(surface), name: surface, kind: 'other', country: null, sector: null }
  if (typeof ref !== 'number') return { id: slugOf(ref.name), ...ref }
  const [name, kind, country, sector] = entries[ref]!
  return { id: slugOf(name), name, kind: kind as OrganizationKind, country, sector }
}
