// Taro's weapp templates drop every attribute they do not list. These are the accessibility attributes WeChat
// reads (it takes aria-role, not role). The build's templates and the phone's runtime must agree on the list,
// because Taro numbers attributes by their position.
const ariaAttributes = {
  'aria-role': '',
  'aria-label': '',
  'aria-checked': '',
  'aria-disabled': '',
  'aria-expanded': '',
  'aria-live': '',
  'aria-modal': '',
}

const components = {}
for (const name of ['View', 'Text', 'Button', 'Input', 'Textarea', 'Picker', 'ScrollView', 'Image']) {
  components[name] = { ...ariaAttributes }
}

module.exports = { components }
