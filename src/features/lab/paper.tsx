import { useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '../../components/button'
import { FieldError } from '../../components/field-frame'
import { Heading, Paragraph, Small } from '../../components/text'
import { TextArea } from '../../components/text-area'
import { mostLetters } from './most-letters'
import type { Lab, LabFile } from './use-lab'
import { words } from './words'
import './lab.css'

const hints: Record<LabFile, string> = { draft: words.draftHint, cases: words.casesHint }

/** One of the two papers: picked as a file or pasted, shown by name and length, opened on a tap. */
export function Paper({ lab, file }: { lab: Lab; file: LabFile }) {
  const [isOpen, setIsOpen] = useState(false)
  const { papers, trouble, put, pick } = lab
  const text = papers.value[file]
  const name = papers.value[`${file}Name`]
  const what = words[file]
  const open = text ? words.edit(what) : words.paste(what)
  return (
    <View className="panel" id={`paper-${file}`}>
      <Heading level={2}>{what}</Heading>
      <Small>{hints[file]}</Small>
      <FieldError id={`paper-${file}`} error={trouble[file]} />
      <Paragraph>{text ? words.holds(name || words.pasted, text.length) : words.nothingYet}</Paragraph>
      <Button onClick={() => void pick(file)}>{words.pickFile(what)}</Button>
      <Button onClick={() => setIsOpen(!isOpen)} label={isOpen ? `${words.hide}${what}` : open}>
        {isOpen ? words.hide : open}
      </Button>
      {isOpen ? (
        <TextArea
          id={`text-${file}`}
          label={what}
          maxLength={mostLetters}
          value={text}
          onInput={(typed) => put(file, typed, name || words.pasted)}
        />
      ) : null}
    </View>
  )
}
