/** Every word of the messages that the product sends by itself. */
export const messageWords = {
  title: '我的消息',
  none: '还没有消息',
  noneHelp: '结果有变化时，会在这里告诉您。',
  unread: '新',
  unreadLine: (count: number) => `有 ${count} 条新消息`,
  unreadNote: '点开看看是什么变了',
}
