declare module 'miniprogram-compiler' {
  /** JavaScript whose evaluation returns $gwx: template file -> data -> view tree. */
  export function wxmlToJs(root: string): string
}
