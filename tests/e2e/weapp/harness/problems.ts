/** What WeChat would complain about, in the order it happened. */
export class Problems {
  private readonly found: string[] = []

  add(problem: unknown): void {
    this.found.push(problem instanceof Error ? problem.message : String(problem))
  }

  get all(): readonly string[] {
    return this.found
  }
}

/** Objects made inside node:vm are no instances of our own Error. */
export function messageOf(cause: unknown): string {
  if (typeof cause !== 'object' || cause === null) return String(cause)
  if ('errMsg' in cause) return String(cause.errMsg)
  return 'message' in cause ? String(cause.message) : JSON.stringify(cause)
}
