/** Whom public-welfare posts are kept for, in the words of the notice: those whom the market really could not place. */
export const welfareClause = {
  quote:
    '开发公益性岗位。协调相关部门，综合使用各类资金，统筹开发治安协管、道路管护、保洁环卫、社区服务、快递收发、孤寡老人和留守儿童看护等乡村公益性岗位，疫情防控重点乡镇开发一批消杀防疫岗位，兜底帮扶确实难以通过市场渠道实现就业的务工人员。',
  document: '吉人社明电﹝2021﹞1号 附件1 一（六）',
} as const
