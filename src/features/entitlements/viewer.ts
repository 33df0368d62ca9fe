import type { Audience } from '../../../domain/contracts/entitlement'
import type { ActionName, InputOf } from '../../../domain/contracts/registry'
import type { PageParams } from '../../lib/navigate'
import type { WhatIfFacts } from './facts'

/** Who looks at whose entitlements: their own, nobody's in particular, their employer's, a person's in their region. */
export type Viewer =
  | { as: 'mine'; seasonId: string }
  | { as: 'anyone'; seasonId: string; audience: Audience; placeCode?: string }
  | { as: 'employer'; seasonId: string; employerId: string }
  | { as: 'officer'; entryId: string }

export type AnswerAction = Extract<
  ActionName,
  'entitlement.mine' | 'entitlement.explore' | 'entitlement.ofEmployer' | 'entitlement.ofPerson'
>

/** The list of one viewer, as the backend is asked for it. `facts` are what-if answers. */
export function askedBy(
  viewer: Viewer,
  facts: WhatIfFacts,
): { name: AnswerAction; input: InputOf<AnswerAction> } {
  switch (viewer.as) {
    case 'mine':
      return { name: 'entitlement.mine', input: { seasonId: viewer.seasonId, facts } }
    case 'anyone':
      return { name: 'entitlement.explore', input: explored(viewer, facts) }
    case 'employer': {
      const { seasonId, employerId } = viewer
      return { name: 'entitlement.ofEmployer', input: { seasonId, employerId, facts } }
    }
    case 'officer':
      return { name: 'entitlement.ofPerson', input: { entryId: viewer.entryId } }
  }
}

function explored(
  { seasonId, audience, placeCode }: Extract<Viewer, { as: 'anyone' }>,
  facts: WhatIfFacts,
): InputOf<'entitlement.explore'> {
  return { seasonId, audience, facts, ...(placeCode ? { stayRegion: placeCode } : {}) }
}

/** One name for each viewer's what-if answers on the phone. */
export function draftKeyOf(viewer: Viewer): string {
  switch (viewer.as) {
    case 'mine':
      return `mine:${viewer.seasonId}`
    case 'anyone':
      return `${viewer.audience}:${viewer.seasonId}:${viewer.placeCode ?? 'anywhere'}`
    case 'employer':
      return `employer:${viewer.employerId}:${viewer.seasonId}`
    case 'officer':
      return `officer:${viewer.entryId}`
  }
}

/** As a page's parameters, so that a reload and the way back lead to the same list. */
export function paramsOf(viewer: Viewer): PageParams {
  return { ...viewer }
}

/** The viewer a page was opened for; null where the address does not say enough. Without `as`, one's own list. */
export function viewerOf(params: Partial<PageParams>): Viewer | null {
  const { as = 'mine', seasonId, employerId, entryId, placeCode } = params
  if (as === 'officer') return entryId ? { as, entryId } : null
  if (!seasonId) return null
  if (as === 'mine') return { as, seasonId }
  if (as === 'employer') return employerId ? { as, seasonId, employerId } : null
  if (as !== 'anyone') return null
  return { as, seasonId, audience: audienceOf(params.audience), ...(placeCode ? { placeCode } : {}) }
}

export function audienceOf(text: string | undefined): Audience {
  return text === 'employer' || text === 'agency' ? text : 'worker'
}
