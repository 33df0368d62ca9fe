import type { PolicyVersionDoc } from '../../cloudfunctions/_server/store/standing-documents'
import type { Policy } from '../../domain/eligibility/policy-file'

/** A policy as published. */
export function aPolicyVersion(policy: Policy, over: Partial<PolicyVersionDoc> = {}): PolicyVersionDoc {
  const at = `2026-11-0${policy.version}T02:00:00.000Z`
  const _id = `${policy.id}:${policy.version}`
  return {
    _id,
    policy: policy.id,
    version: policy.version,
    effectiveOn: '2022-02-12',
    file: JSON.stringify(policy),
    kind: 'publish',
    reading: null,
    text: '发布',
    note: '细则出台',
    by: '舟山市经办人员',
    grantId: 'grant-of-city-officer',
    at,
    shelf: 'published',
    sortKey: `${at}#${_id}`,
    ...over,
  }
}
