/** What the two codes of a post hold: a page of the app with the post in it. */
const page = '/jobs/post/index'

/** 岗位信息码 opens the post, 云面试码 opens applying with an interview. */
export function postLinks(boardPostId: string): { post: string; interview: string } {
  const post = `${page}?boardPostId=${encodeURIComponent(boardPostId)}`
  return { post, interview: `${post}&interview=1` }
}
