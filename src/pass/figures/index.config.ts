/** Without it WeChat's menu and the share button do nothing here. */
export default { enableShareAppMessage: true }
