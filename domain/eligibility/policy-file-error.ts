/** A policy file that cannot be used; `path` says where in the file. */
export class PolicyFileError extends Error {
  constructor(
    readonly path: string,
    readonly reason: string,
  ) {
    super(`${path}：${reason}`)
    this.name = 'PolicyFileError'
  }
}
