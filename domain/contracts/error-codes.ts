/** The one table of error codes: what went wrong for the program, and what a person should do about it. */
export const errorTexts = {
  INPUT_INVALID: '有内容没填对，请看标出的地方，改好再提交。',
  INPUT_TOO_LARGE: '内容太多了，请减少一些再提交。',
  ACTION_UNKNOWN: '这个功能不存在，请更新小程序后再试。',
  LOGIN_REQUIRED: '请在微信里打开小程序，再试一次。',
  FORBIDDEN: '您没有办理这件事的权限。需要的话，请联系上级经办人员。',
  NOT_FOUND: '没有找到，可能已经撤回，或不在您能看的范围里。',
  POSTER_UNKNOWN: '这个码认不出来，可能过期了。请核对短码，或找现场工作人员换新码。',
  INVITATION_UNUSABLE: '这份邀请不能用，可能已用过或过期了。请让邀请人重新发一份。',
  INVITATION_TOO_HIGH: '只能邀请本辖区内、比自己低一级或更低的经办人员。',
  REQUEST_ID_REQUIRED: '提交缺少编号，请更新小程序后再试。',
  REQUEST_REUSED: '这次提交的编号用过了，内容却不一样。请刷新后重新提交。',
  VERSION_CONFLICT: '刚才有人改过这条记录。请看过最新内容，再改一次。',
  CONSENT_REQUIRED: '要先点“同意”，才能登记。不同意也可以先看政策。',
  STAY_MISSING: '您在这一季还没有登记。请先扫码登记。',
  SHORTAGE_ALREADY_OPEN: '您单位已有一件没办完的缺工。请在那一件上修改人数。',
  SHORTAGE_CLOSED: '这件缺工已经办结或撤回，不能再改。需要的话请重新上报。',
  SHORTAGE_TAKEN: '已经有专员受理，请刷新后再看。',
  SPECIALIST_BUSY: '您手上还有 5 件没联系过的办件。请先联系单位，再受理新的。',
  SUPPLY_CLOSED: '这条登记已经撤回或到期，不能再改。需要的话请重新登记。',
  SUPPLY_BOUND: '这些人里有人已经安排好了，人数不能比已安排的还少。',
  PROPOSAL_CLOSED: '这条对接已经答复过，或已经过期。请刷新后再看。',
  POST_CLOSED: '这个岗位已经招满或下架了。请看看别的岗位。',
  ALREADY_APPLIED: '您已经投过这个岗位了，正在等单位答复。',
  AGENCY_ALREADY_REGISTERED: '您已经提交过这家机构的登记，正在等待核对。',
  AGENCY_ALREADY_DECIDED: '这份机构登记已经处理过了。',
  LEAD_TAKEN: '您已经认领过这件缺工了。',
  CLAIM_ALREADY_PENDING: '您已经提交过这家单位的认领，正在等待核对。',
  CLAIM_ALREADY_DECIDED: '这份认领已经处理过了。',
  IMPORT_CLOSED: '这份名单已经取消或办完了。需要的话请重新上传。',
  EXPORT_TOO_LARGE: '人数太多，一个文件放不下。请选小一点的范围再导出。',
  PASS_NOT_STAYING: '只有登记了“留岗过年”的人才有就地过年证明。',
  STALE_GRANT: '您的授权已经到期，这条没有收下。请联系上级续期后再传。',
  SEASON_UNKNOWN: '没有这个春节专项行动，请刷新后再选。',
  BUSY: '现在办理的人多，没有排上。内容还在，请过几秒再提交。',
  INTERNAL: '系统出了点问题，您填的内容没有丢。请稍后再试。',
} as const

export type ErrorCode = keyof typeof errorTexts

/** Thrown anywhere in the backend; only the function entries catch it. `fields` names inputs by path. */
export class AppError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly fields: Readonly<Record<string, string>> = {},
  ) {
    super(errorTexts[code])
  }
}
