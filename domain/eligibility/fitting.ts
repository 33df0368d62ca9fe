/** Nobody should have to read a longer sentence. */
const mostCharacters = 30

/** The first wording short enough to be one sentence; the last where none is. */
export function fitting(...wordings: [string, ...string[]]): string {
  return wordings.find((wording) => [...wording].length <= mostCharacters) ?? wordings.at(-1) ?? ''
}
