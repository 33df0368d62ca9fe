/** Files in the cloud's storage. Clients may neither read nor list it: they upload to a path we name and get links that end. */
import { currentApp } from './cloud'

/** @returns the file's id */
export async function putFile(path: string, bytes: Uint8Array): Promise<string> {
  const answer = await currentApp().uploadFile({ cloudPath: path, fileContent: Buffer.from(bytes) })
  return answer.fileID
}

/** The whole file, or null when there is none; of a larger one only so much that one sees it is. */
export async function readFile(fileId: string, most: number): Promise<Uint8Array | null> {
  const link = await fileLink(fileId, 600)
  if (link === null) return null
  const answer = await fetch(encodeURI(link))
  if (!answer.ok || !answer.body) throw new Error(`storage: ${answer.status}`)
  const chunks: Uint8Array[] = []
  let bytes = 0
  const reader = answer.body.getReader()
  for (let next = await reader.read(); !next.done && bytes <= most; next = await reader.read()) {
    chunks.push(next.value)
    bytes += next.value.length
  }
  await reader.cancel()
  return Buffer.concat(chunks)
}

/** Opens for whoever holds it until it ends; null when there is no such file. */
export async function fileLink(fileId: string, seconds: number): Promise<string | null> {
  const answer = await currentApp().getTempFileURL({ fileList: [{ fileID: fileId, maxAge: seconds }] })
  const [file] = answer.fileList as { code: string; tempFileURL: string }[]
  return file?.code === 'SUCCESS' ? file.tempFileURL : null
}

/** One that is gone already is no trouble. */
export async function removeFile(fileId: string): Promise<void> {
  await currentApp().deleteFile({ fileList: [fileId] })
}
