/** What the code of a job post opens its page with; undefined for anything else. */
export function postParams(text: string): Record<string, string> | undefined {
  const boardPostId = /jobs\/post\/index\?boardPostId=([^&#]+)/.exec(text)?.[1]
  if (boardPostId === undefined) return undefined
  const wantsInterview = /[?&]interview=1/.test(text)
  return { boardPostId: decodeSafely(boardPostId), ...(wantsInterview && { interview: '1' }) }
}

function decodeSafely(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
