/** Everyone who might call, by what they hold. */
export const callers = {
  visitor: null,
  stranger: 'openid-stranger',
  worker: 'openid-wang-xiulan',
  employer: 'openid-zhou-qiming',
  otherEmployer: 'openid-qian-jin',
  revokedEmployer: 'openid-revoked-employer',
  officer: 'openid-shen-lan',
  otherOfficer: 'openid-lin-tao',
  revokedOfficer: 'openid-revoked-officer',
  expiredOfficer: 'openid-expired-officer',
  officerWithoutRegion: 'openid-no-region',
  cityOfficer: 'openid-wei-linchuan',
  otherCityOfficer: 'openid-yan-yingxue',
  agency: 'openid-he-zhong',
  otherAgency: 'openid-other-agency',
} as const
export type CallerName = keyof typeof callers
