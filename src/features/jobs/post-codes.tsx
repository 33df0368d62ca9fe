import { useMemo, useState } from 'react'
import { Image, View } from '@tarojs/components'
import type { OutputOf } from '../../../domain/contracts/registry'
import { trades } from '../../../domain/terms'
import { role } from '../../components/aria'
import { Button } from '../../components/button'
import { Heading, Paragraph } from '../../components/text'
import { Toast } from '../../components/undo-bar'
import { base64Of } from '../../lib/base64'
import { savePicture } from '../../lib/save-picture'
import { codeText } from './code-text'
import { qrPng } from '../../lib/qr-png'
import { jobWords as words } from './words'
import './jobs.css'

type PostAnswer = OutputOf<'board.get'>

/** 岗位信息码 and 云面试码: pictures to keep, to print, to pass on. */
export function PostCodes({
  codes,
  trade,
}: {
  codes: PostAnswer['codes']
  trade: PostAnswer['post']['trade']
}) {
  return (
    <View className="panel">
      <Heading level={2}>{words.codesTitle}</Heading>
      <Paragraph>{words.codesNote}</Paragraph>
      <View className="job-codes">
        <PostCode title={words.codePost} content={codes.post} name="post-code" trade={trades[trade]} />
        <PostCode
          title={words.codeInterview}
          content={codes.interview}
          name="interview-code"
          trade={trades[trade]}
        />
      </View>
    </View>
  )
}

/** The frame around it carries the name; a browser wants to hear that the picture itself has none. */
const unnamed = process.env.TARO_ENV === 'weapp' ? {} : { imgProps: { alt: '' } }

interface PostCodeProps {
  title: string
  content: string
  /** Of the file. */
  name: string
  trade: string
}

function PostCode({ title, content, name, trade }: PostCodeProps) {
  const base64 = useMemo(() => base64Of(qrPng(codeText(content))), [content])
  const [reply, setReply] = useState<string>()
  const save = async () => setReply((await savePicture({ base64, name })) ? words.saved : words.saveRefused)
  const label = words.codeLabel(title, trade)
  return (
    <View className="job-code">
      <Heading level={3}>{title}</Heading>
      <View aria-label={label} {...role('img')}>
        <Image
          className="job-code-picture"
          src={`data:image/png;base64,${base64}`}
          mode="aspectFit"
          showMenuByLongpress
          {...unnamed}
        />
      </View>
      <Button onClick={() => void save()}>{words.save(title)}</Button>
      {reply ? <Toast key={reply} message={reply} onDone={() => setReply(undefined)} /> : null}
    </View>
  )
}
